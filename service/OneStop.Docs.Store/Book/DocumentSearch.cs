using System.Globalization;
using Dapper;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>Finds documents, a page at a time, newest change first.</summary>
internal static class DocumentSearch
{
    /// <param name="read">The records.</param>
    /// <param name="query">As <see cref="Checking.RequestCheck"/> gives it.</param>
    /// <exception cref="InvalidRequestException"><see cref="DocumentQuery.After"/> is no mark of a page.</exception>
    public static DocumentPage Find(BookRead read, DocumentQuery query)
    {
        var values = new DynamicParameters();
        var conditions = Conditions(query, values).ToList();
        if (query.Text is { } text)
        {
            if (SearchText.Match(text) is not { } match) return new([], null);
            values.Add("match", match);
            conditions.Add("d.row IN (SELECT rowid FROM search WHERE search MATCH @match)");
        }

        values.Add("count", query.Count + 1);

        // The page is found by row numbers alone: sorting ten thousand hits with all they tell took most of the time.
        var rows = read.List<DocumentRow>(
            $"""
            {DocumentRow.Select} WHERE d.row IN (
              SELECT d.row FROM documents d WHERE {string.Join(" AND ", conditions)} ORDER BY d.changed DESC, d.row DESC LIMIT @count)
            ORDER BY d.changed DESC, d.row DESC
            """,
            values);
        var page = rows.Take(query.Count).ToList();
        return new([.. page.Select(row => row.ToDocument(read))], rows.Count > query.Count ? Mark(page[^1]) : null);
    }

    private static IEnumerable<string> Conditions(DocumentQuery query, DynamicParameters values)
    {
        yield return query.Recycled ? "d.recycled IS NOT NULL" : "d.recycled IS NULL";
        if (query.Unit is { } unit)
        {
            values.AddDynamicParams(new { unit, beneath = unit + "/", beyond = unit + "0" });
            yield return "(d.unit = @unit OR (d.unit >= @beneath AND d.unit < @beyond))";
        }

        if (query.Kind is not null) yield return Equal("kind", query.Kind, values);
        if (query.State is not null) yield return Equal("state", query.State, values);
        else yield return $"d.state <> '{DocumentFields.Rendition}'";
        if (query.Author is { } author)
        {
            values.Add("author", author);
            yield return "d.row IN (SELECT document FROM versions WHERE author_id = @author)";
        }

        if (query.From is { } start)
        {
            values.Add("start", start.UtcTicks);
            yield return "d.changed >= @start";
        }

        if (query.To is { } end)
        {
            values.Add("end", end.UtcTicks);
            yield return "d.changed < @end";
        }

        if (query.After is { } after)
        {
            var (changed, row) = Read(after);
            values.AddDynamicParams(new { changed, row });
            yield return "(d.changed, d.row) < (@changed, @row)";
        }
    }

    private static string Equal(string column, string value, DynamicParameters values)
    {
        values.Add(column, value);
        return $"d.{column} = @{column}";
    }

    private static string Mark(DocumentRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Changed}.{row.Document}");

    private static (long Changed, long Row) Read(string mark)
    {
        if (TextForm.TryReadPage(mark, out var changed, out var row)) return (changed, row);
        throw new InvalidRequestException([StoreProblem.At("after", StoreCodes.BadForm, "@after", ProblemList.Shown(mark), "@form-page")]);
    }
}
