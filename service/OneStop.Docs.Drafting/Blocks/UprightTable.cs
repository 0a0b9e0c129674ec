using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Plans.Templating.Tables;

namespace OneStop.Docs.Drafting.Blocks;

/// <summary>The width of a task table that was drawn for an upright page: its cells have theirs from the data, the table itself says the template's.</summary>
/// <remarks>ECMA-376-1 §17.4.63 (w:tblW), twips. Word and LibreOffice go by the cells of a fixed table; what reads the width alone would be misled.</remarks>
internal static class UprightTable
{
    private const string Part = "word/document.xml";

    public static PackageParts Fit(PackageParts parts)
    {
        if (parts.Find(Part) is not { } part) return parts;
        var markup = Encoding.UTF8.GetString(part.Content.Span);
        var fitted = markup.Replace(Width(PageWidths.Landscape), Width(PageWidths.Portrait), StringComparison.Ordinal);
        return fitted == markup ? parts : parts.With(Part, Encoding.UTF8.GetBytes(fitted));
    }

    private static string Width(int twips) => string.Create(CultureInfo.InvariantCulture, $"<w:tblW w:w=\"{twips}\"");
}
