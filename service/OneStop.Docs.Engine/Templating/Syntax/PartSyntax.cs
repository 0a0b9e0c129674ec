using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Syntax;

/// <summary>One part of a template as parsed: its elements and its tags.</summary>
/// <param name="Name">The part.</param>
/// <param name="Tree">Its elements.</param>
/// <param name="Paragraphs">The paragraphs, and elements of text, that hold tags, by their element.</param>
/// <param name="Attributes">The attributes that hold tags.</param>
/// <param name="Tags">The tags in document order.</param>
/// <param name="Erasures">Marks of escape blocks: characters that go and leave nothing.</param>
internal sealed record PartSyntax(
    string Name, MarkupTree Tree, IReadOnlyDictionary<int, ParagraphText> Paragraphs, IReadOnlyList<ParagraphText> Attributes,
    IReadOnlyList<TemplateTag> Tags, IReadOnlyList<(ParagraphText Paragraph, int Start, int End)> Erasures)
{
    /// <summary>Texts that stand here first and elsewhere again.</summary>
    public IReadOnlyList<MirrorSource> Sources { get; init; } = [];

    /// <summary>Texts that stood before and stand here again.</summary>
    public IReadOnlyList<MirrorTarget> Targets { get; init; } = [];

    /// <summary>Where a tag stands.</summary>
    public Location Locate(TemplateTag tag) => Locate(tag.Paragraph, tag.Open, tag.Text);

    /// <summary>Where a character of a paragraph stands.</summary>
    public Location Locate(ParagraphText paragraph, int index, string quote)
    {
        var isInCode = index < paragraph.Text.Length && Tree.Nodes[paragraph.Owners[index]].Kind == ElementKind.FieldCode;
        return new(
            Name, paragraph.Ordinal > 0 ? paragraph.Ordinal : null, paragraph.Column(Tree, index),
            isInCode ? "w:instrText" : paragraph.Path, quote);
    }
}
