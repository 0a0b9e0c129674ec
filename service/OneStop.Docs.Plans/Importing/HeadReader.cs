using System.Globalization;
using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>What the head says.</summary>
internal sealed record HeadFacts
{
    public string? Parent { get; init; }

    public string? Issuer { get; init; }

    public string? Number { get; init; }

    public string? Symbol { get; init; }

    public string? Place { get; init; }

    public PartialDate Date { get; init; } = new();

    /// <summary>Trích yếu of a công văn (V/v).</summary>
    public string? Subject { get; init; }

    public string? Urgency { get; init; }
}

/// <summary>Reads the head line by line: each kind of line is known by its words, wherever it stands.</summary>
internal static partial class HeadReader
{
    private static readonly string[] Urgencies = ["HỎA TỐC", "THƯỢNG KHẨN", "KHẨN"];

    public static bool IsHeadLine(string text) =>
        Motto().IsMatch(text) || NumberLine().IsMatch(text) || DateLine().IsMatch(text) || text.StartsWith("V/v", StringComparison.OrdinalIgnoreCase);

    public static HeadFacts Read(IReadOnlyList<SourceBlock> head, ImportNotes notes)
    {
        var facts = new HeadFacts();
        var agencies = new List<SourceLine>();
        var subject = new List<string>();
        var hasNumberLine = false;
        foreach (var line in head.SelectMany(Lines))
        {
            var text = line.Text;
            if (Motto().IsMatch(text)) continue;
            if (NumberLine().Match(text) is { Success: true } number)
            {
                facts = WithNumber(facts, number);
                hasNumberLine = true;
            }
            else if (DateLine().Match(text) is { Success: true } date) facts = WithDate(facts, date, line.Place, notes);
            else if (text.StartsWith("V/v", StringComparison.OrdinalIgnoreCase)) subject.Add(text[3..].TrimStart(' ', ':', '.'));
            else if (Urgencies.FirstOrDefault(urgency => urgency == text) is { } urgency) facts = facts with { Urgency = urgency };
            else if (LineText.IsCapitals(text) && subject.Count == 0 && !Stamp().IsMatch(text)) agencies.Add(line);
            else if (subject.Count > 0) subject.Add(text);
            else notes.Warn(ImportCodes.LeftOut, line.Place, text);
        }

        var (parent, issuer) = Agencies(agencies);
        if (!hasNumberLine) notes.Warn(ImportCodes.NoNumberLine, Location.None);
        else if (facts.Number is null) notes.Info(ImportCodes.NotIssued, Location.None, facts.Symbol ?? "");
        return facts with { Parent = parent, Issuer = issuer, Subject = subject.Count == 0 ? null : string.Join(' ', subject) };
    }

    /// <summary>An agency may stand on two lines; the second names the locality.</summary>
    private static (string? Parent, string? Issuer) Agencies(List<SourceLine> lines)
    {
        var names = new List<(string Name, bool Bold)>();
        foreach (var line in lines)
        {
            if (names.Count > 0 && LocalityLine().IsMatch(line.Text)) names[^1] = ($"{names[^1].Name} {line.Text}", names[^1].Bold || line.Bold);
            else names.Add((line.Text, line.Bold));
        }

        if (names.Count < 2) return (null, names.Select(name => name.Name).FirstOrDefault());
        var firstBold = names.FindIndex(1, name => name.Bold);
        var split = names[0].Bold || firstBold < 0 ? names.Count - 1 : firstBold;
        return (Join(names.Take(split)), Join(names.Skip(split)));
    }

    private static string Join(IEnumerable<(string Name, bool Bold)> names) => string.Join(' ', names.Select(name => name.Name));

    private static HeadFacts WithNumber(HeadFacts facts, Match match)
    {
        var symbol = match.Groups["symbol"].Value.Replace(" ", "", StringComparison.Ordinal).TrimEnd('.', ',');
        return facts with
        {
            Number = match.Groups["number"].Value is { Length: > 0 } number ? number : null,
            Symbol = symbol.Length > 0 ? symbol : null,
        };
    }

    private static HeadFacts WithDate(HeadFacts facts, Match match, Location place, ImportNotes notes)
    {
        var date = new PartialDate { Year = Whole(match, "year"), Month = Whole(match, "month"), Day = Whole(match, "day") };
        if (date.Month is null or < 1 or > 12) date = date with { Month = null, Day = null };
        if (date.Day is < 1 or > 31) date = date with { Day = null };
        if (date.Day is null) notes.Info(ImportCodes.DateIncomplete, place, match.Value);
        var where = match.Groups["place"].Value.Trim(' ', ',');
        return facts with { Date = date, Place = where.Length > 0 ? where : facts.Place };
    }

    private static int? Whole(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static IEnumerable<SourceLine> Lines(SourceBlock block) => block switch
    {
        SourceTable table => table.Rows.SelectMany(row => row.Cells).OrderBy(cell => cell.Column).SelectMany(cell => cell.Lines),
        SourceLine line => [line],
        _ => [],
    };

    [GeneratedRegex(@"^C[ỘO]NG H(ÒA|OÀ) X[ÃA] H[ỘO]I|^Độc lập ?[-–—] ?Tự do", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Motto();

    [GeneratedRegex(@"^\W*(DỰ THẢO|MẬT|TỐI MẬT|TUYỆT MẬT|BẢN SAO|SAO Y)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"^Số ?:? ?(?<number>\d{1,6})?[ .…_]*/ ?(?<symbol>[^ ].*)$|^Số ?: ?(?<number>\d{1,6})?[ .…_]*[-–] ?(?<symbol>[A-ZĐ][^ ]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^(?<place>[^,]{2,60}, ?)?(Ngày|ngày)[ .…]*(?<day>\d{1,2})?[ .…]*tháng[ .…]*(?<month>\d{1,2})?[ .…]*năm[ .…]*(?<year>\d{4})?[ .…]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^(TỈNH|THÀNH PHỐ|TP\.|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LocalityLine();
}
