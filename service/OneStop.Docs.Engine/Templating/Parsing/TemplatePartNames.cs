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

    private static readonly string[] OtherTypes =
    [
        Prefix + "header+xml", Prefix + "footer+xml", Prefix + "footnotes+xml", Prefix + "endnotes+xml", Prefix + "comments+xml",
    ];

    /// <summary>The main document's part, or null: then the package is not a Word document.</summary>
    public static PackagePart? Main(PackageParts package) =>
        OfTypes(package, MainTypes).FirstOrDefault() ?? package.Find("word/document.xml");

    /// <summary>Headers, footers and notes, in package order.</summary>
    public static IEnumerable<PackagePart> Others(PackageParts package) => OfTypes(package, OtherTypes);

    private static IEnumerable<PackagePart> OfTypes(PackageParts package, string[] types)
    {
        var list = ContentTypes.Of(package);
        return package.Parts.Where(part => types.Contains(list.TypeOf(part.Name), StringComparer.OrdinalIgnoreCase));
    }
}
