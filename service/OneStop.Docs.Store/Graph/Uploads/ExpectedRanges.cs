using System.Globalization;

namespace OneStop.Docs.Store.Graph.Uploads;

/// <summary>Reads <c>nextExpectedRanges</c>: "26-", "12345-55232"; clipped to the file, what is unreadable passed over.</summary>
internal static class ExpectedRanges
{
    /// <summary>The first missing range, or null when none is told.</summary>
    public static ByteRange? First(IReadOnlyList<string>? ranges, long total)
    {
        ByteRange? first = null;
        foreach (var text in ranges ?? [])
        {
            if (Read(text, total) is { } range && (first is null || range.Start < first.Value.Start)) first = range;
        }

        return first;
    }

    private static ByteRange? Read(string? text, long total)
    {
        var parts = (text ?? "").Split('-');
        if (parts.Length is 0 or > 2 || !TryRead(parts[0], out var start)) return null;
        var end = total;
        if (parts.Length == 2 && parts[1].Trim().Length > 0)
        {
            if (!TryRead(parts[1], out var last)) return null;
            end = last >= total ? total : last + 1;
        }

        return start < end ? new ByteRange(start, end) : null;
    }

    private static bool TryRead(string text, out long number) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
