using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>Where things lie in the templates folder.</summary>
/// <param name="Root">The templates folder.</param>
internal sealed record TemplateFolders(string Root)
{
    public string Layout => Path.Combine(Root, "layout");

    public string Blocks => Path.Combine(Root, "blocks");

    /// <summary>A path as diagnostics and reports show it.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The sources named, or all: templates, then blocks, by name.</summary>
    /// <param name="ids">Empty for all.</param>
    /// <param name="problems">Takes a complaint for every id that no source has.</param>
    public IEnumerable<TemplateSource> Choose(IReadOnlyCollection<string> ids, List<Diagnostic> problems)
    {
        var all = Sources().ToList();
        foreach (var unknown in ids.Where(id => all.TrueForAll(s => s.Id != id)))
        {
            problems.Add(PackingCodes.Error(
                PackingCodes.UnknownTemplate, unknown, unknown, string.Join(", ", all.Select(s => s.Id))));
        }

        return ids.Count == 0 ? all : all.Where(s => ids.Contains(s.Id, StringComparer.Ordinal));
    }

    private IEnumerable<TemplateSource> Sources() =>
        new[] { Root, Blocks }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            .Select(folder => new TemplateSource(Path.Combine(folder, "source"), Layout))
            .Where(source => Directory.Exists(source.Folder));
}
