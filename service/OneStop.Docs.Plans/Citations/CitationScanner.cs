using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Registers;

namespace OneStop.Docs.Plans.Citations;

/// <summary>Finds numbered instruments in text: type, "số", number and symbol, date, issuer.</summary>
/// <remarks>
/// Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II khoản 6 điểm b. Issuers come from a register and from the fixed shapes
/// of local authorities: a free pattern would swallow the title.
/// </remarks>
public sealed partial class CitationScanner
{
    private readonly IReadOnlyList<string> _issuers;

    /// <summary>A scanner that knows the issuers of <paramref name="agencies"/> besides the central ones.</summary>
    public CitationScanner(AgencyRegister agencies) =>
        _issuers =
        [
            .. agencies.Agencies.SelectMany(a => a.Names).SelectMany(n => new[] { n.Full, n.Short })
                .OfType<string>().Concat(CentralIssuers.All).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length),
        ];

    /// <summary>Knows the central issuers only.</summary>
    public static CitationScanner Default { get; } = new(AgencyRegister.Empty);

    /// <summary>Every numbered instrument, in order, those named inside the title of another too.</summary>
    /// <param name="text">Running text; composed letters (NFC) are expected.</param>
    public IReadOnlyList<Citation> Find(string text) => [.. Pattern().Matches(text).Select(match => Read(match, text))];

    private Citation Read(Match match, string text)
    {
        var year = match.Groups["year"];
        var symbol = match.Groups["sym"].Value;
        var number = $"{match.Groups["no"].Value}/{(year.Success ? year.Value + "/" : "")}{symbol}";
        var end = match.Index + match.Length;
        var issuer = IssuerAt(text, end);
        var reference = new InstrumentReference
        {
            Type = match.Groups["type"].Value,
            Number = number,
            Date = CitationDate.Of(match),
            Issuer = issuer?.Name,
        };
        return new(reference, match.Index, (issuer?.End ?? end) - match.Index, TypeOf(symbol));
    }

    /// <summary>"của …" right after a citation; the longest name known wins.</summary>
    private (string Name, int End)? IssuerAt(string text, int start)
    {
        if (Of().Match(text, start) is not { Success: true } of) return null;
        var at = of.Index + of.Length;
        var holder = Holder().Match(text, at);
        var from = holder.Success ? at + holder.Length : at;
        var name = _issuers.FirstOrDefault(n => IsAt(text, from, n));
        var local = Local().Match(text, from);
        var length = Math.Max(name?.Length ?? 0, local.Success ? local.Length : 0);
        if (length == 0) return null;
        return (Blanks().Replace(text[at..(from + length)], " "), from + length);
    }

    private static bool IsAt(string text, int at, string name) =>
        string.CompareOrdinal(text, at, name, 0, name.Length) == 0
        && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]));

    private static string? TypeOf(string symbol)
    {
        var code = symbol.Split('-')[0];
        return code switch
        {
            "NĐ" => "Nghị định",
            "TT" => "Thông tư",
            "TTLT" => "Thông tư liên tịch",
            _ => DocumentKinds.IsSymbolCode(code) ? DocumentKinds.NameOf(code) : null,
        };
    }

    [GeneratedRegex(@"(?<type>Nghị quyết|Nghị định|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Kế hoạch|Công văn|Tờ trình|Báo cáo|Thông báo|Hướng dẫn|Chương trình|Công điện|Kết luận|Biên bản|Đề án|Quy chế|Quy định|Văn bản|Luật|Pháp lệnh)\s+số:?\s*(?<no>\d{1,6})(/(?<year>\d{4}))?/(?<sym>[\p{L}0-9]+(-[\p{L}0-9]+)*)(,?\s+ngày\s+(?<d>\d{1,2})(/|\s+tháng\s+)(?<m>\d{1,2})(/|\s+năm\s+)(?<y>\d{4}))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\G\s+của\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Of();

    [GeneratedRegex(@"\G((Phó )?Chủ tịch|Bộ trưởng(, Chủ nhiệm)?|Chủ nhiệm|Chánh|Giám đốc|Tổng Thanh tra|Thống đốc)\s+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Holder();

    [GeneratedRegex(@"\G((Văn phòng )?(UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)|Văn phòng Cấp ủy [-–] Chính quyền)\s+(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(\s+\p{Lu}\p{Ll}*){0,5}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Local();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
