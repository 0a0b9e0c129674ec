using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Syntax;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Gives every tag its place in the bytes.</summary>
internal sealed class TagPlacing
{
    private readonly PartSyntax _part;
    private readonly ContentMap _content;
    private readonly Vanishing _vanishing;
    private readonly TagPlace?[] _places;
    private readonly bool[] _isFixed;
    private readonly List<Diagnostic> _diagnostics = [];

    private TagPlacing(PartSyntax part, ContentMap content, Vanishing vanishing)
    {
        (_part, _content, _vanishing) = (part, content, vanishing);
        _places = new TagPlace?[part.Tags.Count];
        _isFixed = new bool[part.Tags.Count];
    }

    /// <summary>The place of each tag by its index; null for tags named in the diagnostics.</summary>
    public static (TagPlace?[] Places, IReadOnlyList<Diagnostic> Diagnostics) Place(
        PartSyntax part, IReadOnlyList<LiftedGroup> groups, ContentMap content, Vanishing vanishing)
    {
        var placing = new TagPlacing(part, content, vanishing);
        foreach (var group in groups) placing.PlaceGroup(group);
        placing.PlaceSingles();
        placing.KeepOrder();
        placing.RefuseTextBetweenElements();
        return (placing._places, placing._diagnostics);
    }

    private void PlaceGroup(LiftedGroup group)
    {
        foreach (var tag in group.Tags)
        {
            _isFixed[tag.Index] = true;
            var vanished = _vanishing.Around(tag.Paragraph.Node);
            if (group.Level == LiftLevel.Runs)
            {
                if (vanished >= 0 && tag.Paragraph.Attribute is not null) continue;
                _places[tag.Index] = vanished >= 0 ? InsteadOf(vanished) : RunPlacing.Place(_part, _content, tag, group.Container);
                if (_places[tag.Index] is null) Report(Codes.CannotLift, group.Tags[0], group.Tags[^1].Text, Ordinal(group.Tags[^1]));
                continue;
            }

            var child = Lifting.ChildHolding(_part.Tree, group.Container, tag.Paragraph.Node);
            _places[tag.Index] = vanished >= 0 && _part.Tree.IsWithin(child, vanished) ? InsteadOf(vanished)
                : tag == group.Tags[0] ? Before(child)
                : tag == group.Tags[^1] ? Close(child)
                : PlaceMiddle(tag, child);
        }
    }

    /// <summary>An <c>else</c> parts whole elements: it must come first or last in the one it stands in.</summary>
    private TagPlace? PlaceMiddle(TemplateTag tag, int child)
    {
        if (!_content.HasContentBefore(child, tag.Paragraph, tag.Start)) return Before(child);
        if (!_content.HasContentAfter(child, tag.Paragraph, tag.End)) return After(child);
        Report(Codes.MiddleInside, tag);
        return null;
    }

    private void PlaceSingles()
    {
        foreach (var tag in _part.Tags)
        {
            if (_isFixed[tag.Index]) continue;
            if (tag.Paragraph.Attribute is not null) _isFixed[tag.Index] = true;
            var vanished = _vanishing.Around(tag.Paragraph.Node);
            // What names a thing that vanishes vanishes with it.
            if (vanished >= 0 && tag.Paragraph.Attribute is not null) continue;
            _places[tag.Index] = vanished >= 0
                ? InsteadOf(vanished)
                : new TagPlace(tag.Paragraph.Starts[tag.Open], IsInText: true, []);
            _isFixed[tag.Index] |= tag.IsHole || tag.Directive != TagDirective.None;
        }
    }

    /// <summary>An assignment beside a tag that was lifted is lifted with it, so that statements run in the order they are read.</summary>
    private void KeepOrder()
    {
        TagPlace? last = null;
        foreach (var tag in _part.Tags)
        {
            if (_places[tag.Index] is not { } place) continue;
            if (!_isFixed[tag.Index] && last is not null && last.Offset > place.Offset) _places[tag.Index] = last;
            else if (tag.IsOpenEnded && tag.Paragraph.Attribute is null && (last is null || place.Offset > last.Offset)) last = place;
        }

        TagPlace? next = null;
        foreach (var tag in _part.Tags.Reverse())
        {
            if (_places[tag.Index] is not { } place) continue;
            if (!_isFixed[tag.Index] && next is not null && next.Offset < place.Offset) _places[tag.Index] = next;
            else if (tag.IsOpenEnded && tag.Paragraph.Attribute is null && (next is null || place.Offset < next.Offset)) next = place;
        }
    }

    private void RefuseTextBetweenElements()
    {
        foreach (var tag in _part.Tags)
        {
            if (tag.IsHole && _places[tag.Index] is { IsInText: false }) Report(Codes.WritesAndOpens, tag);
        }
    }

    /// <summary>Bookmarks that stay of an element that only opens blocks stay outside them; so do those of one that closes.</summary>
    private TagPlace InsteadOf(int vanished) =>
        _content.Tags(vanished).All(tag => tag.Shape.Events.All(e => e.Kind == BlockEventKind.Open)) ? After(vanished) : Before(vanished);

    /// <summary>A section's end behind the tag that closes a block, with nothing else in their paragraph, is outside the block, as it is read.</summary>
    private TagPlace Close(int node) =>
        _part.Tree.Nodes[node].Kind == Parsing.ElementKind.Paragraph && _content.HoldsSection(node) && !_content.HasContent(node) ? Before(node) : After(node);

    private TagPlace Before(int node) => TagPlace.Between(_part.Tree.Nodes[node].Start);

    private TagPlace After(int node) => TagPlace.Between(_part.Tree.Nodes[node].End);

    private static string Ordinal(TemplateTag tag) =>
        tag.Paragraph.Label;

    private void Report(string code, TemplateTag tag, params string[] more) =>
        _diagnostics.Add(Codes.Error(code, _part.Locate(tag), [tag.Text, .. more]));
}
