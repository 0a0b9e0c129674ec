using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Runs the programs of a template over data and packs what they write.</summary>
internal static class TemplateRenderer
{
    /// <summary>The document, or what stopped it. A cancelled render leaves nothing behind.</summary>
    public static Outcome<RenderedDocument> Render(
        CompiledTemplate template, ScriptData data, RenderOptions options, CancellationToken cancellationToken)
    {
        if (template.Programs.Count == 0) return new(new RenderedDocument(template.Package.ToBytes()), []);

        using var run = new RenderRun(template, data, options);
        foreach (var program in run.Programs) run.Hold(program, cancellationToken);

        if (run.Diagnostics.Count > 0) return new(null, run.Diagnostics);
        return new(new RenderedDocument(ZipPacker.Write(EntriesOf(run))), []);
    }

    private static ZipEntry[] EntriesOf(RenderRun run)
    {
        var parts = run.Close().Parts;
        var entries = new ZipEntry[parts.Count];
        for (var i = 0; i < entries.Length; i++) entries[i] = run.Written.Find(parts[i].Name) ?? parts[i].Entry;
        return entries;
    }
}
