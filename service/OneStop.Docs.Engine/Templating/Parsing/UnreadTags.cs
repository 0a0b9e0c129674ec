using System.Text;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>Finds what looks like a tag where none is read, so that nobody waits for its value: deleted text, styles, settings, numbering.</summary>
/// <remarks>ECMA-376-1 §17.3.3.7 (w:delText), §17.16.13 (w:delInstrText).</remarks>
internal static class UnreadTags
{
    private const int LongestQuote = 80;
    private const int MostOfPart = 20;
    private const string Prefix = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly string[] Types = [Prefix + "styles+xml", Prefix + "settings+xml", Prefix + "numbering+xml"];

    /// <summary>A warning for each in the parts that hold no text.</summary>
    public static IEnumerable<Diagnostic> In(PackageParts package)
    {
        var types = ContentTypes.Of(package);
        return package.Parts
            .Where(part => Types.Contains(types.TypeOf(part.Name), StringComparer.OrdinalIgnoreCase) && part.Content.Span.IndexOf("{{"u8) >= 0)
            .SelectMany(part => QuotesOf(Encoding.UTF8.GetString(part.Content.Span)).Select(quote => Warn(new(part.Name, Quote: quote), quote)));
    }

    /// <summary>A warning for each in the deleted text of a part; one that only lost a piece is a tag still and is read.</summary>
    public static IEnumerable<Diagnostic> In(MarkupTree tree, string part)
    {
        if (tree.Bytes.Span.IndexOf("delText"u8) < 0 && tree.Bytes.Span.IndexOf("delInstrText"u8) < 0) return [];
        var found = new List<Diagnostic>();
        var (ordinal, paragraph, text) = (0, -1, new StringBuilder());
        for (var node = 0; node < tree.Nodes.Length; node++)
        {
            if (tree.Nodes[node].Kind == ElementKind.Paragraph && !tree.IsDrawing(node))
            {
                Close();
                (ordinal, paragraph) = (ordinal + 1, node);
            }
            else if (paragraph >= 0 && tree.LocalName(node) is var name && (name.SequenceEqual("delText"u8) || name.SequenceEqual("delInstrText"u8)))
            {
                text.Append(Encoding.UTF8.GetString(tree.Bytes.Span[tree.Nodes[node].ContentStart..tree.Nodes[node].ContentEnd]));
            }
        }

        Close();
        return found;

        void Close()
        {
            found.AddRange(QuotesOf(text.ToString()).Select(quote => Warn(new(part, ordinal, Path: "w:delText", Quote: quote), quote)));
            text.Clear();
        }
    }

    private static Diagnostic Warn(Location location, string quote) => Codes.Warning(Codes.TagNotRead, location, quote);

    /// <summary>What stands between two pairs of braces with no markup between.</summary>
    private static IEnumerable<string> QuotesOf(string text)
    {
        var quotes = new List<string>();
        for (var at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0 && quotes.Count < MostOfPart; at = text.IndexOf("{{", at + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf("}}", at, StringComparison.Ordinal);
            if (end < 0) break;
            var quote = text[at..(end + 2)];
            if (quote.AsSpan().IndexOfAny('<', '>') >= 0) continue;
            quotes.Add(System.Net.WebUtility.HtmlDecode(quote.Length > LongestQuote ? quote[..LongestQuote] + "…" : quote));
        }

        return quotes.Distinct(StringComparer.Ordinal);
    }
}
