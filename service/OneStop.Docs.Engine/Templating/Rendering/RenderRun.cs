using System.Globalization;
using System.Xml;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Fields;
using OneStop.Docs.Engine.Templating.Values;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>One document in the making: runs the programs of a template one after the other and gathers what went wrong.</summary>
internal sealed class RenderRun : IDisposable
{
    /// <summary>More problems of one document help nobody.</summary>
    private const int MostProblems = 50;

    private readonly CompiledTemplate _template;
    private readonly ScriptData _data;
    private readonly ScriptRunOptions _options;
    private readonly WrittenNotes _notes = new();
    private readonly RenderContext _context;
    private readonly List<Diagnostic> _diagnostics = [];

    public RenderRun(CompiledTemplate template, ScriptData data, RenderOptions options)
    {
        _template = template;
        _data = data;
        _options = new(options.Culture, options.Limits, options.Clock, Includes: template.Includes.Find);
        _context = ContextOf(_notes);
    }

    /// <summary>Bytes a part may hold; 0 in the script's limits is no limit, as it is for the script.</summary>
    public long Limit => _options.Limits.OutputLength > 0 ? _options.Limits.OutputLength : long.MaxValue;

    /// <summary>The programs in the order they are run: properties first, as fields show them.</summary>
    public ReadOnlySpan<PartProgram> Programs => _template.RunOrder;

    /// <summary>The parts that were held whole.</summary>
    public WrittenParts Written { get; } = new();

    /// <summary>Every problem so far.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>What the package has more than its template.</summary>
    public PackageGrowth Growth => _context.Growth;

    /// <summary>The template's package with all that was added, once every part is written.</summary>
    public PackageParts Close()
    {
        new CommentThreads(_context).Finish(_template.Package);
        return Growth.Close();
    }

    /// <summary>Whether a part must be held until it is whole: its fields are worked out then, or others show what it says.</summary>
    public static bool IsHeld(PartProgram program) => program.Fields is not null || program.IsProperties;

    /// <summary>Writes a part and holds it, unless it could not be written to its end.</summary>
    /// <param name="program">The part.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public void Hold(PartProgram program, CancellationToken cancellationToken)
    {
        if (Write(program, SinkFor(program), cancellationToken) is { } part) Written.Add(program.Name, part);
    }

    /// <summary>Writes a part; null when it could not be written to its end.</summary>
    /// <param name="program">The part.</param>
    /// <param name="sink">Where to; disposed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public PackedMarkup? Write(PartProgram program, MarkupSink sink, CancellationToken cancellationToken)
    {
        using var writer = new PartWriter(program, _context, sink, Limit);
        try
        {
            IScriptOutput output = program.Mirrors.IsEmpty ? writer : new MirrorOutput(writer, program, _context.Recordings);
            program.Script.Render(_data, output, _options, cancellationToken);
            var part = writer.Finish();
            foreach (var link in program.ReplacedLinks) Growth.Unrelate(program.Name, link);
            foreach (var picture in program.ReplacedPictures) Growth.RemoveMedium(program.Name, picture);
            _diagnostics.AddRange(ProblemsOf(writer, program).Take(Math.Max(1, MostProblems - _diagnostics.Count)));
            return part;
        }
        catch (ScriptRuntimeException failure)
        {
            _diagnostics.AddRange(FindErrors(program, failure, MostProblems - _diagnostics.Count, cancellationToken));
        }
        catch (OutputTooLargeException failure)
        {
            Refuse(program.Name, failure.Limit);
        }
        catch (XmlException broken)
        {
            // Only a value that adds to the package looks at what holds it together.
            _diagnostics.Add(Codes.Error(
                Codes.BrokenMarkup, new Location(program.Name), program.Name, broken.LinePosition.ToString(CultureInfo.InvariantCulture), "…"));
        }

        return null;
    }

    /// <summary>Notes that a part, or the document with it, grew beyond what it may hold.</summary>
    public void Refuse(string part, long limit) =>
        _diagnostics.Add(Codes.Error(
            Codes.OutputTooLarge, new Location(part), part, (limit >> 20).ToString(CultureInfo.InvariantCulture)));

    /// <inheritdoc/>
    public void Dispose()
    {
        Written.Dispose();
        _notes.Dispose();
    }

    private MarkupSink SinkFor(PartProgram program) =>
        program.Fields is not null ? new FieldSink(program, Limit, new(program.Fields, _context.Ids, Growth, _options.Culture, ContentOf))
        : program.Slabs.Pays ? new SlabSink(program.Slabs, Limit)
        : new BufferedSink(program.Literals, Limit);

    private ReadOnlyMemory<byte>? ContentOf(string name) =>
        Written.Find(name) is { } entry ? new PackagePart(entry).Content : Growth.Find(name);

    /// <summary>A part that failed is run once more for all that is wrong in it; no document comes of it either way.</summary>
    private IEnumerable<Diagnostic> FindErrors(
        PartProgram program, ScriptRuntimeException failure, int most, CancellationToken cancellationToken)
    {
        var tags = _template.Tags;
        if (most <= 0) return [];
        if (failure.Error.IsLimit) return [tags.Diagnose(failure.Error)];
        using var notes = new WrittenNotes();
        using var writer = new PartWriter(program, ContextOf(notes), new BufferedSink(program.Literals, Limit), Limit);
        try
        {
            var faults = program.Script.FindErrors(_data, writer, _options, most, cancellationToken);
            IEnumerable<Diagnostic> found = faults.Count > 0 ? faults.Select(fault => tags.Diagnose(fault)) : [tags.Diagnose(failure.Error)];
            return [.. found.Concat(ProblemsOf(writer, program)).Take(most)];
        }
        catch (Exception stop) when (stop is OutputTooLargeException or XmlException)
        {
            return [tags.Diagnose(failure.Error)];
        }
    }

    private RenderContext ContextOf(WrittenNotes notes) =>
        new(new(_template.Ids), notes, _options.Culture, new(_template.Package), _template.Options)
        {
            WrittenParts = _template.WrittenParts,
            NoteLimit = Limit,
        };

    private IEnumerable<Diagnostic> ProblemsOf(PartWriter writer, PartProgram program) => writer.Problems
        .Where(problem => problem.Literal < 0 || program.IsRun(problem.Literal))
        .Select(problem => Diagnose(program, problem))
        .DistinctBy(found => found.ToLine(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private Diagnostic Diagnose(PartProgram program, ValueProblem problem)
    {
        var location = (problem.Origin ?? program.TagAfter(problem.Literal)) is { } position ? _template.Tags.Locate(position) : new Location(program.Name);
        return Codes.Error(problem.Code, location, [location.Quote ?? "", .. problem.Arguments]);
    }
}
