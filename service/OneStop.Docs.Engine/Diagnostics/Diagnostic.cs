using System.Globalization;

namespace OneStop.Docs.Engine.Diagnostics;

/// <summary>How bad a diagnostic is: an error stops the job, a warning does not.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>The job is done, but look at it.</summary>
    Warning,

    /// <summary>The job is not done.</summary>
    Error,
}

/// <summary>One thing wrong in what was given to us: what, where, and what to do.</summary>
/// <param name="Code">Stable code (<c>TPL004</c>); its wording in both languages stands in the assembly's <c>Messages.json</c>, its page in <c>docs/codes/</c>.</param>
/// <param name="Severity">Whether it stopped the job.</param>
/// <param name="Location">Where; <see cref="Location.None"/> when it has no place.</param>
/// <param name="Arguments">What fills the placeholders {0}, {1} … of the wording.</param>
/// <param name="Messages">The table the wording is taken from.</param>
public sealed record Diagnostic(
    string Code, Severity Severity, Location Location, IReadOnlyList<string> Arguments, MessageTable Messages)
{
    /// <summary>The whole sentence in the language of <paramref name="culture"/>: Vietnamese unless it is English.</summary>
    public string Message(CultureInfo culture) => Messages.Format(Code, culture, Arguments);

    /// <summary>Code, place and sentence on one line.</summary>
    public string ToLine(CultureInfo culture) => ToLine(culture, Location.Describe(culture));

    /// <summary>The same, the part of the document also named as people name it.</summary>
    public string ToLineForPeople(CultureInfo culture) => ToLine(culture, Location.DescribeForPeople(culture));

    private string ToLine(CultureInfo culture, string place)
    {
        return place.Length == 0 ? $"{Code}: {Message(culture)}" : $"{Code} {place}: {Message(culture)}";
    }
}
