using System.Xml.Linq;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>The XML names that packing touches.</summary>
internal static class TemplateNames
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    public static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>Elements of our own that stand only in source folders, never in a package.</summary>
    public static readonly XNamespace O = "urn:onestop:template";

    /// <summary>Stands for a standard block, and becomes its content control; or for a fragment, and becomes its paragraphs.</summary>
    public static readonly XName BlockReference = O + "block";
    public static readonly XName ReferenceTarget = "ref";

    /// <summary>Root of the source of a block or fragment.</summary>
    public static readonly XName BlockContent = O + "content";
    public static readonly XName Paragraph = W + "p";
    public static readonly XName Run = W + "r";
    public static readonly XName Text = W + "t";
    public static readonly XName RunProperties = W + "rPr";
    public static readonly XName ContentControl = W + "sdt";
    public static readonly XName ContentControlProperties = W + "sdtPr";
    public static readonly XName ContentControlContent = W + "sdtContent";
    public static readonly XName Tag = W + "tag";
    public static readonly XName Value = W + "val";

    /// <summary>A standard block is recognised by a content-control tag that starts so.</summary>
    public const string BlockTagPrefix = "onestop:";
}
