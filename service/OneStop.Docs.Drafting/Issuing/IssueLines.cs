using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Drafting.Issuing;

/// <summary>The lines that bear number and date, as they are written on paper, with blanks of spaces, dots or tabs.</summary>
internal static partial class IssueLines
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What a blank is made of.</summary>
    private const string B = "[ \\t\\u00A0\\u2007\\u2009\\u202F.…_·]*";

    private const string DateWords =
        "[Nn]gày(?<beforeDay>" + B + @")(?<day>\d{1,2})?" + B + "tháng(?<beforeMonth>" + B + @")(?<month>\d{1,2})?" + B
        + "năm(?<beforeYear>" + B + @")(?<year>\d{2,4})?(?<afterYear>" + B + ")";

    private static readonly string[] Titles =
    [
        .. DocumentKinds.All.Where(kind => kind.Code != DocumentKinds.OfficialLetter).Select(kind => kind.Name.ToUpperInvariant()),
    ];

    /// <summary>"Số:      /QĐ-UBND".</summary>
    public static Match Number(string text) => NumberLine().Match(text);

    /// <summary>"Đức Thọ, ngày   tháng   năm 2026", alone on its line.</summary>
    public static Match Date(string text) => DateLine().Match(text);

    /// <summary>"(Kèm theo Quyết định số   /QĐ-UBND ngày   tháng   năm …".</summary>
    public static Match Attached(string text) => AttachedLine().Match(text);

    /// <summary>"ngày   tháng   năm 2026" at the beginning of what is left of an attachment's line.</summary>
    public static Match LongDate(string text, int start) => LongDatePart().Match(text, start);

    /// <summary>"ngày   /4/2020", also with the word "tháng" left standing before the slash.</summary>
    public static Match ShortDate(string text, int start) => ShortDatePart().Match(text, start);

    /// <summary>The head ends here: title, addressees or legal bases.</summary>
    public static bool EndsHead(string text)
    {
        var line = text.Trim();
        return IsTitle(line) || line.StartsWith("Kính gửi", StringComparison.Ordinal) || line.StartsWith("Căn cứ", StringComparison.Ordinal);
    }

    /// <summary>Minutes (biên bản) have no line of place and date: the time stands in their text.</summary>
    public static bool IsMinutes(string text) => text.Trim().StartsWith("BIÊN BẢN", StringComparison.Ordinal);

    /// <summary>The symbol without blanks, or nothing when only a blank stands there.</summary>
    public static string Symbol(Group symbol)
    {
        var text = Blank().Replace(symbol.Value, "").TrimEnd(',', ';', ')').Replace('–', '-').Replace('\u2011', '-');
        return text.Trim('-').Length == 0 ? "" : text;
    }

    private static bool IsTitle(string line)
    {
        var name = line.TrimEnd(':', ' ', '.');
        return Titles.Any(title => name == title || name.StartsWith(title + " ", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(^|[\n\t])[ \u00A0]*Số([ \u00A0]?:)?(?<blank>" + B + @")(?<number>\d{1,6})?" + B + @"/(?<symbol>[^\n\t]*)", Plain, 1000)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"(^|[\n\t])[ \u00A0]*([^,\n\t]{2,60},[ \u00A0]*)?" + DateWords + @"(?=$|[\n\t])", Plain, 1000)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^\s*\(?([Bb]an hành )?[Kk]èm theo [\p{L} ]{2,40}? số:?(?<blank>" + B + @")(?<number>\d{1,6})?" + B
        + @"/[ \u00A0]*(?<symbol>[\p{L}\d./…_–\u2011-]*)", Plain, 1000)]
    private static partial Regex AttachedLine();

    [GeneratedRegex(@"\G[ \u00A0]*" + DateWords, Plain, 1000)]
    private static partial Regex LongDatePart();

    [GeneratedRegex(@"\G[ \u00A0]*ngày(?<beforeDay>" + B + @")(?<day>\d{1,2})?(?<word>" + B + "(tháng" + B + @")?)/(?<beforeMonth>" + B + @")(?<month>\d{1,2})?"
        + B + "/(?<beforeYear>" + B + @")(?<year>\d{2,4})?(?<afterYear>" + B + ")", Plain, 1000)]
    private static partial Regex ShortDatePart();

    [GeneratedRegex(@"[\s.…_·]", Plain, 1000)]
    private static partial Regex Blank();
}
