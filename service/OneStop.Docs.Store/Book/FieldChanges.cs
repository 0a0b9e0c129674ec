using System.Globalization;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>Tells in the ledger which fields an act changed.</summary>
internal static class FieldChanges
{
    /// <returns>One line a field, <c>title: "old" → "new"</c>; null when nothing changed.</returns>
    public static string? Tell(DocumentFields before, DocumentFields after)
    {
        (string Name, string? Before, string? After)[] fields =
        [
            ("file name", before.FileName, after.FileName), ("title", before.Title, after.Title), ("unit", before.Unit, after.Unit),
            ("kind", before.Kind, after.Kind), ("number", before.Number, after.Number), ("symbol", before.Symbol, after.Symbol),
            ("date", Text(before.Date), Text(after.Date)), ("state", before.State, after.State),
        ];
        var lines = fields
            .Where(field => !string.Equals(field.Before, field.After, StringComparison.Ordinal))
            .Select(field => $"{field.Name}: {Quoted(field.Before)} → {Quoted(field.After)}").ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static string Quoted(string? text) => text is null ? "–" : $"\"{text}\"";

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
