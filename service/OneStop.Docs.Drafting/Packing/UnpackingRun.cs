using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>One run of unpacking over the templates folder.</summary>
internal sealed class UnpackingRun(string root)
{
    private readonly List<string> _written = [];
    private readonly List<Diagnostic> _problems = [];
    private readonly TemplateFolders _folders = new(root);

    /// <remarks>Blocks come first: a template is folded against the blocks as they are after the run.</remarks>
    public PackingReport Unpack(IReadOnlyCollection<string> ids)
    {
        foreach (var source in _folders.Choose(ids, _problems).OrderBy(s => s.IsBlock ? 0 : 1).ToList())
        {
            var library = BlockLibrary.Open(_folders.Layout, _folders.Blocks);
            _problems.AddRange(library.Diagnostics);
            if (library.Value is null) break;
            UnpackOne(source, library.Value);
        }

        return new(_written, _problems);
    }

    private void UnpackOne(TemplateSource source, BlockLibrary library)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var main = source.IsBlock ? TemplateSource.BlockFile : TemplateSource.DocumentFile;
        string? taken = null;
        foreach (var size in TemplateSources.AllSizes.Where(s => File.Exists(source.PackedPath(s))))
        {
            var unpacked = new TemplateUnpacker(source, library, size).Unpack(File.ReadAllBytes(source.PackedPath(size)));
            AddProblems(unpacked.Diagnostics);
            if (unpacked.Value is null) return;
            foreach (var (name, content) in unpacked.Value.Files)
            {
                if (string.Equals(name, main, StringComparison.Ordinal)) taken = ChooseMain(source, files, main, content, size, taken);
                else files[name] = content;
            }
        }

        if (taken is not null) Write(source, files);
    }

    /// <summary>The size that a keeper edited wins over one that still says what the source says; of two edited ones the first.</summary>
    /// <returns>The packed file that the text was taken from.</returns>
    private string ChooseMain(
        TemplateSource source, SortedDictionary<string, byte[]> files, string main, byte[] content, int size, string? taken)
    {
        var name = $"{source.Id}/{TemplateSources.PackedFile(size)}";
        if (taken is null)
        {
            files[main] = content;
            return name;
        }

        if (files[main].AsSpan().SequenceEqual(content)) return taken;
        var current = Path.Combine(source.Folder, main);
        var before = File.Exists(current) ? File.ReadAllBytes(current) : [];
        if (before.AsSpan().SequenceEqual(content)) return taken;
        if (before.AsSpan().SequenceEqual(files[main]))
        {
            files[main] = content;
            return name;
        }

        _problems.Add(PackingCodes.Warning(PackingCodes.SizesDiffer, name, name, taken));
        return taken;
    }

    /// <summary>Both sizes of a template complain of the same block: once is enough.</summary>
    private void AddProblems(IEnumerable<Diagnostic> found) => _problems.AddRange(found.Where(d => !_problems.Exists(p =>
        p.Code == d.Code && p.Arguments.SequenceEqual(d.Arguments, StringComparer.Ordinal)
        && Folder(p) == Folder(d))));

    private static string? Folder(Diagnostic problem) => Path.GetDirectoryName(problem.Location.Part);

    private void Write(TemplateSource source, SortedDictionary<string, byte[]> files)
    {
        foreach (var (name, content) in files)
        {
            var path = Path.Combine(source.Folder, name);
            if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
            _written.Add(_folders.Relative(path));
        }

        foreach (var stale in Overrides(source).Where(name => !files.ContainsKey(name)).ToList())
        {
            var path = Path.Combine(source.Folder, stale);
            File.Delete(path);
            _written.Add(_folders.Relative(path));
        }
    }

    /// <summary>Files that stand in a source only while the template differs from the layout; others are not ours to delete.</summary>
    private static IEnumerable<string> Overrides(TemplateSource source) =>
        Directory.EnumerateFiles(source.Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(source.Folder, path).Replace('\\', '/'))
            .Where(name => name.StartsWith(TemplateSource.OwnPartsFolder + "/", StringComparison.Ordinal)
                || TemplateSources.AllSizes.SelectMany(LayoutParts.For).Any(p => string.Equals(p.FileName, name, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);
}
