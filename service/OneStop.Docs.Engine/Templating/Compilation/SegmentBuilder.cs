using OneStop.Docs.Engine.Templating.Syntax;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>A part whose edits are settled.</summary>
/// <param name="Syntax">The part.</param>
/// <param name="Edits">What is changed in it.</param>
/// <param name="FirstSource">The number of its first tag as a source of code.</param>
/// <param name="Plan">What else was settled.</param>
internal sealed record PlannedPart(PartSyntax Syntax, EditList Edits, int FirstSource, PartPlan Plan);

/// <summary>An iteration begins: these ids are new in it, from their own scope up to a level.</summary>
internal sealed record Iteration(IReadOnlyList<(int Number, int Level)> Ids);

/// <summary>A part cut into literals and code.</summary>
/// <param name="Literals">By the number in their segment.</param>
/// <param name="Segments">In the order they are written.</param>
internal sealed record PartSegments(List<Literal> Literals, List<TemplateSegment> Segments)
{
    private readonly Dictionary<RepeatedId, int> _ids = [];
    private int _alone;

    /// <summary>By the literal's number: the run a value behind it is written into, where it is one.</summary>
    public Dictionary<int, RunSurrounding> Surroundings { get; } = [];

    /// <summary>What of it is written more than once.</summary>
    public PartMirrors Mirrors { get; } = new();

    /// <summary>How many ids are known in more than one place.</summary>
    public int SharedIds => _ids.Count;

    /// <summary>What a literal must know, ids by their numbers in this part.</summary>
    public object? Own(object? detail) => detail switch
    {
        IdHole { Id: { } id } hole => hole with { Number = NumberOf(id) },
        IdHole hole => hole with { Number = _alone++ },
        RepeatScope scope => new Iteration([.. scope.Ids.Select(entry => (NumberOf(entry.Id), entry.Level))]),
        _ => detail,
    };

    private int NumberOf(RepeatedId id)
    {
        if (!_ids.TryGetValue(id, out var number)) _ids[id] = number = _ids.Count;
        return number;
    }
}

/// <summary>Walks once over the bytes of a part and its edits and cuts it into segments.</summary>
internal sealed class SegmentBuilder
{
    private readonly PlannedPart _part;
    private readonly (int Start, int End)[] _removals;
    private readonly (int Offset, EditRank Rank, EditItem Item)[] _items;
    private readonly Stack<int> _sources = new();
    private readonly MemoryStream _bytes = new();
    private readonly PartSegments _result;
    private readonly LiteralText? _text;
    private readonly ValuePlaceReader _place;
    private readonly ParagraphEnds _ends;
    private readonly SurroundingReader _around;
    private readonly bool _isInSource;
    private List<TemplateSegment> _segments;
    private LiteralKind _kind;
    private byte[] _filler = [];
    private object? _detail;
    private int _removal;
    private int _offset;

    private SegmentBuilder(PlannedPart part, PartSegments result, LiteralText? text, SegmentBuilder? outer = null)
    {
        _part = part;
        _removals = [.. part.Edits.Removals];
        _items = [.. part.Edits.Insertions];
        _result = result;
        _segments = outer?._segments ?? result.Segments;
        _isInSource = outer is not null && (outer._isInSource || outer._sources.Count > 0);
        _text = text;
        _place = new(part.Syntax.Tree.Prefix);
        _ends = new(part.Syntax.Tree.Prefix);
        _around = new(part.Syntax.Tree);
    }

    /// <summary>The segments of a whole part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="moved">Notes of the part that are written from elsewhere; they come in again at its end.</param>
    public static PartSegments Build(PlannedPart part, IReadOnlyList<MovedNote> moved)
    {
        var result = new PartSegments([], []);
        // Only what captures, or runs its body elsewhere, ever asks a literal for its text.
        var captures = part.Syntax.Tags.Any(tag => tag.Shape.Events.Any(e => e.Kind == BlockEventKind.Open && e.Keyword is not ("for" or "if" or "case" or "while")));
        var text = captures ? new LiteralText(part.Syntax.Tree.Prefix) : null;
        var builder = new SegmentBuilder(part, result, text);
        var from = 0;
        foreach (var note in moved.OrderBy(note => note.Node))
        {
            builder.Walk(from, note.Start);
            from = note.End;
        }

        // Notes may also come from documents that are inserted while the text is written.
        if (moved.Count > 0 || NotePlacing.IsPartOfNotes(part.Syntax.Tree))
        {
            builder.Walk(from, from = part.Syntax.Tree.Nodes[0].ContentEnd);
            builder.Add(LiteralKind.CollectedNotes);
        }

        builder.Walk(from, part.Syntax.Tree.Bytes.Length);
        return result;
    }

    private void Walk(int from, int to) => Walk(0, _items.Length, from, to);

    private void Walk(int first, int after, int from, int to)
    {
        for (var i = first; i < after; i++)
        {
            var (offset, _, item) = _items[i];
            if (offset < from || offset > to) continue;
            Copy(from, offset);
            from = _offset = offset;
            if (item is TargetItem(var target)) (i, from) = PutTarget(i, target);
            else Put(item);
        }

        Copy(from, to);
        _offset = to;
        Flush();
    }

