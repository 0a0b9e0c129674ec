using System.Xml.Linq;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>Source folder ⇄ <c>template.docx</c>. Packing the same source gives the same bytes; unpacking what was packed gives the same source.</summary>
public static class TemplatePacker
{
    /// <summary>The Word file of a template or block.</summary>
    /// <param name="sourceFolder">Holds <c>document.xml</c> (a template) or <c>block.xml</c> (a block), and overrides of shared parts by the names they have in the layout folder.</param>
    /// <param name="layoutFolder">The shared parts.</param>
    /// <param name="blocksFolder">The standard blocks.</param>
    /// <param name="size">Body size in points: 14 or 13.</param>
    public static Outcome<byte[]> Pack(string sourceFolder, string layoutFolder, string blocksFolder, int size)
    {
        var library = BlockLibrary.Open(layoutFolder, blocksFolder);
        if (library.Value is null) return new(null, library.Diagnostics);
        var parts = PackParts(new(sourceFolder, layoutFolder), library.Value, size);
        return new(parts.Value?.ToBytes(), parts.Diagnostics);
    }

    /// <summary>The source files that a Word file stands for, by name relative to the source folder.</summary>
    /// <param name="package">The Word file, as packed or as Word saved it.</param>
    /// <param name="sourceFolder">The source folder it belongs to: names the template and tells a block from a template. Not written to.</param>
    /// <param name="layoutFolder">The shared parts: what is equal to them is left out.</param>
    /// <param name="blocksFolder">The standard blocks: what is equal to them becomes a reference.</param>
    /// <param name="size">Body size in points: 14 or 13.</param>
    /// <returns>Reviewable XML; a changed block or shared part comes with a warning.</returns>
    public static Outcome<IReadOnlyDictionary<string, byte[]>> Unpack(
        byte[] package, string sourceFolder, string layoutFolder, string blocksFolder, int size)
    {
        var library = BlockLibrary.Open(layoutFolder, blocksFolder);
        if (library.Value is null) return new(null, library.Diagnostics);
        var unpacked = new TemplateUnpacker(new(sourceFolder, layoutFolder), library.Value, size).Unpack(package);
        return new(unpacked.Value?.Files, unpacked.Diagnostics);
    }

    /// <summary>The Word file in parts.</summary>
    internal static Outcome<PackageParts> PackParts(TemplateSource source, BlockLibrary library, int size)
    {
        var problems = new List<Diagnostic>();
        var parts = new List<(string Name, ReadOnlyMemory<byte> Content)>();
        foreach (var part in LayoutParts.For(size))
        {
            var xml = source.ReadLayoutPart(part, problems);
            if (xml is not null) parts.Add((part.PartName, SourceXml.WritePart(xml)));
            if (part.PartName != LayoutParts.PackageRelationships) continue;
            var document = PackDocument(source, library, problems);
            if (document is not null) parts.Add((LayoutParts.Document, SourceXml.WritePart(document)));
        }

        parts.AddRange(source.ReadOwnParts());
        return new(problems.Count > 0 ? null : PackageParts.Create(parts), problems);
    }

    private static XElement? PackDocument(TemplateSource source, BlockLibrary library, List<Diagnostic> problems)
    {
        var document = source.ReadDocument(problems);
        if (document is null) return null;
        var expansion = new ReferenceExpansion(library, source.DocumentName);
        expansion.Expand(document);
        problems.AddRange(expansion.Problems);
        return document;
    }
}
