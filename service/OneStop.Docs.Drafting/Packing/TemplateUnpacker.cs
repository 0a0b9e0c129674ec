using System.Xml;
using System.Xml.Linq;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using static OneStop.Docs.Drafting.Packing.TemplateNames;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>Turns one Word file back into source files.</summary>
internal sealed class TemplateUnpacker(TemplateSource source, BlockLibrary library, int size)
{
    private readonly List<Diagnostic> _problems = [];
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public Outcome<UnpackedTemplate> Unpack(byte[] bytes)
    {
        try
        {
            var parts = PackageParts.Open(bytes, PackageLimits.Default).Value;
            if (parts?.Find(LayoutParts.Document) is { } main) UnpackParts(parts, SourceXml.Read(main.Content));
            else _problems.Add(PackingCodes.Error(PackingCodes.NotAPackage, PackedName));
        }
        catch (XmlException broken)
        {
            _problems.Add(PackingCodes.Error(PackingCodes.BrokenXml, PackedName, TextPlace.Of(broken)));
        }

        var failed = _problems.Exists(p => p.Severity == Severity.Error);
        return new(failed ? null : new(_files), _problems);
    }

    private string PackedName => $"{source.Id}/{TemplateSources.PackedFile(size)}";

    private void UnpackParts(PackageParts parts, XElement document)
    {
        WordNoise.Remove(document);
        var own = new OwnParts(parts, document);
        own.MapHeaders(KeepHeader);
        own.CollectOthers();
        AddOwnParts(own);
        UnpackStyles(parts, document);
        var folding = new ReferenceFolding(library, PackedName);
        if (source.IsBlock) UnpackBlock(document, folding);
        else
        {
            folding.Fold(document);
            Add(TemplateSource.DocumentFile, document);
        }

        _problems.AddRange(folding.Problems);
    }

    /// <summary>The content of the block's own content control; the page around it is not the block's.</summary>
    private void UnpackBlock(XElement document, ReferenceFolding folding)
    {
        var tag = BlockTagPrefix + source.Id;
        var control = document.Descendants(ContentControl).FirstOrDefault(c =>
            string.Equals(c.Element(ContentControlProperties)?.Element(Tag)?.Attribute(Value)?.Value, tag, StringComparison.Ordinal));
        var content = new XElement(BlockContent, control?.Element(ContentControlContent)?.Elements());
        folding.Fold(content);
        Add(TemplateSource.BlockFile, content);
    }

    private void UnpackStyles(PackageParts parts, XElement document)
    {
        if (parts.Find(LayoutParts.Styles) is not { } styles) return;
        var file = LayoutParts.StylesFile(size);
        if (Layout(file) is not { } ours) return;
        if (StyleSheetChanges.Find(ours, SourceXml.Read(styles.Content), document) is { } changed) AddOverride(file, changed);
    }

    private void KeepHeader(string file, XElement header)
    {
        WordNoise.Remove(header);
        if (Layout(file) is not { } shared) return;
        WordNoise.Remove(shared);
        if (!XmlEquality.Same(shared, header)) AddOverride(file, header);
    }

    private void AddOwnParts(OwnParts own)
    {
        if (own.Found.Count == 0) return;
        if (Layout("document-rels.xml") is not { } relationships || Layout("content-types.xml") is not { } types) return;
        foreach (var part in own.Found)
        {
            relationships.Add(part.ToRelationship());
            if (part.Content is null) continue;
            _files[$"{TemplateSource.OwnPartsFolder}/{part.PartName}"] = part.Content.Value.ToArray();
            types.Add(part.ToContentType());
        }

        Add("document-rels.xml", relationships);
        Add("content-types.xml", types);
    }

    private XElement? Layout(string file) =>
        (source with { Folder = source.LayoutFolder }).ReadLayoutPart(new("", file), _problems);

    private void AddOverride(string file, XElement content)
    {
        _problems.Add(PackingCodes.Warning(PackingCodes.ChangedPart, PackedName, file));
        Add(file, content);
    }

    private void Add(string file, XElement content)
    {
        var root = TemplateNamespaces.Declare(content);
        _files[file] = System.Text.Encoding.UTF8.GetBytes(ReviewableXml.Write(root));
    }
}

/// <summary>The source of a template as files.</summary>
/// <param name="Files">By name relative to the source folder.</param>
internal sealed record UnpackedTemplate(IReadOnlyDictionary<string, byte[]> Files);
