namespace OneStop.Docs.Scripting;

/// <summary>What a script takes a value for, as far as one place shows. Later ones say more.</summary>
public enum DataUse
{
    /// <summary>Handed on: set to a name, passed to a function of the script.</summary>
    Passed,

    /// <summary>Used, in a way that fits any value.</summary>
    Value,

    /// <summary>Asked whether it is there or true.</summary>
    Truth,

    /// <summary>Its size is asked: a text or a list.</summary>
    Sized,

    /// <summary>Written out.</summary>
    Printed,

    /// <summary>Given where a text is wanted.</summary>
    Text,

    /// <summary>Given where a date is wanted.</summary>
    Date,

    /// <summary>Calculated with or compared with a number.</summary>
    Number,

    /// <summary>Given where a whole number is wanted.</summary>
    Integer,

    /// <summary>Its members are wanted, whatever their names.</summary>
    Object,

    /// <summary>Gone through, or given where a list is wanted.</summary>
    List,
}

/// <summary>One place where a script reads data.</summary>
/// <param name="Path">What is read, loops and names of the script resolved.</param>
/// <param name="Use">What it is taken for.</param>
/// <param name="Where">The place.</param>
public sealed record DataRead(DataPath Path, DataUse Use, TextPosition Where)
{
    /// <summary>Bit n is set when the step of depth n + 1 may be missing.</summary>
    internal ulong Optional { get; init; }

    /// <summary>
    /// False when the script provides for the step of this depth (from 1) not being there: asked for before, behind <c>?.</c>, with
    /// <c>??</c>, or only under a condition of another kind.
    /// </summary>
    public bool Needs(int depth) => (Optional & (1UL << (depth - 1))) == 0;
}
