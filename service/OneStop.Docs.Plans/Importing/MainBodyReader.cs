using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Citations;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>The text between the title and the foot: addressees, bases, opening, articles or sections, closing.</summary>
internal static partial class MainBodyReader
{
    private const int LongestClosing = 3;

    public static Plan Read(IReadOnlyList<SourceBlock> body, Plan plan, CitationScanner citations, ImportNotes notes)
    {
        var (addressees, text) = AddresseeReader.Read(body);
        var joined = TableJoiner.Join(ParagraphJoiner.Join(text, notes), notes);
        var lead = joined.TakeWhile(block => block is SourceLine line && LineMarker.Of(line).Rank == MarkerRank.None)
            .Cast<SourceLine>().ToList();
        var (bases, opening) = LegalBasisReader.Read(lead, plan.Kind is "QĐ" or "NQ" or "CT", citations, notes);
        var rest = joined.Skip(lead.Count).ToList();
        var nodes = OutlineBuilder.Build(rest);
        plan = plan with { Addressees = addressees, LegalBases = bases, Opening = opening };
        return HasArticles(nodes) ? WithArticles(plan, nodes, notes) : WithSections(plan, rest, notes);
    }

    private static bool HasArticles(IReadOnlyList<OutlineNode> nodes) =>
        nodes.Any(node => node.Marker.Rank == MarkerRank.Article) && !nodes.Any(node => node.Marker.Rank is > MarkerRank.None and < MarkerRank.Article);

    private static Plan WithArticles(Plan plan, IReadOnlyList<OutlineNode> nodes, ImportNotes notes)
    {
        var first = nodes.ToList().FindIndex(node => node.Marker.Rank == MarkerRank.Article);
        return plan with
        {
            Blocks = BodyWriter.Blocks(nodes.Take(first), notes),
            Articles = [.. nodes.Skip(first).Select(node => BodyWriter.ArticleOf(node, notes))],
        };
    }

    private static Plan WithSections(Plan plan, List<SourceBlock> rest, ImportNotes notes)
    {
        var closing = ClosingStart(rest);
        var (blocks, sections) = BodyWriter.Write(OutlineBuilder.Build(rest.GetRange(0, closing)), notes);
        return plan with
        {
            Blocks = blocks,
            Sections = sections,
            Closing = [.. rest.Skip(closing).Cast<SourceLine>().Select(line => LineText.WithoutEndMark(line.Text))],
        };
    }

    /// <summary>Unmarked paragraphs at the very end close the document, unless they are all that a heading has under it.</summary>
    private static int ClosingStart(List<SourceBlock> rest)
    {
        var start = rest.Count;
        while (start > 0 && rest[start - 1] is SourceLine line && LineMarker.Of(line).Rank == MarkerRank.None) start--;
        var phrase = rest.FindIndex(start, block => block is SourceLine line && Closing().IsMatch(line.Text));
        while (start < rest.Count && rest[start] is SourceLine remark && remark.Text.StartsWith('(')) start++;
        var before = start > 0 ? rest[start - 1] as SourceLine : null;
        var underHeading = before is not null && LineMarker.Of(before).CanBeSection && before.Text[^1] is not ('.' or ';');
        if (underHeading || rest.Count - start > LongestClosing) return phrase < 0 ? rest.Count : phrase;
        return before is null ? rest.Count : start;
    }

    [GeneratedRegex(@"^(Trên đây là|Yêu cầu|Đề nghị|Trong quá trình|Quá trình (triển khai|thực hiện)|Căn cứ Kế hoạch này|Nhận được|Thủ trưởng)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Closing();
}
