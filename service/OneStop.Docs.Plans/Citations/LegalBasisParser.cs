using System.Text;
using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Citations;

/// <summary>One legal basis as printed → the instruments it rests on, with their titles.</summary>
/// <remarks>Instruments named only inside the title of another ("sửa đổi … của Nghị định số …") belong to that title.</remarks>
public static partial class LegalBasisParser
{
    /// <summary>The basis with its instruments; the text without the closing ; or .</summary>
    public static LegalBasis Parse(string text, CitationScanner scanner)
    {
        var printed = text.Normalize(NormalizationForm.FormC).Trim().TrimEnd(';', '.').TrimEnd();
        return new() { Text = printed, Instruments = Instruments(printed, scanner) };
    }

    /// <summary>The instruments of a basis in the order named; empty when it names none ("Theo đề nghị của …").</summary>
    public static IReadOnlyList<InstrumentReference> Instruments(string text, CitationScanner scanner)
    {
        var top = new List<(int At, Func<int, InstrumentReference> Read)>();
        var item = -1;
        foreach (var citation in scanner.Find(text))
        {
            var thisItem = text.AsSpan(0, citation.Start).Count(';');
            if (thisItem == item && !FollowsSeparator(text, citation.Start)) continue;
            item = thisItem;
            top.Add((citation.Start, next => citation.Reference with { Title = Title(text, citation.End, next) }));
        }

        foreach (var law in Law().Matches(text).Where(m => FollowsSeparator(text, m.Index) && top.TrueForAll(t => t.At != m.Index)))
        {
            top.Add((law.Index, _ => ReadLaw(law)));
        }

        top.Sort((a, b) => a.At.CompareTo(b.At));
        return [.. top.Select((item, i) => item.Read(i + 1 < top.Count ? top[i + 1].At : text.Length))];
    }

    /// <summary>After a separator or an opening word; elsewhere a second instrument stands inside the first one's title.</summary>
    private static bool FollowsSeparator(string text, int at) => at == 0 || Opening().IsMatch(text[..at]);

    private static string? Title(string text, int from, int next)
    {
        var piece = text[from..next];
        var semicolon = piece.IndexOf(';');
        if (semicolon >= 0) piece = piece[..semicolon];
        piece = Amended().Replace(piece, "");
        var match = TitlePattern().Match(Joint().Replace(piece, ""));
        return match.Success ? match.Groups["title"].Value.Trim() : null;
    }

    private static InstrumentReference ReadLaw(Match law)
    {
        var name = law.Groups["name"].Value.Trim(' ', ',');
        return new()
        {
            Type = law.Groups["type"].Value,
            Number = law.Groups["no"].Success ? law.Groups["no"].Value : null,
            Date = CitationDate.Of(law),
            Title = name.Length == 0 ? null : name,
        };
    }

    [GeneratedRegex(@"(^|[;,.(]|\b(Căn cứ|Thực hiện|Theo|Xét|và|Và|vào|thực hiện|Triển khai|cứ|bởi|bằng))\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^,?\s*(về việc|về|(?=ban hành|Ban hành|phê duyệt|Phê duyệt|quy định|Quy định|hướng dẫn|Hướng dẫn|sửa đổi|Sửa đổi|tiếp tục|triển khai|bãi bỏ|công bố))\s*(?<title>\S.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TitlePattern();

    // "…, được sửa đổi, bổ sung bởi Nghị định số …" tells what became of the instrument, not what it is called.
    [GeneratedRegex(@"[\s,(]+(đã )?được (sửa đổi|bổ sung|thay thế)\b.*$", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Amended();

    [GeneratedRegex(@"(\s*,|\s+và|\s*\.)\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"(?<type>Hiến pháp|Bộ luật|Luật|Pháp lệnh)(?=[\s,;.]|$)(?<name>[^;.0-9]*?)(\s+số\s+(?<no>\d{1,4}/\d{4}/[\p{L}0-9]+))?(,?\s+ngày\s+(?<d>\d{1,2})(/|\s+tháng\s+)(?<m>\d{1,2})(/|\s+năm\s+)(?<y>\d{4}))?(?=\s*([;.]|$|\(|và Nghị|, Nghị))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Law();
}