    /// <summary>A text that stood before: it is cut like any other, but only to know which of its literals stands for which.</summary>
    private (int Last, int Offset) PutTarget(int index, MirrorTarget target)
    {
        Flush();
        var after = index + 1;
        while (after < _items.Length && (_items[after].Offset < target.End || (_items[after].Offset == target.End && _items[after].Rank != EditRank.Begins))) after++;
        var outer = _segments;
        _segments = [];
        Walk(index + 1, after, target.Start, target.End);
        var own = _segments;
        _segments = outer;
        if (PartMirrors.Map(target.Region, own) is { } map)
        {
            _result.Mirrors.Maps[_result.Literals.Count] = map;
            Step(MirrorStepKind.Again, target.Region);
        }
        else
        {
            _segments.AddRange(own);
        }

        return (after - 1, target.End);
    }

    /// <summary>A literal without bytes at which the writer begins, ends or repeats what it remembers.</summary>
    private void Step(MirrorStepKind kind, MirrorRegion region)
    {
        Flush();
        _result.Mirrors.Steps[_result.Literals.Count] = new(kind, region);
        Add(LiteralKind.Place);
    }

    private void Put(EditItem item)
    {
        switch (item)
        {
            case BytesItem(var bytes):
                _bytes.Write(bytes);
                break;
            case CodeItem(var tag):
                Flush();
                // Where a text is remembered, each piece between two tags has a literal to be known by.
                if ((_isInSource || _sources.Count > 0) && _segments is [.., CodeSegment]) Add(LiteralKind.Place);
                if (SpecialPlace.Of(_part.Syntax, tag) is { } place) Add(place);
                var start = new TextPosition(_part.FirstSource + tag.Index, tag.CodeStart, 1, tag.CodeStart + 1);
                _segments.Add(new CodeSegment(tag.Code, start));
                break;
            case IncludeItem(var part, var from, var to):
                Flush();
                var inner = new SegmentBuilder(part, _result, _text, this);
                if (part.Plan.Whole is { } whole) inner.Put(new MarkItem(LiteralKind.Iteration, [], whole));
                inner.Walk(from, to);
                break;
            case NoteItem(var note):
                Flush();
                Add(LiteralKind.NoteOpen, note.Part.Syntax.Name);
                var written = new SegmentBuilder(note.Part, _result, null, this);
                written.Put(new MarkItem(LiteralKind.Iteration, [], note.Part.Plan.Whole));
                written.Walk(note.Start, note.End);
                Add(LiteralKind.NoteClose);
                break;
            case SourceItem(var region):
                Step(MirrorStepKind.Begin, region);
                _sources.Push(_segments.Count - 1);
                break;
            case SourceEndItem(var region):
                Step(MirrorStepKind.End, region);
                region.Source = _segments[_sources.Pop()..];
                break;
            case MarkItem(var kind, var filler, var detail):
                Flush();
                (_kind, _filler, _detail) = (kind, filler, _result.Own(detail));
                break;
        }
    }

    /// <summary>A literal without bytes.</summary>
    private void Add(LiteralKind kind, object? detail = null)
    {
        _segments.Add(new LiteralSegment(_result.Literals.Count, ""));
        Keep(Literal.Of(kind, [], [], _place.Read([]), _ends, detail));
    }

    private void Add(Literal literal)
    {
        _segments.Add(new LiteralSegment(_result.Literals.Count, ""));
        Keep(literal);
    }

    private void Keep(Literal literal)
    {
        if (literal.Place == ValuePlace.RunText && _around.At(_offset) is { } around) _result.Surroundings[_result.Literals.Count] = around;
        _result.Literals.Add(literal);
    }

    private void Copy(int from, int to)
    {
        var bytes = _part.Syntax.Tree.Bytes.Span;
        while (from < to)
        {
            while (_removal < _removals.Length && _removals[_removal].End <= from) _removal++;
            var (start, end) = _removal < _removals.Length ? _removals[_removal] : (to, to);
            var stop = Math.Min(to, Math.Max(from, start));
            _bytes.Write(bytes[from..stop]);
            from = Math.Max(stop, Math.Min(to, end));
        }
    }

    private void Flush()
    {
        // An id whose element was taken out is no id.
        var isHoleLeft = _kind is LiteralKind.Id or LiteralKind.PointIndex && _bytes.Length == 0;
        if (!isHoleLeft && (_bytes.Length > 0 || _kind != LiteralKind.Plain))
        {
            var bytes = _bytes.ToArray();
            _segments.Add(new LiteralSegment(_result.Literals.Count, _text?.Read(bytes) ?? ""));
            Keep(Literal.Of(_kind, bytes, _filler, _place.Read(bytes), _ends, _detail));
            _bytes.SetLength(0);
        }

        (_kind, _filler, _detail) = (LiteralKind.Plain, [], null);
    }
}
