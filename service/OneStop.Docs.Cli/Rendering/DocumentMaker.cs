using OneStop.Docs.Drafting;
using OneStop.Docs.Drafting.Blocks;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Cli.Rendering;

/// <summary>A finished piece before it has a place.</summary>
/// <param name="Name">What it might be called, with extension.</param>
internal sealed record MadeDocument(string Template, string Name, byte[] Bytes);

/// <summary>Makes one document: from a template of the catalogue, a block, or a .docx from elsewhere.</summary>
internal sealed class DocumentMaker(TemplateCatalog catalog, RenderRequest request, DraftOptions options)
{
    private readonly Drafter _drafter = new(catalog);
    private readonly BlockDrafter _blocks = new(catalog);
    private readonly FileDrafter _files = new(catalog);

    public Outcome<MadeDocument> Make(TemplateChoice template, DataItem data, CancellationToken cancellationToken)
    {
        if (request.Block)
        {
            var block = _blocks.Draft(template.Name, data.Json, request.Pick, options, cancellationToken);
            return block.Value is { } made
                ? new(AsPackage ? new(template.Name, made.FileName + ".docx", made.Bytes) : new(template.Name, made.FileName + ".xml", made.FlatOpc), block.Diagnostics)
                : new(null, block.Diagnostics);
        }

        var drafted = template.Bytes is { } bytes
            ? _files.Draft(template.Name, bytes, data.Json, options, cancellationToken)
            : _drafter.Draft(template.Name, data.Json, options, cancellationToken);
        if (drafted.Value is not { } document) return new(null, drafted.Diagnostics);
        return new(
            request.Flat ? Flat(template, document) : new(template.Name, document.FileName, document.Bytes),
            drafted.Diagnostics);
    }

    private bool AsPackage => request.Output?.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) == true;

    private static MadeDocument Flat(TemplateChoice template, DraftedDocument document)
    {
        // Our own output: it opens.
        var parts = PackageParts.Open(document.Bytes, PackageLimits.Default).Value!;
        return new(template.Name, Path.ChangeExtension(document.FileName, ".xml"), FlatOpc.Write(parts));
    }
}
