using System.Globalization;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Store.Auditing;

/// <summary>Values of the records' columns as people read them: states and roles by their names, moments by the clocks of Vietnam, texts in quotes.</summary>
internal static class RowWords
{
    /// <param name="table">Of which table.</param>
    /// <param name="column">Of which column.</param>
    /// <param name="value">As it is kept; null for nothing.</param>
    /// <param name="culture">Vietnamese unless it is English.</param>
    public static string Tell(string table, string column, string? value, CultureInfo culture)
    {
        if (value is null) return MessageTable.WordFor("value-none", culture);
        return Known(table, column, value, culture) ?? $"\"{ProblemList.Shown(value)}\"";
    }

    /// <summary>Columns that say nothing to people beside the others.</summary>
    public static bool IsForPrograms(string column) =>
        column is "current" or "ordinal" or "tool" or "sent" or "normalised" or "request" or "next" or "changed" or "copies" or "late" or "parent";

    private static string? Known(string table, string column, string value, CultureInfo culture) => (table, column) switch
    {
        (_, "time" or "at" or "until" or "created" or "recycled" or "changed" or "first" or "origin_time" or "resolved_time") when table != "registers" => Moment(value),
        (_, "date" or "sent") when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        ("documents", "state") => StoreWords.State(value, culture),
        ("reviews", "state") when Number<ReviewState>(value) is { } state => StoreWords.State(state, culture),
        ("register_lines", "state") when Number<RegisterLineState>(value) is { } state => StoreWords.Line(state, culture),
        ("people", "roles") when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var roles) && roles is > 0 and < 16 =>
            StoreWords.Roles((PersonRoles)roles, culture),
        ("locks", "kind") => MessageTable.WordFor("value-lock-" + value, culture, value),
        (_, "active" or "late" or "allowed") => MessageTable.WordFor("value-yes-" + value, culture, value),
        _ => null,
    };

    private static string? Moment(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks < DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay
            ? VietnamTime.Second(new DateTimeOffset(ticks, TimeSpan.Zero))
            : null;

    private static T? Number<T>(string value)
        where T : struct, Enum =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined(typeof(T), number) ? (T)Enum.ToObject(typeof(T), number) : null;
}
