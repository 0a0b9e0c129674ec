using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Who issues: as the head prints it, or as the rest of the document says. A province is never guessed.</summary>
internal static partial class IssuerReader
{
    public static Issuer Read(HeadFacts head, Plan plan, IEnumerable<SourceBlock> body, ImportNotes notes)
    {
        var code = CodeOf(plan);
        if (head.Issuer is { } printed) return new() { Name = printed, Parent = head.Parent, Code = code };
        var named = Candidates(plan, body).Select(Full).Where(name => name.Length > 0).ToList();
        var name = named.FirstOrDefault(HasLocality) ?? named.FirstOrDefault();
        if (name is null)
        {
            notes.Warn(ImportCodes.NoIssuer, Location.None);
            return new() { Name = "", Code = code };
        }

        var before = name;
        if (!HasLocality(name) && head.Place is { } place && Level().IsMatch(name)) name = $"{name} {place.ToUpperInvariant()}";
        notes.Info(ImportCodes.IssuerDerived, Location.None, name);
        if (!HasLocality(name)) notes.Warn(ImportCodes.LocalityUnknown, Location.None, before);
        var parent = name.StartsWith(Office, StringComparison.Ordinal) ? name[Office.Length..] : null;
        return new() { Name = name, Parent = parent, Code = code };
    }

    private const string Office = "VĂN PHÒNG ";

    /// <summary>Every place that names the issuer, the surest first.</summary>
    private static IEnumerable<string> Candidates(Plan plan, IEnumerable<SourceBlock> body)
    {
        if (plan.Authority is { } authority) yield return Official().Replace(authority, "");
        foreach (var reference in plan.Attachments.Select(attachment => attachment.Reference).OfType<string>())
        {
            if (ByReference().Match(reference) is { Success: true } match) yield return Official().Replace(match.Groups["name"].Value.ToUpperInvariant(), "");
        }

        foreach (var line in body.OfType<SourceLine>())
        {
            if (Announcement().Match(line.Text) is { Success: true } match) yield return match.Groups["name"].Value;
        }

        foreach (var line in plan.Signature?.Lines ?? [])
        {
            if (line.StartsWith("TM. ", StringComparison.Ordinal)) yield return line[4..];
        }
    }

    /// <summary>Abbreviations written out, in capitals, as a head has it.</summary>
    private static string Full(string name) => name.Trim(' ', ',').ToUpperInvariant()
        .Replace("UBND", "ỦY BAN NHÂN DÂN", StringComparison.Ordinal)
        .Replace("HĐND", "HỘI ĐỒNG NHÂN DÂN", StringComparison.Ordinal)
        .Replace("UỶ BAN", "ỦY BAN", StringComparison.Ordinal);

    /// <summary>A name is whole when something follows the word for its level, or when it has no level (a Sở, a Bộ).</summary>
    private static bool HasLocality(string name) => LevelWithName().IsMatch(name) || (!Level().IsMatch(name) && !name.EndsWith("NHÂN DÂN", StringComparison.Ordinal));

    private static string? CodeOf(Plan plan)
    {
        if (plan.Symbol is not { } symbol) return null;
        var groups = symbol[(symbol.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('-');
        if (groups.Length < 2) return null;
        return plan.Kind == DocumentKinds.OfficialLetter ? groups[0] : string.Join('-', groups.Skip(1));
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Levels = "TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU";

    [GeneratedRegex("(^| )(" + Levels + ")$", Plain, 1000)]
    private static partial Regex Level();

    [GeneratedRegex("(^| )(" + Levels + @") \p{L}", Plain, 1000)]
    private static partial Regex LevelWithName();

    [GeneratedRegex(@"^(CHỦ TỊCH|GIÁM ĐỐC|CHÁNH|BỘ TRƯỞNG) (?=\S)", Plain, 1000)]
    private static partial Regex Official();

    [GeneratedRegex(@" của (?<name>(Văn phòng |Chủ tịch )?(UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Sở|Bộ|Ban|Trung tâm|Văn phòng)[^()]{0,120})\)\s*\.?$", Plain, 1000)]
    private static partial Regex ByReference();

    [GeneratedRegex(@"(?<name>(Văn phòng )?(UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)( (tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)( \p{Lu}\p{L}*){0,4})?) (xây dựng|ban hành) (Kế hoạch|Quyết định|Chương trình|Báo cáo|Phương án)\b", Plain, 1000)]
    private static partial Regex Announcement();
}
