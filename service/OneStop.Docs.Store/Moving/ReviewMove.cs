using System.Text.Json;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Proving;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Store.Moving;

/// <summary>People, states, remarks, looks, issues and their PDFs, from the old records into the new ones inside one transaction. What is there already stays; of two states the later one.</summary>
internal sealed class ReviewMove(BookRead from, BookWrite to, MovedVersions versions)
{
    /// <summary>How many people were not listed yet. Who is listed in the new store stays as listed there.</summary>
    public int People()
    {
        var people = MovedRows.Read(from, "SELECT id, name, unit, roles, active FROM people ORDER BY id").Count(row => MovedRows.Insert(to, KeptTables.People, row));
        foreach (var row in MovedRows.Read(from, "SELECT unit FROM own_approval ORDER BY unit")) MovedRows.Insert(to, KeptTables.OwnApprovals, row);
        return people;
    }

    public int States() => Moved("SELECT document, state, version, by_id, by_name, time, reason, tool, submitter, milestone FROM reviews ORDER BY document").Count(row =>
    {
        var document = row.Text("document")!;
        var before = to.Before(KeptTables.Reviews, document);
        var isLater = to.Run(
            """
            INSERT INTO reviews (document, state, version, by_id, by_name, time, reason, tool, submitter, milestone)
            VALUES (@document, @state, @version, @by_id, @by_name, @time, @reason, @tool, @submitter, @milestone)
            ON CONFLICT (document) DO UPDATE SET state = excluded.state, version = excluded.version, by_id = excluded.by_id,
              by_name = excluded.by_name, time = excluded.time, reason = excluded.reason, tool = excluded.tool,
              submitter = excluded.submitter, milestone = excluded.milestone WHERE excluded.time > reviews.time
            """,
            MovedRows.Values(versions.Map(row, "version"))) > 0;
        if (isLater)
        {
            var number = DocumentTable.Get(to, Ids.DocumentId.Parse(document)).Document;
            to.Touch(before);
            to.Touch(KeptTables.Documents, number);
            to.Run(
                "UPDATE documents SET state = @state, changed = @now WHERE row = @number",
                new { state = ReviewNames.Of((ReviewState)row.Number("state")), now = to.Now.UtcTicks, number });
        }

        return isLater;
    });

    /// <summary>Remarks keep their numbers where those are free.</summary>
    public int Remarks()
    {
        var (moved, numbers) = (0, new Dictionary<long, long>());
        foreach (var row in Moved("SELECT number, document, version, part, paragraph, quote, text, parent, by_id, by_name, time, resolved_id, resolved_name, resolved_time FROM comments ORDER BY number"))
        {
            versions.Map(row, "version");
            if (row["parent"] is long parent) row["parent"] = numbers[parent];
            var old = row.Number("number");
            var known = to.Find<long?>(
                "SELECT number FROM comments WHERE document = @document AND version = @version AND by_id = @by_id AND time = @time AND text = @text",
                MovedRows.Values(row));
            numbers[old] = known ?? Insert(row, old);
            if (known is null) moved++;
            else if (row["resolved_id"] is not null) Resolve(row, known.Value);
        }

        return moved;
    }

    public int Looks() => Moved("SELECT document, version, person, name, first, last FROM seen ORDER BY document, version, person").Count(row =>
    {
        versions.Map(row, "version");
        var before = to.Before(KeptTables.Looks, row.Text("document")!, row.Text("version")!, row.Text("person")!);
        var isNew = to.Run(
            """
            INSERT INTO seen (document, version, person, name, first, last) VALUES (@document, @version, @person, @name, @first, @last)
            ON CONFLICT (document, version, person) DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last)
              WHERE excluded.first < seen.first OR excluded.last > seen.last
            """,
            MovedRows.Values(row)) > 0;
        if (isNew) to.Touch(before);
        return isNew;
    });

    /// <summary>Issues that came to their end, and those that owe only their PDF, which the new store makes.</summary>
    public void Issues()
    {
        foreach (var row in Moved("SELECT document, request, kind, symbol, stage, saved, time FROM issues ORDER BY number"))
        {
            versions.Map(row, "saved");
            var request = JsonSerializer.Deserialize(row.Text("request")!, IssueJson.Default.IssueRequest)!;
            var version = new Ids.VersionId(versions.Map(request.Document.Value, request.Version.Value));
            row["request"] = JsonSerializer.Serialize(request with { Version = version }, IssueJson.Default.IssueRequest);
            var values = MovedRows.Values(row);
            var known = to.Find<long?>("SELECT number FROM issues WHERE document = @document AND time = @time", values);
            if (known is null) MovedRows.Insert(to, KeptTables.Issues, row);
            else
            {
                var before = to.Before(KeptTables.Issues, known);
                if (to.Run("UPDATE issues SET stage = @stage WHERE document = @document AND time = @time AND stage < @stage", values) > 0) to.Touch(before);
            }
        }

        foreach (var row in Moved("SELECT document, version, kept_as, converter, time FROM renditions ORDER BY document, version"))
            MovedRows.Insert(to, KeptTables.Renditions, versions.Map(row, "version"));
    }

    private IEnumerable<IDictionary<string, object?>> Moved(string select) => MovedRows.Read(from, select).Where(row => versions.Has(row.Text("document")));

    private long Insert(IDictionary<string, object?> row, long number)
    {
        if (to.Find<long?>("SELECT 1 FROM comments WHERE number = @number", new { number }) is not null) row.Remove("number");
        MovedRows.Insert(to, KeptTables.Comments, row);
        return to.One<long>("SELECT last_insert_rowid()");
    }

    private void Resolve(IDictionary<string, object?> row, long number)
    {
        row["number"] = number;
        var before = to.Before(KeptTables.Comments, number);
        var isNew = to.Run(
            "UPDATE comments SET resolved_id = @resolved_id, resolved_name = @resolved_name, resolved_time = @resolved_time WHERE number = @number AND resolved_id IS NULL",
            MovedRows.Values(row)) > 0;
        if (isNew) to.Touch(before);
    }
}
