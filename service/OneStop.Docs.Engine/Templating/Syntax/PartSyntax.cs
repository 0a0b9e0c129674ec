using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Syntax;

/// <summary>One part of a template as parsed: its elements and its tags.</summary>
/// <param name="Name">The part.</param>
/// <param name="Tree">Its elements.</param>
/// <param name="Paragraphs">The paragraphs that hold tags, by their element.</param>
/// <param name="Tags">The tags in document order.</param>
/// <param name="Erasures">Marks of escape blocks: characters that go and leave nothing.</param>
internal sealed record PartSyntax(
    string Name, MarkupTree Tree, IReadOnlyDictionary<int, ParagraphText> Paragraphs, IReadOnlyList<TemplateTag> Tags,
    IReadOnlyList<(ParagraphText Paragraph, int Start, int End)> Erasures)
{
    /// <summary>Where a tag stands.</summary>
    public Location Locate(TemplateTag tag) => Locate(tag.Paragraph, tag.Open, tag.Text);

    /// <summary>Where a character of a paragraph stands.</summary>
    public Location Locate(ParagraphText paragraph, int index, string quote) =>
        new(Name, paragraph.Ordinal, paragraph.Column(index), Quote: quote);
}
