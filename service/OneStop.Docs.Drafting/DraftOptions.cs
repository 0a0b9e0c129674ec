using System.Globalization;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Drafting;

/// <summary>How a document is drafted.</summary>
public sealed record DraftOptions
{
    /// <summary>Vietnamese, the template's usual size, the clock given.</summary>
    /// <param name="clock">For templates that ask for today; the output depends on it only then.</param>
    public static DraftOptions For(TimeProvider clock) => new() { Clock = clock };

    /// <summary>The language of the document: numbers and dates.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.GetCultureInfo("vi-VN");

    public required TimeProvider Clock { get; init; }

    /// <summary>Body size in points, 13 or 14; null for the template's usual size.</summary>
    public int? BodySize { get; init; }

    /// <summary>Values set in the data before it is read: <c>a.b=v</c>.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    public ScriptLimits Limits { get; init; } = ScriptLimits.Default;
}
