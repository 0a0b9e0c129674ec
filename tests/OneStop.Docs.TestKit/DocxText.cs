using System.Text;
using System.Xml.Linq;

namespace OneStop.Docs.TestKit;

/// <summary>Reads a part as a person would: a line a paragraph, a row of a table as <c>| a | b |</c>. Shares no code with the engine.</summary>
public static class DocxText
{
    private static readonly XNamespace W = DocxFixture.Wordprocessing;

    /// <summary>The text of a part.</summary>
    public static string Read(byte[] package, string part = "word/document.xml")
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(DocxFixture.ReadPart(package, part)).TrimStart('\uFEFF')).Root!;
        var text = new StringBuilder();
        foreach (var line in Blocks(root.Element(W + "body") ?? root)) text.Append(line).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Blocks(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == W + "p") yield return Paragraph(child);
            else if (child.Name == W + "tbl") foreach (var row in child.Descendants(W + "tr").Where(row => row.Ancestors(W + "tbl").First() == child)) yield return Row(row);
            else if (child.Name == W + "sdt") foreach (var line in Blocks(child.Element(W + "sdtContent")!)) yield return line;
            else if (child.Name.LocalName is "footnote" or "endnote" or "comment") foreach (var line in Blocks(child)) yield return line;
        }
    }

    private static string Row(XElement row) =>
        "| " + string.Join(" | ", row.Elements(W + "tc").Select(cell => string.Join(" / ", Blocks(cell)))) + " |";

    private static string Paragraph(XElement paragraph) => string.Concat(paragraph.Descendants().Select(e =>
        e.Name == W + "t" ? e.Value
        : e.Name == W + "br" ? "⏎"
        : e.Name == W + "tab" && e.Parent!.Name == W + "r" ? "⇥"
        : ""));
}
