using System.Globalization;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Auditing;

/// <summary>Tells what stands in the holes of a form.</summary>
/// <param name="Culture">Vietnamese unless it is English.</param>
/// <param name="TimeFormat">Of moments, which are told in Vietnam's time.</param>
internal sealed record DetailWords(CultureInfo Culture, string TimeFormat)
{
    private const string Nothing = "–";

    /// <summary>A word of <c>Messages.json</c> that is there.</summary>
    public string Of(string name) => Find(name) ?? throw new InvalidOperationException($"Messages.json has no '{name}'.");

    /// <summary>A value in words; null when it is not of the kind.</summary>
    public string? Tell(string kind, string written) => kind switch
    {
        "text" => written,
        "word" => written.Length > 0 && !written.Contains(' ', StringComparison.Ordinal) ? written : null,
        "number" => written.Length > 0 && !written.AsSpan().ContainsAnyExceptInRange('0', '9') ? written : null,
        "hash" => written.Length == 64 && written.All(char.IsAsciiHexDigitLower) ? written : null,
        // As RegisterChecks.Name has it; an issuer has no brackets.
        "place" => written.Length > 0 && written.IndexOf(')', StringComparison.Ordinal) == written.Length - 1 ? written : null,
        "day" => Day(written),
        "time" => Time(written),
        "state" => Find("detail-state-" + written),
        "line" => Find("line-" + written.ToLowerInvariant()),
        "before" => Before(written),
        "roles" => Roles(written),
        "act" => AuditColumns.ActName(written, Culture) is var name && !string.Equals(name, written, StringComparison.Ordinal) ? name : null,
        "why" => Find("detail-why-" + written.Replace(' ', '-')),
        "code" => written.StartsWith("STO", StringComparison.Ordinal) && Tell("number", written[3..]) is not null ? written : null,
        "part" => string.Equals(written, "word/document.xml", StringComparison.Ordinal) ? Of("detail-part-main") : written,
        "field" => Find("detail-field-" + written.Replace(' ', '-')),
        "quoted" => Quoted(written, inner => inner),
        "quoted-day" => Quoted(written, Day),
        "quoted-state" => Quoted(written, inner => Find("detail-state-" + inner)),
        _ => throw new InvalidOperationException($"No detail has a '{kind}'."),
    };

    private string? Find(string name) => MessageTable.WordFor(name, Culture, "") is { Length: > 0 } word ? word : null;

    private string? Roles(string written)
    {
        var words = written.Split(", ").Select(role => Find("detail-role-" + role)).ToList();
        return words.Contains(null) ? null : string.Join(", ", words);
    }

    /// <summary>The state of a line, then its columns if it had any.</summary>
    private string? Before(string written)
    {
        var end = written.IndexOf(' ', StringComparison.Ordinal);
        if (end < 0) return Tell("line", written);
        return Tell("line", written[..end]) is { } state ? $"{state}: {written[(end + 1)..]}" : null;
    }

    private string? Time(string written) =>
        DateTimeOffset.TryParseExact(written, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && time.Year is > 1 and < 9999
            ? VietnamTime.Text(time, TimeFormat)
            : null;

    private static string? Day(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : null;

    private static string? Quoted(string written, Func<string, string?> tell)
    {
        if (string.Equals(written, Nothing, StringComparison.Ordinal)) return Nothing;
        if (written.Length < 2 || written[0] != '"' || written[^1] != '"') return null;
        return tell(written[1..^1]) is { } told ? $"\"{told}\"" : null;
    }
}
