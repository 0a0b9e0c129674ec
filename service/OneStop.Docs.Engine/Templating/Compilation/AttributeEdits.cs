using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Takes tags out of the values of attributes; links get their targets.</summary>
internal static class AttributeEdits
{
    /// <summary>Adds the edits of every attribute whose element stays.</summary>
    public static void Add(EditList edits, PartSyntax part, Vanishing vanishing)
    {
        if (part.Attributes.Count == 0) return;
        var tags = part.Tags.ToLookup<TemplateTag, object>(tag => tag.Paragraph, ReferenceEqualityComparer.Instance);
        var erasures = part.Erasures.ToLookup<(Parsing.ParagraphText Paragraph, int Start, int End), object>(e => e.Paragraph, ReferenceEqualityComparer.Instance);
        foreach (var attribute in part.Attributes.Where(attribute => vanishing.Around(attribute.Node) < 0))
        {
            var erased = erasures[attribute].Select(e => (e.Start, e.End)).ToList();
            if (attribute.Link is not null)
            {
                LinkEdits.Add(edits, attribute, [.. tags[attribute]], erased);
                continue;
            }

            foreach (var (start, end) in erased.Concat(tags[attribute].Select(tag => (tag.Start, tag.End))))
            {
                for (var i = start; i < end; i++) edits.Remove(attribute.Starts[i], attribute.Ends[i]);
            }
        }
    }
}
