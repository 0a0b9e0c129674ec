using System.Text;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>
/// Decides which lists begin anew in each iteration: those that begin inside a loop's body behind other content and may number more
/// than one item there. A list that the body begins with is what the loop repeats, and counts on. Tags may say otherwise.
/// </summary>
internal sealed class ListRestarts(PartSyntax part, RepeatScopes scopes, ContentMap content, Vanishing vanishing, TemplateLists lists)
{
    private readonly MarkupTree _tree = part.Tree;

    /// <summary>Adds the holes for the numbers of lists; directives that say nothing to any list come back.</summary>
    public IReadOnlyList<Diagnostic> Add(EditList edits)
    {
        var directives = part.Tags.Where(tag => tag.Directive is TagDirective.RestartNumbering or TagDirective.ContinueNumbering).ToList();
        if (scopes.All.Count == 0 && directives.Count == 0) return [];
        var items = ListItems.Of(_tree, lists).Where(item => vanishing.Around(item.Node) < 0).ToList();
        var stray = directives
            .Where(tag => !items.Exists(item => item.Node == tag.Paragraph.Node) || ScopeOf(tag.Paragraph.Node) is null)
            .Select(tag => Codes.Error(Codes.NoListToRestart, part.Locate(tag), tag.Text))
            .ToList();
        foreach (var list in items.GroupBy(item => item.Number, StringComparer.Ordinal)) Add(edits, [.. list], items, directives);
        return stray;
    }

    private void Add(EditList edits, List<ListItem> list, List<ListItem> all, List<TemplateTag> directives)
    {
        var own = directives.Where(tag => list.Exists(item => item.Node == tag.Paragraph.Node)).ToList();
        var asked = own.Find(tag => tag.Directive == TagDirective.RestartNumbering);
        if (asked is null && own.Count > 0) return;
        var scope = asked is null ? FindScope(list, all) : ScopeOf(asked.Paragraph.Node);
        if (scope is null) return;
        var numbered = list.Where(item => scope.IsAround(ScopeOf(item.Node))).ToList();
        var id = new RepeatedId(IdSpace.List, Encoding.UTF8.GetBytes(list[0].Number), scope);
        foreach (var item in numbered) AddHole(edits, item, new(IdSpace.List, id, id.Share(scope)));
    }

    /// <summary>The innermost loop in whose body the list begins, behind other content, with room for more than one item.</summary>
    private RepeatScope? FindScope(List<ListItem> list, List<ListItem> all)
    {
        if (ContinuesAnother(list[0], all)) return null;
        // An included template is repeated as a whole; a part of notes is only moved.
        var isNotes = NotePlacing.IsPartOfNotes(_tree);
        for (var scope = ScopeOf(list[0].Node); scope is not null; scope = scope.Outer)
        {
            var holdsAll = list.TrueForAll(item => scope.IsAround(ScopeOf(item.Node)));
            var holdsMany = list.Count > 1 || ScopeOf(list[0].Node) != scope;
            if (holdsAll && holdsMany && (scope.Open is not null || !isNotes) && HasContentBefore(scope, list[0].Node)) return scope;
        }

        return null;
    }

    /// <summary>Lists of one definition count on from one another, unless they say where they start.</summary>
    private bool ContinuesAnother(ListItem first, List<ListItem> all)
    {
        var list = lists.Find(first.Number)!;
        return !list.StartOverrides.ContainsKey(first.Level)
            && all.Exists(item => item.Node < first.Node && item.Number != first.Number && lists.Find(item.Number)!.AbstractId == list.AbstractId);
    }

    private bool HasContentBefore(RepeatScope scope, int item)
    {
        for (var node = 0; node < item; node++)
        {
            if (_tree.Nodes[node].Kind == ElementKind.Paragraph && _tree.Nodes[node].Start >= scope.Start && vanishing.Around(node) < 0
                && content.HasContent(node)) return true;
        }

        return false;
    }

    private RepeatScope? ScopeOf(int node) => scopes.Around(_tree.Nodes[node].Start, _tree.Nodes[node].End);

    private void AddHole(EditList edits, ListItem item, IdHole hole)
    {
        var bytes = _tree.Bytes.Span;
        if (item.NumberNode >= 0)
        {
            if (MarkupAttributes.TryFind(bytes, _tree.Nodes[item.NumberNode].Start, ":val"u8, out var start, out var end)) edits.Hole(start, end, hole);
            return;
        }

        var p = _tree.Prefix;
        var properties = _tree.Child(item.Node, ElementKind.ParagraphProperties);
        edits.InsertHole(
            ParagraphOrder.OffsetFor(_tree, properties, "numPr"),
            Encoding.UTF8.GetBytes($"<{p}numPr><{p}ilvl {p}val=\"{item.LevelText}\"/><{p}numId {p}val=\""), hole, Encoding.UTF8.GetBytes($"\"/></{p}numPr>"));
        if (item.Indent is not { } indent || ParagraphOrder.Has(_tree, properties, "ind")) return;
        var attributes = string.Concat(indent.Attributes().Select(a => $" {p}{a.Name.LocalName}=\"{System.Security.SecurityElement.Escape(a.Value)}\""));
        edits.InsertBytes(ParagraphOrder.OffsetFor(_tree, properties, "ind"), Encoding.UTF8.GetBytes($"<{p}ind{attributes}/>"));
    }
}
