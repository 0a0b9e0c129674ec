using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>Gives <c>REF</c> the text of its bookmark and <c>PAGEREF</c> its page (ECMA-376-1 §17.16.5.51, .46).</summary>
internal sealed class ReferenceFields(FieldStory story, TargetBookmarks bookmarks, ContentsFields contents)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes the texts: before tables of contents, whose entries may hold one.</summary>
    public void WriteTexts()
    {
        foreach (var field in story.Fields)
        {
            // Other switches ask for paragraph numbers or places: left as Word wrote them.
            if (field.Code.Keyword != "REF" || field.HasNested || !field.Code.HasOnly("h") || field.Code.Formats.Count > 0) continue;
            if (field.Code.Argument is not { } name || bookmarks.Find(name) is not var (start, end)) continue;
            if (story.Tree.Enclosing(start, ElementKind.Paragraph) is not (>= 0 and var paragraph) || paragraph != story.Tree.Enclosing(end, ElementKind.Paragraph)) continue;
            if (field.Begin > start && field.Begin < end) continue;
            if (!_texts.TryGetValue(name, out var text)) _texts[name] = text = story.Text(start, end);
            story.SetResult(field, text);
        }
    }

    /// <summary>True when a page is asked for anywhere outside a table of contents.</summary>
    public bool AsksForPages => story.Fields.Any(found => found.Code.Keyword == "PAGEREF" && !contents.Replaces(found));

    /// <summary>Writes the pages.</summary>
    public void WritePages(PageEstimate pages)
    {
        foreach (var field in story.Fields)
        {
            if (field.Code.Keyword != "PAGEREF" || field.HasNested || contents.Replaces(field) || !field.Code.HasOnly("h") || field.Code.Formats.Count > 0) continue;
            if (field.Code.Argument is not { } name || bookmarks.Find(name) is not var (start, _)) continue;
            if (story.Tree.Enclosing(start, ElementKind.Paragraph) is >= 0 and var paragraph) story.SetResult(field, pages.TextOf(paragraph));
        }
    }
}
