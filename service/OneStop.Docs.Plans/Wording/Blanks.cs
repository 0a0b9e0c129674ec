namespace OneStop.Docs.Plans.Wording;

/// <summary>Places left free on paper, to be filled in by hand: no-break blanks, so that a line never ends inside one.</summary>
public static class Blanks
{
    /// <summary>The no-break space.</summary>
    public const char NoBreakSpace = '\u00A0';

    /// <summary>Room for a day or a month.</summary>
    public static string Day { get; } = new(NoBreakSpace, 5);

    /// <summary>Room for a document's number.</summary>
    public static string Number { get; } = new(NoBreakSpace, 7);

    /// <summary>Room for the last two digits of a year after "20".</summary>
    public static string YearEnd { get; } = new(NoBreakSpace, 3);
}
