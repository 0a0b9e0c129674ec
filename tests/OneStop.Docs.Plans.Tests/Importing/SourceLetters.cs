using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace OneStop.Docs.Plans.Tests.Importing;

/// <summary>The letters and digits of a .docx in order, read by other means than the engine's.</summary>
/// <remarks>Two things only are left out, because a table over page breaks has them twice: header rows that come again, and the seam of a row that was cut.</remarks>
internal static class SourceLetters
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>All words in the order of the markup, nothing left out.</summary>
    public static IEnumerable<string> Words(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var stream = archive.GetEntry("word/document.xml")!.Open();
        var paragraphs = XDocument.Load(stream).Descendants(W + "p").Select(Text).ToList();
        return PlanLetters.WordsOf(string.Join(' ', paragraphs));
    }

    public static string Of(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var stream = archive.GetEntry("word/document.xml")!.Open();
        var text = new StringBuilder();
        var headers = new HashSet<string>(StringComparer.Ordinal);
        string[]? last = null;
        foreach (var block in XDocument.Load(stream).Root!.Element(W + "body")!.Elements())
        {
            if (block.Name == W + "tbl") last = Table(block, headers, last, text);
            else if (Text(block).Length > 0)
            {
                Flush(last, text);
                last = null;
                text.Append(Text(block));
            }
        }

        Flush(last, text);
        return PlanLetters.Letters(text.ToString());
    }

    private static string[]? Table(XElement table, HashSet<string> headers, string[]? last, StringBuilder text)
    {
        var afterHeader = false;
        foreach (var row in table.Elements(W + "tr"))
        {
            var cells = row.Elements(W + "tc").Select(Text).ToArray();
            var isOrdinalHead = cells[0] is "TT" or "STT" or "Số TT";
            if (isOrdinalHead && !headers.Add(string.Join('|', cells)))
            {
                afterHeader = true;
                continue;
            }

            if (afterHeader && cells[0].Length == 0 && last is not null)
            {
                for (var i = 0; i < cells.Length; i++) last[i] += " " + cells[i];
            }
            else
            {
                Flush(last, text);
                last = cells;
            }

            afterHeader = false;
        }

        return last;
    }

    private static void Flush(string[]? cells, StringBuilder text) => text.AppendJoin(' ', cells ?? []);

    private static string Text(XElement element) => string.Concat(element.Descendants(W + "t").Select(t => t.Value));
}
