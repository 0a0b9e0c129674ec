using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Takes tags out of the text, with the runs they leave empty, and puts their code in its place.</summary>
internal static class TextEdits
{
    /// <summary>Adds the edits of every tag that has a place.</summary>
    public static void Add(EditList edits, PartSyntax part, ContentMap content, Vanishing vanishing, IReadOnlyList<TagPlace?> places)
    {
        foreach (var node in vanishing.Nodes) RemoveElement(edits, part.Tree, node);
        foreach (var paragraph in part.Paragraphs.Values)
        {
            // In place of a paragraph that includes a template nothing of its own is written.
            var isReplaced = edits.IsRemoved(part.Tree.Nodes[paragraph.Node].Start, part.Tree.Nodes[paragraph.Node].End);
            if (!isReplaced && vanishing.Around(paragraph.Node) < 0) RemoveTags(edits, part, content, paragraph);
        }

        AttributeEdits.Add(edits, part, vanishing);

        foreach (var tag in part.Tags.Where(tag => tag.Directive == TagDirective.None))
        {
            if (places[tag.Index] is { } place) edits.InsertCode(place.Offset, tag);
        }

        AddSplits(edits, part, places);
    }

    /// <summary>The bytes of a start tag, and of the run's properties when it is a run.</summary>
    private static byte[] Reopen(MarkupTree tree, int node)
    {
        var bytes = tree.Bytes.Span;
        var element = tree.Nodes[node];
        if (element.Kind is ElementKind.Text or ElementKind.FieldCode && !tree.IsDrawing(node))
        {
            return [.. "<"u8, .. tree.NameOf(node), .. " xml:space=\"preserve\">"u8];
        }

        var start = bytes[element.Start..element.ContentStart];
        var properties = element.Kind == ElementKind.Run ? tree.Child(node, ElementKind.RunProperties) : -1;
        return properties < 0 ? start.ToArray() : [.. start, .. bytes[tree.Nodes[properties].Start..tree.Nodes[properties].End]];
    }

    private static void AddSplits(EditList edits, PartSyntax part, IReadOnlyList<TagPlace?> places)
    {
        var tree = part.Tree;
        var splits = part.Tags
            .Where(tag => places[tag.Index] is { Split.Count: > 0 })
            .GroupBy(tag => places[tag.Index]!.Offset);
        foreach (var split in splits)
        {
            var nodes = places[split.First().Index]!.Split;
            byte[] close = [.. nodes.SelectMany(node => tree.Bytes.Span[tree.Nodes[node].ContentEnd..tree.Nodes[node].End].ToArray())];
            edits.InsertBytes(split.Key, close, split.First());
            foreach (var node in nodes.Reverse()) Reopen(edits, tree, node, split.Key, split.Last());
        }
    }

    /// <summary>Opens the second half of an element; that of a tracked insertion is a revision with an id of its own.</summary>
    private static void Reopen(EditList edits, MarkupTree tree, int node, int offset, TemplateTag after)
    {
        var open = Reopen(tree, node);
        if (tree.Nodes[node].Kind != ElementKind.Inserted || !MarkupAttributes.TryFind(open, 0, ":id"u8, out var start, out var end))
        {
            edits.InsertBytes(offset, open, after, after: true);
            return;
        }

        edits.InsertBytes(offset, open[..start], after, after: true);
        edits.InsertNewRevision(offset, open[start..end], after);
        edits.InsertBytes(offset, open[end..], after, after: true);
    }

    /// <summary>Bookmarks and other range marks that stand in a vanishing element stay: their other end may be elsewhere.</summary>
    private static void RemoveElement(EditList edits, MarkupTree tree, int node)
    {
        var from = tree.Nodes[node].Start;
        for (var i = node; i < tree.Nodes[node].After; i++)
        {
            var inner = tree.Nodes[i];
            if (inner.Kind is not (ElementKind.BookmarkStart or ElementKind.BookmarkEnd or ElementKind.RangeMarker)) continue;
            edits.Remove(from, inner.Start);
            from = inner.End;
        }

        edits.Remove(from, tree.Nodes[node].End);
    }

    private static void RemoveTags(EditList edits, PartSyntax part, ContentMap content, ParagraphText paragraph)
    {
        var erased = content.Tags(paragraph.Node).Where(tag => tag.Paragraph == paragraph).Select(tag => (tag.Start, tag.End))
            .Concat(part.Erasures.Where(e => e.Paragraph == paragraph).Select(e => (e.Start, e.End)));
        var touched = new SortedSet<int>();
        foreach (var (start, end) in erased)
        {
            for (var i = start; i < end; i++)
            {
                edits.Remove(paragraph.Starts[i], paragraph.Ends[i]);
                touched.Add(paragraph.Owners[i]);
            }
        }

        foreach (var text in touched.Where(node => part.Tree.Nodes[node].Kind is ElementKind.Text or ElementKind.FieldCode))
        {
            RemoveEmptied(edits, part.Tree, content, paragraph, text);
        }
    }

    private static void RemoveEmptied(EditList edits, MarkupTree tree, ContentMap content, ParagraphText paragraph, int text)
    {
        if (content.HasKept(paragraph, text))
        {
            PreserveSpace(edits, tree, text);
            return;
        }

        var run = tree.Nodes[text].Parent;
        var isRunEmpty = tree.Nodes[run].Kind == ElementKind.Run && !content.HasKept(paragraph, run) && tree.Child(run, ElementKind.CommentReference) < 0;
        var emptied = tree.Nodes[isRunEmpty ? run : text];
        edits.Remove(emptied.Start, emptied.End);
    }

    /// <summary>Without <c>xml:space="preserve"</c> blanks at the ends of a text are dropped, and now a value or a cut stands there.</summary>
    private static void PreserveSpace(EditList edits, MarkupTree tree, int text)
    {
        if (tree.IsDrawing(text)) return;
        var node = tree.Nodes[text];
        if (MarkupAttributes.TryFind(tree.Bytes.Span, node.Start, "xml:space"u8, out var start, out var end))
        {
            if (tree.Bytes.Span[start..end].SequenceEqual("preserve"u8)) return;
            edits.Remove(start, end);
            edits.InsertBytes(start, [.. "preserve"u8]);
            return;
        }

        edits.InsertBytes(node.Start + 1 + tree.NameOf(text).Length, [.. " xml:space=\"preserve\""u8]);
    }
}
