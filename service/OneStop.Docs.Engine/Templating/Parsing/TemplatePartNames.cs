using System.Text;
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
        Prefix + "header+xml", Prefix + "footer+xml", Prefix + "footnotes+xml", Prefix + "endnotes+xml",
    ];

    /// <summary>The main document's part, or null: then the package is not a Word document.</summary>
    public static PackagePart? Main(PackageParts package) =>
        OfTypes(package, MainTypes).FirstOrDefault() ?? package.Find("word/document.xml");

    /// <summary>Headers, footers and notes, in package order.</summary>
    public static IEnumerable<PackagePart> Others(PackageParts package) => OfTypes(package, OtherTypes);

    private static IEnumerable<PackagePart> OfTypes(PackageParts package, string[] types)
    {
        if (package.Find("[Content_Types].xml") is not { } list) return [];
        var names = Overrides(list.Content.Span, types);
        return package.Parts.Where(part => names.Contains(part.Name));
    }

    private static HashSet<string> Overrides(ReadOnlySpan<byte> bytes, string[] types)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var scanner = new MarkupScanner(bytes, depthLimit: 16);
        while (scanner.Read())
        {
            if (scanner.Token is not (MarkupToken.Start or MarkupToken.Empty)) continue;
            if (Value(bytes, scanner.TokenStart, "ContentType"u8) is { } type && types.Contains(type, StringComparer.OrdinalIgnoreCase)
                && Value(bytes, scanner.TokenStart, "PartName"u8) is { } name)
            {
                names.Add(name.TrimStart('/'));
            }
        }

        return names;
    }

    private static string? Value(ReadOnlySpan<byte> bytes, int tag, ReadOnlySpan<byte> attribute) =>
        MarkupAttributes.TryFind(bytes, tag, attribute, out var start, out var end) ? Encoding.UTF8.GetString(bytes[start..end]) : null;
}
