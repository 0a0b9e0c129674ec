using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Something put between the bytes of a part.</summary>
internal abstract record EditItem;

/// <summary>The code of a tag.</summary>
internal sealed record CodeItem(TemplateTag Tag) : EditItem;

/// <summary>Bytes of our own.</summary>
internal sealed record BytesItem(byte[] Bytes) : EditItem;

/// <summary>The body of another template, in place of the paragraph that includes it.</summary>
internal sealed record IncludeItem(PlannedPart Part, int From, int To) : EditItem;

/// <summary>A note that is referred to here is written.</summary>
internal sealed record NoteItem(MovedNote Note) : EditItem;

/// <summary>From here on a literal of another kind begins.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Filler">What it writes where something is missing.</param>
/// <param name="Detail">What the writer must know besides: an <see cref="IdHole"/>, a <see cref="RepeatScope"/>.</param>
internal sealed record MarkItem(LiteralKind Kind, byte[] Filler, object? Detail = null) : EditItem;

/// <summary>A text that stands elsewhere again begins here.</summary>
internal sealed record SourceItem(MirrorRegion Region) : EditItem;

/// <summary>It ends here.</summary>
internal sealed record SourceEndItem(MirrorRegion Region) : EditItem;

/// <summary>A text that stood before stands here again.</summary>
internal sealed record TargetItem(MirrorTarget Target) : EditItem;

/// <summary>What stands at one offset comes in this order.</summary>
internal enum EditRank
{
    /// <summary>Ends of what lies before.</summary>
    Ends,

    /// <summary>Code of tags, in the tags' order, and bytes around it.</summary>
    Code,

    /// <summary>Beginnings of what follows, and ends that follow code in them.</summary>
    Begins,
}

/// <summary>Everything that is changed in the bytes of a part: pieces taken out and items put in.</summary>
internal sealed class EditList
{
    private readonly List<(int Start, int End)> _removals = [];
    private readonly List<(int Offset, EditRank Rank, int Order, EditItem Item)> _insertions = [];

    /// <summary>The items in the order of the bytes.</summary>
    public IEnumerable<(int Offset, EditRank Rank, EditItem Item)> Insertions =>
        _insertions.OrderBy(i => (i.Offset, (int)i.Rank, i.Order)).Select(i => (i.Offset, i.Rank, i.Item));

    /// <summary>The bytes taken out, in order, none twice.</summary>
    public IEnumerable<(int Start, int End)> Removals
    {
        get
        {
            var end = 0;
            foreach (var removal in _removals.OrderBy(r => r.Start))
            {
                if (removal.End <= end) continue;
                yield return (Math.Max(end, removal.Start), removal.End);
                end = removal.End;
            }
        }
    }

    /// <summary>Takes bytes out.</summary>
    public void Remove(int start, int end)
    {
        if (end > start) _removals.Add((start, end));
    }

    /// <summary>True when all these bytes are taken out in one piece.</summary>
    public bool IsRemoved(int start, int end) => _removals.Exists(removal => removal.Start <= start && removal.End >= end);

    /// <summary>Puts the code of a tag in.</summary>
    public void InsertCode(int offset, TemplateTag tag) => _insertions.Add((offset, EditRank.Code, tag.Index * 4, new CodeItem(tag)));

    /// <summary>Puts bytes in; before or after the code of <paramref name="beside"/> when one is given.</summary>
    public void InsertBytes(int offset, byte[] bytes, TemplateTag? beside = null, bool after = false) =>
        _insertions.Add((offset, EditRank.Code, beside is null ? -1 : (beside.Index * 4) + (after ? 1 : -1), new BytesItem(bytes)));

    /// <summary>Puts the body of another template in.</summary>
    public void InsertInclude(int offset, TemplateTag tag, IncludeItem include) =>
        _insertions.Add((offset, EditRank.Code, tag.Index * 4, include));

    /// <summary>Writes the note that is referred to here.</summary>
    public void InsertNote(int offset, MovedNote note) => _insertions.Add((offset, EditRank.Begins, 3, new NoteItem(note)));

    /// <summary>Puts in properties, in the order of the calls, before whatever else stands at the offset.</summary>
    public void InsertProperty(int offset, IReadOnlyList<EditItem> items)
    {
        foreach (var item in items) _insertions.Add((offset, EditRank.Ends, int.MaxValue, item));
    }

