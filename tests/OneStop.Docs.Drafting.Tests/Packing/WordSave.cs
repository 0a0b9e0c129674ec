using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace OneStop.Docs.Drafting.Tests.Packing;

/// <summary>Does to a packed template what Word does when somebody opens and saves it without changing a word.</summary>
internal static class WordSave
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Do(string path) => Do(path, _ => { });

    /// <summary>Saves after <paramref name="edit"/> changed the parts.</summary>
    public static void Do(string path, Action<Dictionary<string, XElement>> edit)
    {
        var parts = Read(path);
        edit(parts);
        SpoilDocument(parts["word/document.xml"]);
        RenameHeaders(parts);
        SpoilStyles(parts["word/styles.xml"]);
        parts["word/settings.xml"].Add(new XElement(W + "rsids", new XElement(W + "rsidRoot", new XAttribute(W + "val", "00AB12CD"))));
        parts["word/webSettings.xml"] = new XElement(W + "webSettings", new XAttribute(XNamespace.Xmlns + "w", W));
        Write(path, parts);
    }

    private static void SpoilDocument(XElement document)
    {
        document.SetAttributeValue(XNamespace.Xmlns + "w14", W14.NamespaceName);
        foreach (var paragraph in document.Descendants(W + "p").ToList())
        {
            paragraph.SetAttributeValue(W + "rsidR", "00AB12CD");
            paragraph.SetAttributeValue(W14 + "paraId", "1A2B3C4D");
            paragraph.Elements(W + "r").ToList().ForEach(Split);
        }

        var first = document.Descendants(W + "p").First();
        first.Add(new XElement(W + "bookmarkStart", new XAttribute(W + "id", "0"), new XAttribute(W + "name", "_GoBack")));
        first.Add(new XElement(W + "bookmarkEnd", new XAttribute(W + "id", "0")));
        var number = 100;
        foreach (var properties in document.Descendants(W + "sdtPr"))
        {
            properties.Add(new XElement(W + "id", new XAttribute(W + "val", (number++).ToString(CultureInfo.InvariantCulture))));
        }

        document.Descendants(W + "tblPr").ToList().ForEach(t => t.Add(new XElement(W + "tblLook", new XAttribute(W + "val", "04A0"))));
        var section = document.Descendants(W + "sectPr").Single();
        section.Add(new XElement(W + "cols", new XAttribute(W + "space", "708")));
        section.Add(new XElement(W + "docGrid", new XAttribute(W + "linePitch", "360")));
    }

    /// <summary>Every text in three runs, with a proofing mark between and the keyboard's language on the second.</summary>
    private static void Split(XElement run)
    {
        if (run.Element(W + "t") is not { Value.Length: > 2 } text) return;
        var third = text.Value.Length / 3;
        var pieces = new[] { text.Value[..third], text.Value[third..(2 * third)], text.Value[(2 * third)..] };
        var runs = pieces.Select(piece => Piece(run, piece)).ToList();
        runs[1].Elements(W + "rPr").Remove();
        var look = run.Element(W + "rPr") is { } own ? new XElement(own) : new XElement(W + "rPr");
        look.Add(new XElement(W + "lang", new XAttribute(W + "val", "en-US")));
        runs[1].AddFirst(look);
        runs[2].Element(W + "t")!.AddBeforeSelf(new XElement(W + "lastRenderedPageBreak"));
        run.ReplaceWith(
            runs[0], new XElement(W + "proofErr", new XAttribute(W + "type", "spellStart")),
            runs[1], new XElement(W + "proofErr", new XAttribute(W + "type", "spellEnd")),
            runs[2]);
    }

    private static XElement Piece(XElement run, string text)
    {
        var piece = new XElement(run);
        piece.SetAttributeValue(W + "rsidRPr", "00EF5678");
        piece.Element(W + "t")!.Value = text;
        piece.Element(W + "t")!.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        return piece;
    }

    private static void RenameHeaders(Dictionary<string, XElement> parts)
    {
        (parts["word/header1.xml"], parts["word/header2.xml"]) = (parts["word/header2.xml"], parts["word/header1.xml"]);
        foreach (var relationship in parts["word/_rels/document.xml.rels"].Elements())
        {
            var target = (string)relationship.Attribute("Target")!;
            if (target is "header1.xml" or "header2.xml") relationship.SetAttributeValue("Target", target is "header1.xml" ? "header2.xml" : "header1.xml");
            relationship.SetAttributeValue("Id", "x" + (string)relationship.Attribute("Id")!);
        }

        foreach (var reference in parts["word/document.xml"].Descendants().Attributes().Where(a => a.Name.Namespace == R))
        {
            reference.Value = "x" + reference.Value;
        }
    }

    private static void SpoilStyles(XElement styles)
    {
        styles.Element(W + "docDefaults")!.AddAfterSelf(new XElement(W + "latentStyles", new XAttribute(W + "count", "376")));
        foreach (var style in styles.Elements(W + "style").ToList())
        {
            style.Element(W + "name")!.AddAfterSelf(new XElement(W + "uiPriority", new XAttribute(W + "val", "99")));
            style.Element(W + "uiPriority")!.AddAfterSelf(new XElement(W + "rsid", new XAttribute(W + "val", "00AB12CD")));
        }

        styles.Add(new XElement(W + "style",
            new XAttribute(W + "type", "paragraph"), new XAttribute(W + "styleId", "Header"),
            new XElement(W + "name", new XAttribute(W + "val", "header"))));
    }

    public static Dictionary<string, XElement> Read(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var stream = e.Open();
            return XElement.Load(stream, LoadOptions.PreserveWhitespace);
        }, StringComparer.Ordinal);
    }

    private static void Write(string path, Dictionary<string, XElement> parts)
    {
        File.Delete(path);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in parts)
        {
            using var stream = zip.CreateEntry(name).Open();
            content.Save(stream, SaveOptions.DisableFormatting);
        }
    }
}
