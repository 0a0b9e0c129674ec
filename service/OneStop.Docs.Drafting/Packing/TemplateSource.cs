using System.Xml;
using System.Xml.Linq;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>The source folder of one template or block, and the layout folder behind it.</summary>
/// <param name="Folder">The <c>source</c> folder.</param>
/// <param name="LayoutFolder">The shared parts.</param>
internal sealed record TemplateSource(string Folder, string LayoutFolder)
{
    public const string DocumentFile = "document.xml";
    public const string BlockFile = "block.xml";
    public const string OwnPartsFolder = "parts";

    /// <summary>Name of the template: its folder is <c>templates/&lt;id&gt;/source</c>.</summary>
    public string Id => Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(Folder))!);

    /// <summary>A block's source is a piece, not a document.</summary>
    public bool IsBlock => File.Exists(Path.Combine(Folder, BlockFile));

    /// <summary>Where the packed file for a body size lies.</summary>
    public string PackedPath(int size) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Folder))!, TemplateSources.PackedFile(size));

    /// <summary>How the main source file is called in diagnostics.</summary>
    public string DocumentName => $"{Id}/source/{(IsBlock ? BlockFile : DocumentFile)}";

    /// <summary>A shared part: the template's own where it has one.</summary>
    public XElement? ReadLayoutPart(LayoutPart part, List<Diagnostic> problems)
    {
        var own = Path.Combine(Folder, part.FileName);
        return File.Exists(own)
            ? Read(own, $"{Id}/source/{part.FileName}", problems)
            : Read(Path.Combine(LayoutFolder, part.FileName), $"layout/{part.FileName}", problems);
    }

    /// <summary>The document with its references; for a block a page that holds nothing else.</summary>
    public XElement? ReadDocument(List<Diagnostic> problems)
    {
        if (!IsBlock) return Read(Path.Combine(Folder, DocumentFile), DocumentName, problems);
        var page = Read(Path.Combine(LayoutFolder, "block-page.xml"), "layout/block-page.xml", problems);
        page?.Element(TemplateNames.W + "body")?.AddFirst(
            new XElement(TemplateNames.BlockReference, new XAttribute(TemplateNames.ReferenceTarget, Id)));
        return page;
    }

    /// <summary>Pictures and other parts that only this template has, by package name in ordinal order.</summary>
    public IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> ReadOwnParts()
    {
        var root = Path.Combine(Folder, OwnPartsFolder);
        if (!Directory.Exists(root)) return [];
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(root, file).Replace('\\', '/'), File: file))
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => (p.Name, new ReadOnlyMemory<byte>(File.ReadAllBytes(p.File))));
    }

    private static XElement? Read(string path, string name, List<Diagnostic> problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(PackingCodes.Error(PackingCodes.MissingFile, name, name));
            return null;
        }

        try
        {
            return SourceXml.Read(File.ReadAllBytes(path));
        }
        catch (XmlException broken)
        {
            problems.Add(PackingCodes.Error(PackingCodes.BrokenXml, name, TextPlace.Of(broken)));
            return null;
        }
    }
}
