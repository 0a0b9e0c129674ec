using System.Globalization;
using System.Xml;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Fields;
using OneStop.Docs.Engine.Templating.Values;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Runs the programs of a template over data and packs what they write.</summary>
internal static class TemplateRenderer
{
    /// <summary>More problems of one document help nobody.</summary>
    private const int MostProblems = 50;

    /// <summary>The document, or what stopped it. A cancelled render leaves nothing behind.</summary>
    public static Outcome<RenderedDocument> Render(
        CompiledTemplate template, ScriptData data, RenderOptions options, CancellationToken cancellationToken)
    {
        if (template.Programs.Count == 0) return new(new RenderedDocument(template.Package.ToBytes()), []);

        var diagnostics = new List<Diagnostic>();
        using var written = new WrittenParts();
        using var notes = new WrittenNotes();
        var context = ContextOf(template, notes, options.Culture, options.Limits.OutputLength);
        var run = new ScriptRunOptions(options.Culture, options.Limits, options.Clock, Includes: template.Includes.Find);
        foreach (var program in template.Programs.OrderBy(program => !program.Name.StartsWith("docProps/", StringComparison.Ordinal)))
        {
            Write(program, template, data, run, context, written, diagnostics, cancellationToken);
        }

        if (diagnostics.Count > 0) return new(null, diagnostics);
        return new(new RenderedDocument(ZipPacker.Write(
            [.. context.Growth.Close().Parts.Select(part => written.Find(part.Name) ?? part.Entry)])), []);
    }

    private static void Write(
        PartProgram program, CompiledTemplate template, ScriptData data, ScriptRunOptions run, RenderContext context, WrittenParts written,
        List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        using var writer = new PartWriter(program, context, SinkOf(program, run, context, written), run.Limits.OutputLength);
        try
        {
            IScriptOutput output = program.Mirrors.IsEmpty ? writer : new MirrorOutput(writer, program, context.Recordings);
            program.Script.Render(data, output, run, cancellationToken);
            written.Add(program.Name, writer.Finish());
        }
        catch (ScriptRuntimeException failure)
        {
            diagnostics.AddRange(FindErrors(program, template, data, run, failure, MostProblems - diagnostics.Count, cancellationToken));
            return;
        }
        catch (OutputTooLargeException failure)
        {
            diagnostics.Add(Codes.Error(
                Codes.OutputTooLarge, new Location(program.Name), program.Name,
                (failure.Limit >> 20).ToString(CultureInfo.InvariantCulture)));
            return;
        }
        catch (XmlException broken)
        {
            // Only a value that adds to the package looks at what holds it together.
            diagnostics.Add(Codes.Error(
                Codes.BrokenMarkup, new Location(program.Name), program.Name, broken.LinePosition.ToString(CultureInfo.InvariantCulture), broken.Message));
            return;
        }

        foreach (var link in program.ReplacedLinks) context.Growth.Unrelate(program.Name, link);
        diagnostics.AddRange(ProblemsOf(writer, program, template.Tags).Take(Math.Max(1, MostProblems - diagnostics.Count)));
    }

    /// <summary>A part that failed is run once more for all that is wrong in it; no document comes of it either way.</summary>
    private static IEnumerable<Diagnostic> FindErrors(
        PartProgram program, CompiledTemplate template, ScriptData data, ScriptRunOptions run, ScriptRuntimeException failure,
        int most, CancellationToken cancellationToken)
    {
        var tags = template.Tags;
        if (most <= 0) return [];
        if (failure.Error.IsLimit) return [tags.Diagnose(failure.Error)];
        using var notes = new WrittenNotes();
        var context = ContextOf(template, notes, run.Culture, run.Limits.OutputLength);
        using var writer = new PartWriter(program, context, new BufferedSink(program.Literals, run.Limits.OutputLength), run.Limits.OutputLength);
        try
        {
            var faults = program.Script.FindErrors(data, writer, run, most, cancellationToken);
            IEnumerable<Diagnostic> found = faults.Count > 0 ? faults.Select(fault => tags.Diagnose(fault)) : [tags.Diagnose(failure.Error)];
            return [.. found.Concat(ProblemsOf(writer, program, tags)).Take(most)];
        }
        catch (Exception stop) when (stop is OutputTooLargeException or XmlException)
        {
            return [tags.Diagnose(failure.Error)];
        }
    }

    private static MarkupSink SinkFor(PartProgram program, long limit) =>
        program.Slabs.Pays ? new SlabSink(program.Slabs, limit) : new BufferedSink(program.Literals, limit);

    /// <summary>Properties are written first: fields show them.</summary>
    private static MarkupSink SinkOf(PartProgram program, ScriptRunOptions run, RenderContext context, WrittenParts written) =>
        program.Fields is null
            ? SinkFor(program, run.Limits.OutputLength)
            : new FieldSink(program, run.Limits.OutputLength, new(program.Fields, context.Ids, context.Growth, run.Culture, name =>
                written.Find(name) is { } entry ? new PackagePart(entry).Content : context.Growth.Find(name)));

    private static RenderContext ContextOf(CompiledTemplate template, WrittenNotes notes, CultureInfo culture, long limit) =>
        new(new(template.Ids), notes, culture, new(template.Package), template.Options)
        {
            WrittenParts = template.Programs.Select(program => program.Name).ToHashSet(StringComparer.OrdinalIgnoreCase),
            NoteLimit = limit,
        };

    private static IEnumerable<Diagnostic> ProblemsOf(PartWriter writer, PartProgram program, TagIndex tags) => writer.Problems
        .Where(problem => problem.Literal < 0 || program.IsRun(problem.Literal))
        .Select(problem => Diagnose(program, tags, problem))
        .DistinctBy(found => found.ToLine(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static Diagnostic Diagnose(PartProgram program, TagIndex tags, ValueProblem problem)
    {
        var location = (problem.Origin ?? program.TagAfter(problem.Literal)) is { } position ? tags.Locate(position) : new Location(program.Name);
        return Codes.Error(problem.Code, location, [location.Quote ?? "", .. problem.Arguments]);
    }
}
