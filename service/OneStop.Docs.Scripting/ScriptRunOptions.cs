using System.Globalization;

namespace OneStop.Docs.Scripting;

/// <summary>Gives the compiled text a script includes by name; null when there is none of that name.</summary>
/// <remarks>The resolver stands between a template and everything else: what it does not hand over cannot be reached.</remarks>
public delegate CompiledScript? ScriptIncludeResolver(string name);

/// <summary>How one run goes.</summary>
/// <param name="Culture">How numbers and dates are written and read.</param>
/// <param name="Limits">What the run may spend.</param>
/// <param name="Clock">What <c>date.now</c> reads, and what measures the time limit.</param>
/// <param name="StrictVariables">True: a name that stands for nothing is an error.</param>
/// <param name="Includes">Where <c>include</c> finds its texts; null: it finds none.</param>
public sealed record ScriptRunOptions(
    CultureInfo Culture,
    ScriptLimits Limits,
    TimeProvider Clock,
    bool StrictVariables = false,
    ScriptIncludeResolver? Includes = null)
{
    /// <summary>False: reading a member of nothing (<c>missing.x</c>) gives nothing instead of an error.</summary>
    public bool StrictTargets { get; init; } = true;

    /// <summary>True: reading a member that an object does not have is an error.</summary>
    public bool StrictMembers { get; init; }

    /// <summary>True: reading past the end of a list is an error.</summary>
    public bool StrictIndexes { get; init; }

    /// <summary>True: indexing with <c>null</c> gives nothing instead of an error.</summary>
    public bool AllowNullIndex { get; init; }

    /// <summary>True: calling a function that is not there gives nothing instead of an error.</summary>
    public bool AllowMissingFunctions { get; init; }

    /// <summary>True: a function without <c>ret</c> may not be used as a value.</summary>
    public bool StrictFunctionValues { get; init; }

    /// <summary>Settles what <see cref="Includes"/> cannot: why a name is refused.</summary>
    public ScriptIncludeCheck? IncludeCheck { get; init; }

    /// <summary>Seed of <c>math.random</c> and <c>math.uuid</c>: the same seed, the same numbers.</summary>
    public int RandomSeed { get; init; } = 1;
}

/// <summary>What is wrong with an included text: its errors, or a refusal.</summary>
/// <param name="name">The name given to <c>include</c>.</param>
/// <returns>Null when there is nothing to say.</returns>
public delegate IncludeRefusal? ScriptIncludeCheck(string name);

/// <summary>Why a name cannot be included.</summary>
public enum IncludeRefusal
{
    /// <summary>The text has errors of its own.</summary>
    Broken,

    /// <summary>The name leads to no path.</summary>
    NoPath,

    /// <summary>The path leads to no text.</summary>
    NoText,
}
