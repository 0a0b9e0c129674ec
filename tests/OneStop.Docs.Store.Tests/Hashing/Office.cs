using System.IO.Compression;
using System.Text;

namespace OneStop.Docs.Store.Tests.Hashing;

/// <summary>Small packages, as Word and SharePoint write them.</summary>
internal static class Office
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A letter with styles, a picture and custom XML of its own.</summary>
    public static byte[] Letter(Action<Dictionary<string, string>>? change = null) => Pack(Parts(change), backwards: false, CompressionLevel.Optimal);

    /// <summary>The same letter after SharePoint has taken it in and Word has saved it again.</summary>
    public static byte[] Promoted() => Pack(Parts(Promote), backwards: true, CompressionLevel.NoCompression);

    public static byte[] Pack(Dictionary<string, string> parts, bool backwards, CompressionLevel level)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in backwards ? parts.Reverse() : parts)
            {
                using var part = archive.CreateEntry(name, level).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    public static Dictionary<string, string> Parts(Action<Dictionary<string, string>>? change)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""",
            ["_rels/.rels"] = Rels(("rId1", "officeDocument", "word/document.xml"), ("rId2", "core-properties", "docProps/core.xml")),
            ["docProps/core.xml"] = "<core><modified>1</modified></core>",
            ["word/document.xml"] = $"""<w:document xmlns:w="{Word}"><w:body><w:p w:rsidR="001" w:rsidRDefault="002"><w:r><w:t xml:space="preserve"> Kính gửi </w:t></w:r></w:p></w:body></w:document>""",
            ["word/settings.xml"] = $"""<w:settings xmlns:w="{Word}"><w:rsids><w:rsid w:val="001"/></w:rsids><w:zoom w:percent="100"/></w:settings>""",
            ["word/styles.xml"] = $"""<w:styles xmlns:w="{Word}"/>""",
            ["word/media/image1.png"] = "PNG 1",
            ["word/_rels/document.xml.rels"] = Rels(("rId1", "styles", "styles.xml"), ("rId2", "image", "media/image1.png"), ("rId3", "customXml", "../customXml/item1.xml")),
            ["customXml/item1.xml"] = """<plan xmlns="urn:onestop:plan"><title>Kế hoạch</title></plan>""",
        };
        change?.Invoke(parts);
        return parts;
    }

    public static string Rels(params (string Id, string Type, string Target)[] relations) =>
        $"""<Relationships xmlns="{Relations}">{string.Concat(relations.Select(r => $"""<Relationship Id="{r.Id}" Type="{Kind}/{r.Type}" Target="{r.Target}"/>"""))}</Relationships>""";

    private static void Promote(Dictionary<string, string> parts)
    {
        parts["docProps/core.xml"] = "<core><modified>2</modified></core>";
        parts["docProps/custom.xml"] = "<Properties><property name=\"ContentTypeId\"/></Properties>";
        parts["_rels/.rels"] = Rels(("rId9", "core-properties", "/docProps/core.xml"), ("rId8", "custom-properties", "docProps/custom.xml"), ("rId1", "officeDocument", "/word/document.xml"));
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].Replace("</Types>", """<Override PartName="/customXml/itemProps2.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>""", StringComparison.Ordinal);
        parts["word/document.xml"] = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <x:document xmlns:x='{Word}'><x:body><x:p x:rsidRDefault='00A' x:rsidR='00B' x:rsidRPr='00C'><x:r><x:t xml:space='preserve'> Kính gửi </x:t></x:r></x:p></x:body></x:document>
            """;
        parts["word/settings.xml"] = $"""<w:settings xmlns:w="{Word}"><w:rsids><w:rsid w:val="001"/><w:rsid w:val="00B"/></w:rsids><w:zoom w:percent="100"/></w:settings>""";
        parts["customXml/item2.xml"] = """<ct:contentTypeSchema xmlns:ct="http://schemas.microsoft.com/office/2006/metadata/contentType"/>""";
        parts["customXml/itemProps2.xml"] = """<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>""";
        parts["customXml/_rels/item2.xml.rels"] = Rels(("rId1", "customXmlProps", "itemProps2.xml"));
        parts["customXml/item3.xml"] = """<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"/>""";
        parts["customXml/item4.xml"] = """<FormTemplates xmlns="http://schemas.microsoft.com/sharepoint/v3/contenttype/forms"/>""";
        parts["word/_rels/document.xml.rels"] = Rels(
            ("rId3", "customXml", "../customXml/item1.xml"), ("rId1", "styles", "styles.xml"), ("rId2", "image", "media/image1.png"),
            ("rId4", "customXml", "../customXml/item2.xml"), ("rId5", "customXml", "../customXml/item3.xml"), ("rId6", "customXml", "../customXml/item4.xml"));
    }
}
