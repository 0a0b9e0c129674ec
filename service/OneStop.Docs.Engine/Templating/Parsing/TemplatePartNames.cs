using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>Finds the parts that may hold tags, by their content types.</summary>
/// <remarks>ECMA-376-1 §11.3; the main part also as template and with macros.</remarks>
internal static class TemplatePartNames
{
    private const string Prefix = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly string[] MainTypes =
    [
        Prefix + "document.main+xml", Prefix + "template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ];

    private static readonly string[] StoryTypes =
    [
        Prefix + "header+xml", Prefix + "footer+xml", Prefix + "footnotes+xml", Prefix + "endnotes+xml", Prefix + "comments+xml",
    ];

    // A diagram's data stands before its drawing: the drawing repeats what the data wrote.
    private static readonly string[] CompanionTypes =
    [
        "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", "application/vnd.ms-office.chartex+xml",
        "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml",
        "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml", "application/vnd.ms-office.drawingml.diagramDrawing+xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    ];

    /// <summary>The main document's part, or null: then the package is not a Word document.</summary>
    public static PackagePart? Main(PackageParts package) =>
        OfTypes(package, MainTypes).FirstOrDefault() ?? package.Find("word/document.xml");

    /// <summary>Headers, footers, notes and comments, in package order.</summary>
    public static IEnumerable<PackagePart> Stories(PackageParts package) => OfTypes(package, StoryTypes);

    /// <summary>
    /// Charts, diagrams and properties with anything in them that may be a tag. The others are not even parsed: what is wrong
    /// in them is nobody's business.
    /// </summary>
    public static IEnumerable<PackagePart> Companions(PackageParts package) => CompanionTypes
        .SelectMany(type => OfTypes(package, [type]))
        .Where(part => part.Content.Span.Contains((byte)'{') || part.Content.Span.IndexOf("&#"u8) >= 0);

    private static IEnumerable<PackagePart> OfTypes(PackageParts package, string[] types)
    {
        var list = ContentTypes.Of(package);
        return package.Parts.Where(part => types.Contains(list.TypeOf(part.Name), StringComparer.OrdinalIgnoreCase));
    }
}
