using System.Text;
using System.Xml.Linq;
using OneStop.Docs.Engine.Merging;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Merging;

/// <summary>A joined package with what tests ask of it; never one that Microsoft's schema refuses.</summary>
internal sealed class Joined
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Joined(PackageParts parts) => Parts = parts;

    public PackageParts Parts { get; }

    public XElement Document => Tree("word/document.xml");

    public IReadOnlyList<XElement> Blocks => [.. Document.Element(W + "body")!.Elements()];

    public IReadOnlyList<XElement> Sections => [.. Document.Descendants(W + "sectPr")];

    public XElement Styles => Tree("word/styles.xml");

    public static Joined Of(params PackageSketch[] sketches)
    {
        var outcome = PackageMerger.Append(sketches[0].ToParts(), [.. sketches.Skip(1).Select(s => s.ToParts())]);
        Assert.Empty(outcome.Diagnostics);
        var joined = new Joined(outcome.Value!);
        Assert.Empty(OfficeValidator.Check(joined.Parts.ToBytes()));
        return joined;
    }

    public XElement Tree(string part) => XElement.Parse(Encoding.UTF8.GetString(Parts.Find(part)!.Content.Span));

    public XElement ParagraphWith(string text) => Document.Descendants(W + "p").Single(p => p.Value == text);

    public string? StyleOf(string text) =>
        (string?)ParagraphWith(text).Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val");

    public XElement? Style(string id) => Styles.Elements(W + "style").SingleOrDefault(s => (string?)s.Attribute(W + "styleId") == id);

    /// <summary>The text of the header or footer that a section names.</summary>
    public string? HeaderText(int section, string type)
    {
        var reference = Sections[section].Elements(W + "headerReference").SingleOrDefault(e => (string?)e.Attribute(W + "type") == type);
        if (reference is null) return null;
        var id = reference.Attributes().Single(a => a.Name.LocalName == "id").Value;
        var target = Tree("word/_rels/document.xml.rels").Elements().Single(e => (string?)e.Attribute("Id") == id).Attribute("Target")!.Value;
        return Tree("word/" + target).Value;
    }
}
