using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Citations;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>The lines before the first section or article: legal bases, then opening paragraphs.</summary>
internal static partial class LegalBasisReader
{
    public static bool IsBasis(string text) => Basis().IsMatch(text);

    /// <summary>Bases and opening out of <paramref name="lines"/>, which hold no marked line.</summary>
    public static (IReadOnlyList<LegalBasis> Bases, IReadOnlyList<string> Opening) Read(
        IReadOnlyList<SourceLine> lines, bool isDecision, CitationScanner citations, ImportNotes notes)
    {
        var bases = new List<LegalBasis>();
        var opening = new List<string>();
        foreach (var line in JoinBroken(lines, notes))
        {
            if (KindTitle.IsEnacting(line.Text)) continue;
            if (opening.Count == 0 && IsBasisHere(line.Text, isDecision)) bases.Add(LegalBasisParser.Parse(LineText.WithoutStop(line.Text), citations));
            else opening.Add(LineText.WithoutEndMark(line.Text));
        }

        return (bases, opening);
    }

    /// <summary>A basis that no stop closes runs on over the page break, even where a name goes on with a capital: "tỉnh Hà" / "Tỉnh; …".</summary>
    private static List<SourceLine> JoinBroken(IReadOnlyList<SourceLine> lines, ImportNotes notes)
    {
        var joined = new List<SourceLine>();
        foreach (var line in lines)
        {
            var runsOn = joined.Count > 0 && IsBasis(joined[^1].Text) && !LineText.IsClosed(joined[^1].Text)
                && joined[^1].Text.Length < ParagraphJoiner.Longest
                && !IsBasis(line.Text) && !KindTitle.IsEnacting(line.Text) && !line.Caps;
            if (!runsOn)
            {
                joined.Add(line);
                continue;
            }

            notes.Info(ImportCodes.ParagraphJoined, line.Place, ParagraphJoiner.Seam(joined[^1].Text, line.Text));
            joined[^1] = joined[^1] with { Styled = joined[^1].Styled.Then(line.Styled) };
        }

        return joined;
    }

    /// <summary>In a plan "Căn cứ …, Ủy ban … ban hành Kế hoạch … như sau:" is the opening sentence, not a basis.</summary>
    private static bool IsBasisHere(string text, bool isDecision) =>
        IsBasis(text) && !text.EndsWith(':') && !Announcement().IsMatch(text)
        && (isDecision || text.StartsWith("Căn cứ", StringComparison.Ordinal) || text.EndsWith(';'));

    [GeneratedRegex(@"^(Căn cứ|Theo|Xét|Thực hiện|Trên cơ sở|Triển khai)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Basis();

    [GeneratedRegex(@"[,;] (UBND|Ủy ban|Uỷ ban|Văn phòng|Sở|Bộ|Trung tâm|Ban)\b[^;]{0,80} (ban hành|xây dựng) (Kế hoạch|Chương trình|Quyết định|Báo cáo|Phương án)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Announcement();
}
