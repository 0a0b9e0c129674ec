using System.Xml.Linq;

namespace OneStop.Docs.Engine.Editing;

/// <summary>The XML names of what holds a package together: relationships and content types.</summary>
/// <remarks>OPC: ECMA-376-2 §9.3, §10.1.2.</remarks>
internal static class PackageNames
{
    public static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    public static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>What the relationship types of a Word package begin with.</summary>
    public const string RelationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
}
