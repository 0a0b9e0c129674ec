using System.Xml.Linq;

namespace OneStop.Docs.Engine.Merging;

/// <summary>The XML names that joining packages touches, as the tree API wants them.</summary>
/// <remarks>ECMA-376-1 §17 (w), §22.8 (r).</remarks>
internal static class MergeNames
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Office = "urn:schemas-microsoft-com:office:office";

    public static readonly XName Id = W + "id";
    public static readonly XName Value = W + "val";
    public static readonly XName Type = W + "type";
    public static readonly XName Name = W + "name";
    public static readonly XName Body = W + "body";
    public static readonly XName Paragraph = W + "p";
    public static readonly XName ParagraphProperties = W + "pPr";
    public static readonly XName RunProperties = W + "rPr";
    public static readonly XName Table = W + "tbl";
    public static readonly XName SectionProperties = W + "sectPr";
    public static readonly XName HeaderReference = W + "headerReference";
    public static readonly XName FooterReference = W + "footerReference";
    public static readonly XName PageNumbers = W + "pgNumType";
    public static readonly XName Style = W + "style";
    public static readonly XName StyleId = W + "styleId";
    public static readonly XName ParagraphStyle = W + "pStyle";
    public static readonly XName RunStyle = W + "rStyle";
    public static readonly XName TableStyle = W + "tblStyle";
    public static readonly XName BasedOn = W + "basedOn";
    public static readonly XName NumberingProperties = W + "numPr";
    public static readonly XName NumberId = W + "numId";
    public static readonly XName Number = W + "num";
    public static readonly XName AbstractNumber = W + "abstractNum";
    public static readonly XName AbstractNumberId = W + "abstractNumId";
    public static readonly XName RelationId = R + "id";
}
