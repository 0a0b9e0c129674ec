using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using OneStop.Docs.Store.Book;

namespace OneStop.Docs.Store.Proving;

/// <summary>
/// Writes down in a ledger entry what its act has changed in the rows of the records: a JSON object, <c>table[key…]</c> to the columns that
/// are other now, all of them for a new row, null for a row that is gone. What stood there before the act is not told again, so that no act
/// vouches for what somebody else may have written past the program. Times are ticks of UTC as in the tables.
/// </summary>
internal static class RowFacts
{
    /// <summary>At most so many rows an entry; who moves more writes several entries.</summary>
    public const int MaximumRows = 500;

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What has changed in the rows that wait to be told; they wait no longer. Null when nothing has.</summary>
    public static string? Take(BookWrite write)
    {
        var rows = write.TakeTouched(MaximumRows);
        using var text = new MemoryStream();
        var isAny = false;
        using (var writer = new Utf8JsonWriter(text, s_options))
        {
            writer.WriteStartObject();
            foreach (var row in rows) isAny |= Write(writer, write, row);
            writer.WriteEndObject();
        }

        return isAny ? Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length) : null;
    }

    /// <summary>The name of a row in the ledger.</summary>
    /// <param name="table">Which table.</param>
    /// <param name="naming">What names it there, in order.</param>
    public static string Name(KeptTable table, params ReadOnlySpan<object?> naming)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, s_options))
        {
            writer.WriteStartArray();
            foreach (var part in naming)
            {
                if (part is string word) writer.WriteStringValue(word);
                else writer.WriteNumberValue(Convert.ToInt64(part, CultureInfo.InvariantCulture));
            }

            writer.WriteEndArray();
        }

        return table.Name + Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    /// <summary>What names a row, out of its name.</summary>
    public static (KeptTable Table, IReadOnlyList<string> Key) Parts(string name)
    {
        var at = name.IndexOf('[', StringComparison.Ordinal);
        using var key = JsonDocument.Parse(name[at..]);
        return (KeptTables.Of(name[..at]), [.. key.RootElement.EnumerateArray().Select(part => part.ToString())]);
    }

    /// <summary>A row as it stands, whole; null when it is gone.</summary>
    public static NamedRow? Find(BookRead read, KeptTable table, params ReadOnlySpan<object> key) => read.Find<NamedRow>(table.SelectOne, Values(key));

    /// <inheritdoc cref="Find"/>
    /// <remarks>Without what entries say by themselves.</remarks>
    public static NamedRow? FindWritten(BookRead read, KeptTable table, params ReadOnlySpan<object> key) => read.Find<NamedRow>(table.SelectWritten, Values(key));

    /// <returns>Whether there was anything to tell.</returns>
    private static bool Write(Utf8JsonWriter writer, BookWrite write, TouchedRow touched)
    {
        var (before, after) = (touched.Before, FindWritten(write, touched.Table, touched.Key));
        if (string.Equals(before?.Row, after?.Row, StringComparison.Ordinal)) return false;
        writer.WritePropertyName((after ?? before)!.Name);
        if (before is null || after is null) writer.WriteRawValue(after?.Row ?? "null");
        else WriteChanged(writer, before.Row, after.Row);
        return true;
    }

    private static void WriteChanged(Utf8JsonWriter writer, string before, string after)
    {
        using var was = JsonDocument.Parse(before);
        using var now = JsonDocument.Parse(after);
        writer.WriteStartObject();
        foreach (var column in now.RootElement.EnumerateObject())
        {
            if (was.RootElement.GetProperty(column.Name).GetRawText() != column.Value.GetRawText()) column.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static DynamicParameters Values(ReadOnlySpan<object> key)
    {
        var values = new DynamicParameters();
        for (var at = 0; at < key.Length; at++) values.Add("k" + at.ToString(CultureInfo.InvariantCulture), key[at]);
        return values;
    }
}

/// <summary>A row that an act changes.</summary>
/// <param name="Table">Of which table.</param>
/// <param name="Key">Which.</param>
/// <param name="Before">As it stood before; null when it was not there.</param>
internal sealed record TouchedRow(KeptTable Table, object[] Key, NamedRow? Before)
{
    public string Id { get; } = IdOf(Table, Key);

    public static string IdOf(KeptTable table, object[] key) => $"{table.Name}\n{string.Join('\n', key)}";
}

/// <summary>A row as it is told.</summary>
internal sealed class NamedRow
{
    public string Name { get; init; } = "";

    public string Row { get; init; } = "";
}
