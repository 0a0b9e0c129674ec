using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>
/// Runs the programs of a template over data straight into a stream: no part is held whole but those whose fields are worked
/// out at its end. The parts with tags come first in the archive, as what they add to the others is known only when they are
/// written.
/// </summary>
internal static class StreamedRenderer
{
    /// <summary>What of the archive can be said without ZIP64.</summary>
    private const long MaxLength = uint.MaxValue;

    /// <summary>How long the document is, or what stopped it.</summary>
    public static Outcome<StreamedDocument> Render(
        CompiledTemplate template, ScriptData data, RenderOptions options, Stream output, CancellationToken cancellationToken)
    {
        if (template.Programs.Count == 0)
        {
            var same = template.Package.ToBytes();
            output.Write(same);
            return new(new StreamedDocument(same.Length), []);
        }

        using var run = new RenderRun(template, data, options);
        var archive = new ZipStreamWriter(output);
        var streamed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var program in run.Programs)
        {
            if (RenderRun.IsHeld(program)) run.Hold(program, cancellationToken);
            else if (WritePart(run, program, archive, output, cancellationToken)) streamed.Add(program.Name);
        }

        foreach (var part in run.Diagnostics.Count == 0 ? run.Close().Parts : [])
        {
            if (!streamed.Contains(part.Name)) archive.Add(run.Written.Find(part.Name) ?? part.Entry);
        }

        if (run.Diagnostics.Count == 0 && archive.IsTooLarge) run.Refuse(template.Programs[0].Name, MaxLength);
        return run.Diagnostics.Count > 0 ? new(null, run.Diagnostics) : new(new StreamedDocument(archive.Finish()), []);
    }

    /// <summary>Writes a part along the stream; after the first mistake only for the mistakes in it.</summary>
    private static bool WritePart(
        RenderRun run, PartProgram program, ZipStreamWriter archive, Stream output, CancellationToken cancellationToken)
    {
        var isWanted = run.Diagnostics.Count == 0;
        if (isWanted) archive.Begin(program.Name);
        var sink = new SlabSink(program.Slabs, Math.Min(run.Limit, MaxLength), isWanted ? output : Stream.Null);
        if (run.Write(program, sink, cancellationToken) is not { } part) return false;

        if (isWanted) archive.End(part.Packed.Crc, part.Length, sink.DeflatedLength);
        part.Packed.Dispose();
        return isWanted;
    }
}