    /// <summary>Begins a literal without bytes before the code of a tag.</summary>
    public void MarkBefore(int offset, TemplateTag tag, LiteralKind kind, object detail) =>
        _insertions.Add((offset, EditRank.Code, (tag.Index * 4) - 1, new MarkItem(kind, [], detail)));

    /// <summary>Puts in a paragraph that ends a section and is held back until something follows.</summary>
    public void InsertSection(int offset, byte[] before, byte[] properties, byte[] after)
    {
        EditItem[] items =
        [
            new MarkItem(LiteralKind.SectionHold, []), new BytesItem(before), new MarkItem(LiteralKind.SectionProperties, []), new BytesItem(properties),
            new MarkItem(LiteralKind.SectionProperties, []), new BytesItem(after), new MarkItem(LiteralKind.Plain, []),
        ];
        foreach (var item in items) _insertions.Add((offset, EditRank.Ends, 3, item));
    }

    /// <summary>A loop that repeats ends of sections: before its tag, and where each iteration begins.</summary>
    public void MarkSectionLoop(int offset, TemplateTag tag, byte[] between)
    {
        MarkBefore(offset, tag, LiteralKind.SectionLoop, tag);
        _insertions.Add((offset, EditRank.Code, (tag.Index * 4) + 2, new MarkItem(LiteralKind.SectionBetween, between, tag)));
        _insertions.Add((offset, EditRank.Code, (tag.Index * 4) + 2, new MarkItem(LiteralKind.Plain, [])));
    }

    /// <summary>Makes the id that stands there a hole.</summary>
    public void Hole(int start, int end, IdHole hole)
    {
        _insertions.Add((start, EditRank.Begins, int.MaxValue, new MarkItem(LiteralKind.Id, [], hole)));
        _insertions.Add((end, EditRank.Ends, int.MaxValue, new MarkItem(LiteralKind.Plain, [])));
    }

    /// <summary>Puts in bytes of our own around an id.</summary>
    public void InsertHole(int offset, byte[] before, IdHole hole, byte[] after)
    {
        _insertions.Add((offset, EditRank.Code, -1, new BytesItem(before)));
        _insertions.Add((offset, EditRank.Code, -1, new MarkItem(LiteralKind.Id, [], hole)));
        _insertions.Add((offset, EditRank.Code, -1, new BytesItem(hole.Id!.Original)));
        _insertions.Add((offset, EditRank.Code, -1, new MarkItem(LiteralKind.Plain, [])));
        _insertions.Add((offset, EditRank.Code, -1, new BytesItem(after)));
    }

    /// <summary>Puts in, after the code of a tag, the id of a tracked change that the template does not have.</summary>
    public void InsertNewRevision(int offset, byte[] original, TemplateTag after)
    {
        var order = (after.Index * 4) + 1;
        _insertions.Add((offset, EditRank.Code, order, new MarkItem(LiteralKind.Id, [], new IdHole(IdSpace.Revision) { KeepsFirst = false })));
        _insertions.Add((offset, EditRank.Code, order, new BytesItem(original)));
        _insertions.Add((offset, EditRank.Code, order, new MarkItem(LiteralKind.Plain, [])));
    }

    /// <summary>Each iteration begins here, after the code of the tag that opens it.</summary>
    public void MarkIteration(int offset, TemplateTag tag, RepeatScope scope) =>
        _insertions.Add((offset, EditRank.Code, (tag.Index * 4) + 2, new MarkItem(LiteralKind.Iteration, [], scope)));

    /// <summary>Marks a text that stands elsewhere again: outside all code at its ends.</summary>
    public void Insert(MirrorSource source)
    {
        _insertions.Add((source.Start, EditRank.Ends, int.MaxValue, new SourceItem(source.Region)));
        _insertions.Add((source.End, EditRank.Begins, -1, new SourceEndItem(source.Region)));
    }

    /// <summary>Marks a text that stood before.</summary>
    public void Insert(MirrorTarget target) => _insertions.Add((target.Start, EditRank.Ends, int.MaxValue, new TargetItem(target)));

    /// <summary>Begins a literal of another kind.</summary>
    public void Mark(int offset, EditRank rank, LiteralKind kind, byte[]? filler = null, int order = int.MaxValue, object? detail = null) =>
        _insertions.Add((offset, rank, order, new MarkItem(kind, filler ?? [], detail)));
}
