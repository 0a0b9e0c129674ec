using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Annotation;

/// <summary>What a comment speaks of.</summary>
/// <param name="Paragraph">The paragraph of the body.</param>
/// <param name="From">The first character; of a whole paragraph 0.</param>
/// <param name="To">After the last character; of a whole paragraph its length.</param>
/// <param name="IsExact">False when what is complained of lies elsewhere, so that the comment must name the place.</param>
internal readonly record struct CommentAnchor(ParagraphText Paragraph, int From, int To, bool IsExact)
{
    /// <summary>The whole paragraph, for something that lies elsewhere.</summary>
    public static CommentAnchor Whole(ParagraphText paragraph) => new(paragraph, 0, paragraph.Text.Length, IsExact: false);
}
