using Markdig;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Values;

namespace OneStop.Docs.Engine.Templating.Rich;

/// <summary>
/// Rich text: <c>{{ rich.html x }}</c>, <c>{{ rich.markdown x }}</c>. Alone in its paragraph it gives paragraphs, lists and tables in
/// the template's own styles; among other text it gives runs, its paragraphs parted by line breaks.
/// </summary>
/// <param name="Source">HTML or Markdown.</param>
/// <param name="IsMarkdown">True for Markdown.</param>
internal sealed record RichValue(string Source, bool IsMarkdown) : MarkupValue
{
    /// <summary>Most characters of one text.</summary>
    private const int MostCharacters = 1_000_000;

    /// <summary>Most characters of Markdown, whose parser is not linear.</summary>
    private const int MostMarkdownCharacters = 250_000;

    /// <summary>Most lists and quotations that one line opens.</summary>
    private const int MostMarks = 32;

    /// <summary>Most paragraphs and cells of one text.</summary>
    private const int MostBlocks = 50_000;

    // HTML in Markdown is shown as it is typed: who wants HTML says so.
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).DisableHtml().Build();

    /// <inheritdoc/>
    public override string ToString() => RichFlat.TextOf(Read() ?? []);

    /// <inheritdoc/>
    internal override MarkupPiece Write(ValueContext context)
    {
        if (Source.Length > MostCharacters) return context.Refuse(this, Codes.RichTextTooLarge);
        var blocks = Read();
        if (blocks is null || Count(blocks) > MostBlocks) return context.Refuse(this, Codes.RichTextTooLarge);
        if (context.Place != ValuePlace.RunText || context.Surrounding is not { } around) return MarkupPiece.Text(RichFlat.TextOf(blocks));
        if (blocks.Count == 0) return MarkupPiece.Nothing;
        var runs = new RichRunWriter(context, around, this);
        return context.IsAlone
            ? MarkupPiece.Blocks(new RichBlockWriter(context, around, runs).Write(blocks))
            : MarkupPiece.Runs(runs.Write(RichFlat.Of(blocks), runs.Base));
    }

    /// <summary>The blocks; null when Markdown nests deeper than its reader goes.</summary>
    private List<RichBlock>? Read()
    {
        if (!IsMarkdown) return HtmlReader.Read(Source);
        if (Source.Length > MostMarkdownCharacters || NestsTooDeep(Source)) return null;
        try
        {
            return HtmlReader.Read(Markdig.Markdown.ToHtml(Source, Markdown));
        }
        catch (ArgumentException)
        {
            // The one thing its reader refuses: brackets or quotations nested too deep.
            return null;
        }
    }

    /// <summary>True when a line opens more lists and quotations than anybody reads: the parser's time grows with their square and more.</summary>
    private static bool NestsTooDeep(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var marks = 0;
            for (var i = 0; i < line.Length && (line[i] is ' ' or '\t' or '>' or '-' or '+' or '*' or '.' or ')' || char.IsAsciiDigit(line[i])); i++)
            {
                var isMark = line[i] == '>' || (line[i] is '-' or '+' or '*' or '.' or ')' && i + 1 < line.Length && line[i + 1] is ' ' or '\t');
                if (isMark && ++marks > MostMarks) return true;
            }
        }

        return false;
    }

    private static int Count(List<RichBlock> blocks) => blocks.Sum(block =>
        1 + (block is RichTable table ? table.Rows.Sum(row => 1 + row.Sum(cell => 1 + Count(cell.Blocks))) : 0));
}
