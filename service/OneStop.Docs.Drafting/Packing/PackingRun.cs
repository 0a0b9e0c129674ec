using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>One run of packing, or of checking, over the templates folder.</summary>
internal sealed class PackingRun(string root)
{
    private readonly List<string> _written = [];
    private readonly List<Diagnostic> _problems = [];
    private readonly TemplateFolders _folders = new(root);

    /// <summary>Packs; when <paramref name="write"/> is false only says what does not agree.</summary>
    public PackingReport Pack(IReadOnlyCollection<string> ids, bool write)
    {
        var library = BlockLibrary.Open(_folders.Layout, _folders.Blocks);
        _problems.AddRange(library.Diagnostics);
        if (library.Value is null) return Report();
        foreach (var source in _folders.Choose(ids, _problems))
        {
            foreach (var size in TemplateSources.AllSizes)
            {
                PackOne(source, library.Value, size, write);
            }
        }

        return Report();
    }

    private void PackOne(TemplateSource source, BlockLibrary library, int size, bool write)
    {
        var parts = TemplatePacker.PackParts(source, library, size);
        _problems.AddRange(parts.Diagnostics);
        if (parts.Value is null) return;
        var path = source.PackedPath(size);
        var differences = PackageDifference.Describe(path, parts.Value);
        if (differences is null) return;
        if (write) WriteFile(path, parts.Value.ToBytes());
        else _problems.Add(PackingCodes.Error(PackingCodes.OutOfDate, _folders.Relative(path), differences));
    }

    private void WriteFile(string path, byte[] content)
    {
        File.WriteAllBytes(path, content);
        _written.Add(_folders.Relative(path));
    }

    private PackingReport Report() => new(_written, _problems);
}
