using System.Text;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Drafting.Tests.Merging;

/// <summary>A Word package written down in a few lines: what a test does not speak of is valid and plain.</summary>
internal sealed class PackageSketch
{
    public const string Namespaces =
        """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" """;

    public const string Page = """<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>""";
    public const string Landscape = """<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>""";
    public const string NormalStyle = """<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>""";

    private const string OfficeRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private readonly List<(string Name, string Content, string? Type)> _parts = [];
    private readonly List<(string Name, byte[] Content)> _media = [];
    private readonly List<string> _relations = [];

    public string Body { get; init; } = "<w:p><w:r><w:t>Nội dung</w:t></w:r></w:p>";

    public string Section { get; init; } = Page;

    public string Styles { get; init; } = NormalStyle;

    public string DocumentDefaults { get; init; } = "<w:docDefaults/>";

    public string RootAttributes { get; init; } = "";

    public PackageSketch WithPart(string id, string kind, string root, string content)
    {
        _parts.Add(($"word/{id}.xml", $"<w:{root} {Namespaces}>{content}</w:{root}>", WordType + kind + "+xml"));
        _relations.Add(Relation(id, kind, id + ".xml"));
        return this;
    }

    public PackageSketch WithHeader(string id, string text) =>
        WithPart(id, "header", "hdr", $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");

    public PackageSketch WithPicture(string id, byte[] content)
    {
        _media.Add(($"word/media/{id}.png", content));
        _relations.Add(Relation(id, "image", $"media/{id}.png"));
        return this;
    }

    public PackageParts ToParts()
    {
        List<(string Name, string Content, string? Type)> parts =
        [
            ("word/document.xml", $"<w:document {Namespaces}{RootAttributes}><w:body>{Body}<w:sectPr>{Section}</w:sectPr></w:body></w:document>", WordType + "document.main+xml"),
            ("word/styles.xml", $"<w:styles {Namespaces}>{DocumentDefaults}{Styles}</w:styles>", WordType + "styles+xml"),
            .. _parts,
        ];
        var types = string.Concat(parts.Select(p => $"""<Override PartName="/{p.Name}" ContentType="{p.Type}"/>"""));
        var relations = Relation("styles", "styles", "styles.xml") + string.Concat(_relations);
        return PackageParts.Create(
        [
            ("[Content_Types].xml", Utf8($"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>{types}</Types>""")),
            ("_rels/.rels", Utf8(Relations(Relation("rId1", "officeDocument", "word/document.xml")))),
            .. parts.Select(p => (p.Name, Utf8(p.Content))),
            ("word/_rels/document.xml.rels", Utf8(Relations(relations))),
            .. _media.Select(m => (m.Name, (ReadOnlyMemory<byte>)m.Content)),
        ]);
    }

    public static string Paragraph(string text, string properties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}<w:r><w:t>{text}</w:t></w:r></w:p>";

    public static string Table(string text) =>
        $"""<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""";

    public static string Picture(string relation, int id) =>
        $"""<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="100000" cy="100000"/><wp:docPr id="{id}" name="P{id}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100000" cy="100000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>""";

    private static string Relation(string id, string kind, string target) =>
        $"""<Relationship Id="{id}" Type="{OfficeRelation}{kind}" Target="{target}"/>""";

    private static string Relations(string content) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{content}</Relationships>""";

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
