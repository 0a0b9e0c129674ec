using System.Globalization;
using OneStop.Docs.Engine.Templating;

namespace OneStop.Docs.Plans.Templating.Typesetting;

/// <summary>The line drawn under a text: a paragraph with a top border whose indents leave exactly the length wanted.</summary>
/// <remarks>NĐ 30/2020/NĐ-CP, Annex I, part I, II.2.b and II.5.b: from 1/3 to 1/2 of the text line, centred. Markup: docs/ooxml/drawn-rules.md.</remarks>
internal static class DrawnRule
{
    /// <summary>In the middle of what the decree allows, so that another printer's metrics cannot push it out.</summary>
    private const int Percent = 42;

    private static readonly Dictionary<string, (TimesWidths Face, int Points)> Texts = new(StringComparer.Ordinal)
    {
        ["ND30KeCoQuan"] = (TimesWidths.Bold, 13),
        ["ND30KeTrichYeu"] = (TimesWidths.Bold, 14),
        ["ND30KeKemTheo"] = (TimesWidths.Italic, 14),
    };

    /// <summary>The rule under <paramref name="lines"/> of text.</summary>
    /// <param name="lines">As given; lines wider than the column are filled first.</param>
    /// <param name="style">The style of the rule: it tells face and size of the text above. Body 13 has the same proportions.</param>
    /// <param name="column">Width of the column in twips.</param>
    public static DocumentFragment Under(IEnumerable<string> lines, string style, int column)
    {
        var (face, points) = Texts.GetValueOrDefault(style, (TimesWidths.Bold, 14));
        int Measure(string line) => face.Measure(line, points);
        var longest = lines.SelectMany(line => LineBreaking.Fill(line, Measure, column)).Select(Measure).DefaultIfEmpty(0).Max();
        var side = (column - (Math.Min(longest, column) * Percent / 100)) / 2;
        var name = new string([.. style.Where(char.IsAsciiLetterOrDigit)]);
        return DocumentFragment.Of(string.Create(
            CultureInfo.InvariantCulture,
            $"""<w:p><w:pPr><w:pStyle w:val="{name}"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>"""));
    }
}
