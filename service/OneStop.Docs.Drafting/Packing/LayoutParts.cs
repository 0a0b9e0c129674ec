namespace OneStop.Docs.Drafting.Packing;

/// <summary>One part that every template shares, and the file in <c>templates/layout/</c> that holds it.</summary>
/// <param name="PartName">Name in the package, without leading slash.</param>
/// <param name="FileName">Name in the layout folder, and in a template's source folder where it overrides.</param>
internal sealed record LayoutPart(string PartName, string FileName);

/// <summary>The parts shared by all templates, in package order.</summary>
internal static class LayoutParts
{
    public const string PackageRelationships = "_rels/.rels";
    public const string Document = "word/document.xml";
    public const string DocumentRelationships = "word/_rels/document.xml.rels";
    public const string ContentTypes = "[Content_Types].xml";
    public const string Styles = "word/styles.xml";
    public const string NumberedHeader = "word/header1.xml";
    public const string FirstPageHeader = "word/header2.xml";

    /// <summary>Ids that <c>document-rels.xml</c> gives the two headers.</summary>
    public const string NumberedHeaderId = "rId4";
    public const string FirstPageHeaderId = "rId5";

    /// <summary>The shared parts for a body size in points; styles are the only part that differs by size.</summary>
    public static IReadOnlyList<LayoutPart> For(int size) =>
    [
        new(ContentTypes, "content-types.xml"),
        new(PackageRelationships, "package-rels.xml"),
        new(DocumentRelationships, "document-rels.xml"),
        new(Styles, StylesFile(size)),
        new("word/settings.xml", "settings.xml"),
        new("word/fontTable.xml", "font-table.xml"),
        new(NumberedHeader, "header1.xml"),
        new(FirstPageHeader, "header2.xml"),
        new("docProps/core.xml", "core-properties.xml"),
        new("docProps/app.xml", "app-properties.xml"),
    ];

    public static string StylesFile(int size) => $"styles-{size}.xml";
}
