using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>What a run over several templates did.</summary>
/// <param name="Written">Files that changed on disk, relative to the templates folder, in the order they were written.</param>
/// <param name="Diagnostics">Everything met on the way.</param>
public sealed record PackingReport(IReadOnlyList<string> Written, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>The templates folder as a whole: what <c>onestop templates pack</c> and <c>unpack</c> do.</summary>
public static class TemplateSources
{
    private static readonly int[] Sizes = [14, 13];

    /// <summary>Packs every template and block, or those named; writes only files whose parts changed.</summary>
    /// <param name="root">The templates folder.</param>
    /// <param name="ids">Empty for all.</param>
    public static PackingReport PackAll(string root, IReadOnlyCollection<string> ids) => new PackingRun(root).Pack(ids, write: true);

    /// <summary>Writes the sources of every template and block, or those named, from their Word files; writes only what changed.</summary>
    /// <param name="root">The templates folder.</param>
    /// <param name="ids">Empty for all.</param>
    public static PackingReport UnpackAll(string root, IReadOnlyCollection<string> ids) => new UnpackingRun(root).Unpack(ids);

    /// <summary>Compares packed files with their sources without writing anything; a difference is an error.</summary>
    public static PackingReport Check(string root, IReadOnlyCollection<string> ids) => new PackingRun(root).Pack(ids, write: false);

    /// <summary>The name of the packed file for a body size.</summary>
    internal static string PackedFile(int size) => size == 14 ? "template.docx" : $"template-{size}.docx";

    internal static IReadOnlyList<int> AllSizes => Sizes;
}
