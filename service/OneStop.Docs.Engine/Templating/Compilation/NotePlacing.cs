using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>A footnote, endnote or comment that is written where the text refers to it, once for each time it does.</summary>
/// <param name="Part">The part of notes it goes into.</param>
/// <param name="Node">The note.</param>
internal sealed record MovedNote(PlannedPart Part, int Node)
{
    /// <summary>Its first byte in the part of notes.</summary>
    public int Start => Part.Syntax.Tree.Nodes[Node].Start;

    /// <summary>After its last byte.</summary>
    public int End => Part.Syntax.Tree.Nodes[Node].End;
}

/// <summary>
/// Brings the notes that are referred to inside blocks to their references: the script of the text then runs their tags in the
/// iteration they belong to, and the writer puts them into their own part.
/// </summary>
/// <remarks>ECMA-376-1 §17.11 (notes), §17.13.4 (comments).</remarks>
/// <param name="host">The text.</param>
/// <param name="scopes">What repeats in it.</param>
/// <param name="isWholeMoved">True when notes outside blocks are brought too: the text is written where another includes it.</param>
internal sealed class NotePlacing(PlannedPart host, RepeatScopes scopes, bool isWholeMoved)
{
    private readonly MarkupTree _tree = host.Syntax.Tree;
    private readonly List<MovedNote> _moved = [];

    /// <summary>Adds the edits; the notes that were moved come back.</summary>
    /// <param name="notes">The planned part of notes of this kind, or null: <c>comments</c>, <c>footnotes</c>, <c>endnotes</c>.</param>
    public IReadOnlyList<MovedNote> Add(Func<IdSpace, PlannedPart?> notes)
    {
        for (var node = 0; node < _tree.Nodes.Length; node++)
        {
            if (SpaceOf(_tree.Nodes[node].Kind) is not { } space || (!isWholeMoved && !IsInBlock(node)) || IdOf(_tree, node) is not var (start, end)) continue;
            // Values are written by the rules of the part whose script runs: both must call WordprocessingML the same.
            if (notes(space) is not { } part || part.Syntax.Tree.Prefix != _tree.Prefix) continue;
            var note = FindNote(part.Syntax.Tree, _tree.Bytes.Span[start..end]);
            if (note >= 0 && !_moved.Exists(moved => moved.Part == part && moved.Node == note)) Move(space, node, new(part, note), start, end);
        }

        return _moved;
    }

    /// <summary>True for the part of footnotes, endnotes or comments.</summary>
    public static bool IsPartOfNotes(MarkupTree tree) => tree.Nodes.Length > 0 && (IsPartOf(tree, IdSpace.Footnote) || IsPartOf(tree, IdSpace.Endnote) || IsPartOf(tree, IdSpace.Comment));

    /// <summary>True for the part of this kind of notes.</summary>
    public static bool IsPartOf(MarkupTree tree, IdSpace space) => tree.LocalName(0).SequenceEqual(space switch
    {
        IdSpace.Footnote => "footnotes"u8,
        IdSpace.Endnote => "endnotes"u8,
        _ => "comments"u8,
    });

    private static IdSpace? SpaceOf(ElementKind kind) => kind switch
    {
        ElementKind.FootnoteReference => IdSpace.Footnote,
        ElementKind.EndnoteReference => IdSpace.Endnote,
        ElementKind.CommentReference => IdSpace.Comment,
        _ => null,
    };

    private void Move(IdSpace space, int reference, MovedNote note, int start, int end)
    {
        _moved.Add(note);
        host.Edits.InsertNote(_tree.Nodes[reference].Start, note);
        if (scopes.Around(start, end) is not { } scope) return;
        var id = new RepeatedId(space, [.. _tree.Bytes.Span[start..end]], scope);
        var hole = new IdHole(space, id, id.Share(scope));
        host.Edits.Hole(start, end, hole);
        if (space == IdSpace.Comment) MarkRange(id);
        var tree = note.Part.Syntax.Tree;
        if (IdOf(tree, note.Node) is var (from, to)) note.Part.Edits.Hole(from, to, hole);
    }

    /// <summary>The ends of the text that a comment is about.</summary>
    private void MarkRange(RepeatedId id)
    {
        for (var node = 0; node < _tree.Nodes.Length; node++)
        {
            if (_tree.Nodes[node].Kind != ElementKind.RangeMarker || !_tree.LocalName(node).StartsWith("comment"u8)) continue;
            if (IdOf(_tree, node) is not var (start, end) || !_tree.Bytes.Span[start..end].SequenceEqual(id.Original)) continue;
            var level = id.Share(scopes.Around(start, end));
            if (level >= 0) host.Edits.Hole(start, end, new(IdSpace.Comment, id, level));
        }
    }

    private bool IsInBlock(int node) => host.Plan.Groups.Any(group =>
        host.Plan.Places[group.Tags[0].Index]?.Offset <= _tree.Nodes[node].Start && host.Plan.Places[group.Tags[^1].Index]?.Offset >= _tree.Nodes[node].End);

    private static int FindNote(MarkupTree notes, ReadOnlySpan<byte> id)
    {
        for (var node = 0; node < notes.Nodes.Length; node++)
        {
            if (notes.Nodes[node].Kind == ElementKind.Note && IdOf(notes, node) is var (start, end) && notes.Bytes.Span[start..end].SequenceEqual(id)) return node;
        }

        return -1;
    }

    private static (int Start, int End)? IdOf(MarkupTree tree, int node) =>
        MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[node].Start, ":id"u8, out var start, out var end) ? (start, end) : null;
}
