using System.Security.Cryptography;
using System.Xml;
using OneStop.Docs.Engine.Editing;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Rendering;

namespace OneStop.Docs.Engine.Templating.Documents;

/// <summary>The documents one render inserts, each opened once however often it is inserted.</summary>
internal sealed class InsertedDocuments
{
    private readonly Dictionary<string, (InsertedDocument? Document, string Problem)> _byHash = new(StringComparer.Ordinal);

    /// <summary>The document of these bytes, or null and what is wrong with it.</summary>
    public InsertedDocument? Find(ReadOnlyMemory<byte> bytes, RenderContext context, out string problem)
    {
        var hash = Convert.ToHexString(SHA256.HashData(bytes.Span));
        if (!_byHash.TryGetValue(hash, out var found)) found = _byHash[hash] = Open(bytes, context);
        problem = found.Problem;
        return found.Document;
    }

    private static (InsertedDocument?, string) Open(ReadOnlyMemory<byte> bytes, RenderContext context)
    {
        var limits = context.Options.Limits;
        var package = PackageParts.Open(bytes, limits);
        if (package.Value is null) return (null, package.Diagnostics[0].Code);
        // Depth is bounded here: building a tree is not.
        foreach (var part in package.Value.Parts.Where(part => part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            if (Parsing.MarkupTree.Parse(part, limits.XmlDepth) is { Value: null } broken) return (null, broken.Diagnostics[0].Code);
        }

        try
        {
            var opened = new OpenedPackage(package.Value);
            return opened.Body is null
                ? (null, Diagnostics.Codes.NotWordDocument)
                : (new InsertedDocument(opened, new(package.Value, limits), context), "");
        }
        catch (XmlException)
        {
            return (null, Diagnostics.Codes.BrokenMarkup);
        }
    }
}
