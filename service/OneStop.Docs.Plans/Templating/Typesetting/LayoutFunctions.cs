using System.Collections;
using OneStop.Docs.Engine.Templating;

namespace OneStop.Docs.Plans.Templating.Typesetting;

/// <summary>Functions of templates that depend on how wide a text is.</summary>
internal static class LayoutFunctions
{
    /// <summary>Blank left beside an agency's name, so that it never touches Quốc hiệu.</summary>
    private const int Gap = 160;
    private const int NamePoints = 13;

    /// <summary>By name, to be registered.</summary>
    public static IReadOnlyList<(string Name, Delegate Function)> All { get; } =
    [
        ("vn.name_lines", (Func<string, int, IReadOnlyList<string>>)NameLines),
        ("vn.rule", (Func<object?, string, int, DocumentFragment>)Rule),
    ];

    /// <summary>An agency's name in lines of even length: <c>vn.name_lines issuer.name 3600</c>.</summary>
    /// <param name="column">Width of the column in twips.</param>
    public static IReadOnlyList<string> NameLines(string? name, int column) =>
        LineBreaking.Balance(name ?? "", line => TimesWidths.Bold.Measure(line, NamePoints), column - Gap);

    /// <summary>The line drawn under a text, alone in its paragraph: <c>vn.rule subject "ND30KeTrichYeu" 9354</c>.</summary>
    /// <param name="text">A text, or its lines.</param>
    public static DocumentFragment Rule(object? text, string style, int column) => DrawnRule.Under(Lines(text), style, column);

    private static IEnumerable<string> Lines(object? text) => text switch
    {
        null => [],
        string one => one.Split('\n'),
        IEnumerable many => many.Cast<object?>().Select(line => line?.ToString() ?? ""),
        _ => [text.ToString() ?? ""],
    };
}
