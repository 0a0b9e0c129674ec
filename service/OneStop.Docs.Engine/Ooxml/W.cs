using System.Xml.Linq;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>The names of WordprocessingML that the engine reads and writes (ECMA-376-1 §17), each with its schema name.</summary>
public static class W
{
    /// <summary>The namespace of transitional documents, the ones Word writes.</summary>
    public static XNamespace Namespace { get; } = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The namespace of strict documents; read as if it were <see cref="Namespace"/>.</summary>
    public static XNamespace Strict { get; } = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>The namespace of relationship ids in markup.</summary>
    public static XNamespace Relationships { get; } = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The namespace of <c>mc:AlternateContent</c>.</summary>
    public static XNamespace Compatibility { get; } = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>The namespace of relationship parts.</summary>
    public static XNamespace PackageRelationships { get; } = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary><c>w:body</c></summary>
    public static XName Body { get; } = Namespace + "body";

    /// <summary><c>w:p</c></summary>
    public static XName Paragraph { get; } = Namespace + "p";

    /// <summary><c>w:pPr</c></summary>
    public static XName ParagraphProperties { get; } = Namespace + "pPr";

    /// <summary><c>w:r</c></summary>
    public static XName Run { get; } = Namespace + "r";

    /// <summary><c>w:rPr</c></summary>
    public static XName RunProperties { get; } = Namespace + "rPr";

    /// <summary><c>w:t</c></summary>
    public static XName Text { get; } = Namespace + "t";

    /// <summary><c>w:tbl</c></summary>
    public static XName Table { get; } = Namespace + "tbl";

    /// <summary><c>w:tr</c></summary>
    public static XName TableRow { get; } = Namespace + "tr";

    /// <summary><c>w:trPr</c></summary>
    public static XName TableRowProperties { get; } = Namespace + "trPr";

    /// <summary><c>w:tc</c></summary>
    public static XName TableCell { get; } = Namespace + "tc";

    /// <summary><c>w:tcPr</c></summary>
    public static XName TableCellProperties { get; } = Namespace + "tcPr";

    /// <summary><c>w:sectPr</c></summary>
    public static XName SectionProperties { get; } = Namespace + "sectPr";

    /// <summary><c>w:txbxContent</c></summary>
    public static XName TextBoxContent { get; } = Namespace + "txbxContent";

    /// <summary><c>w:val</c>, the attribute that nearly every property carries.</summary>
    public static XName Value { get; } = Namespace + "val";

    /// <summary><c>r:id</c></summary>
    public static XName RelationshipId { get; } = Relationships + "id";

    /// <summary>The name <paramref name="local"/> of WordprocessingML.</summary>
    public static XName Name(string local) => Namespace + local;
}
