using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>One run over the templates folder.</summary>
internal sealed class PackingRun(string root)
{
    private readonly List<string> _written = [];
    private readonly List<Diagnostic> _problems = [];

    private string LayoutFolder => Path.Combine(root, "layout");

    private string BlocksFolder => Path.Combine(root, "blocks");

    /// <summary>Packs; when <paramref name="write"/> is false only says what does not agree.</summary>
    public PackingReport Pack(IReadOnlyCollection<string> ids, bool write)
    {
        var library = BlockLibrary.Open(LayoutFolder, BlocksFolder);
        _problems.AddRange(library.Diagnostics);
        if (library.Value is null) return Report();
        foreach (var source in Choose(ids))
        {
            foreach (var size in TemplateSources.AllSizes)
            {
                PackOne(source, library.Value, size, write);
            }
        }

        return Report();
    }

    /// <summary>The sources named, or all: templates, then blocks, by name.</summary>
    internal IEnumerable<TemplateSource> Choose(IReadOnlyCollection<string> ids)
    {
        var all = Sources().ToList();
        foreach (var unknown in ids.Where(id => all.TrueForAll(s => s.Id != id)))
        {
            _problems.Add(PackingCodes.Error(
                PackingCodes.UnknownTemplate, unknown, unknown, string.Join(", ", all.Select(s => s.Id))));
        }

        return ids.Count == 0 ? all : all.Where(s => ids.Contains(s.Id, StringComparer.Ordinal));
    }

    private IEnumerable<TemplateSource> Sources() =>
        new[] { root, BlocksFolder }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            .Select(folder => new TemplateSource(Path.Combine(folder, "source"), LayoutFolder))
            .Where(source => Directory.Exists(source.Folder));

    private void PackOne(TemplateSource source, BlockLibrary library, int size, bool write)
    {
        var parts = TemplatePacker.PackParts(source, library, size);
        _problems.AddRange(parts.Diagnostics);
        if (parts.Value is null) return;
        var path = PackedPath(source, size);
        var differences = PackageDifference.Describe(path, parts.Value);
        if (differences is null) return;
        if (write) WriteFile(path, PackedZip.Write(parts.Value));
        else _problems.Add(PackingCodes.Error(PackingCodes.OutOfDate, Relative(path), differences));
    }

    private static string PackedPath(TemplateSource source, int size) =>
        Path.Combine(Path.GetDirectoryName(source.Folder)!, TemplateSources.PackedFile(size));

    private void WriteFile(string path, byte[] content)
    {
        File.WriteAllBytes(path, content);
        _written.Add(Relative(path));
    }

    private string Relative(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private PackingReport Report() => new(_written, _problems);
}
