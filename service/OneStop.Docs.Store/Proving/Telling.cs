using System.Text.Json.Nodes;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Store.Proving;

/// <summary>What a ledger entry says of a row.</summary>
/// <param name="Name">Of the row.</param>
/// <param name="Row">The columns told, as JSON; the others keep what was told before. Null when the row is gone.</param>
internal readonly record struct Telling(string Name, string? Row)
{
    /// <summary>Everything an entry says of rows, as far as it can be read: its facts, and what its own columns say.</summary>
    public static IEnumerable<Telling> By(LedgerEntry entry)
    {
        // What was done in another store was done to the rows there.
        if (entry.Act.StartsWith(LedgerActs.Moved, StringComparison.Ordinal)) yield break;
        if (entry.Facts is { } facts && Parse(facts) is { } rows)
        {
            foreach (var (name, row) in rows) yield return new(name, row?.ToJsonString());
        }

        if (entry.Document is not { } document) yield break;
        if (entry is { Act: LedgerActs.Save or LedgerActs.Restore, Version: { } version })
            yield return new(RowFacts.Name(KeptTables.Versions, document.Value, version.Value), OfVersion(entry).ToJsonString());
        if (entry.Facts is not null) yield break;
        if (Older(entry, document.Value) is { } older) yield return older;
    }

    /// <summary>The facts of an entry; null when they are no JSON object.</summary>
    public static JsonObject? Parse(string facts)
    {
        try
        {
            return JsonNode.Parse(facts) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static JsonObject OfVersion(LedgerEntry entry)
    {
        var row = new JsonObject
        {
            ["base"] = entry.Base?.Value,
            ["reason"] = entry.Reason,
            ["tool"] = entry.Tool,
            ["sent"] = entry.Hashes?.Sent,
            ["read"] = entry.Hashes?.Read,
            ["normalised"] = entry.Hashes?.Normalised,
        };

        // Older entries: of a version from elsewhere author and time are those of elsewhere, which the entry tells only in words.
        var isFromElsewhere = entry.Detail is { } detail
            && (detail.Contains("moved from ", StringComparison.Ordinal) || detail.StartsWith("saved outside", StringComparison.Ordinal));
        if (entry.Facts is not null || isFromElsewhere) return row;
        (row["author_id"], row["author_name"], row["time"]) = (entry.Author.Id, entry.Author.Name, entry.Time.UtcTicks);
        return row;
    }

    /// <summary>What an entry without facts says of a row by its own columns; null when that is nothing.</summary>
    private static Telling? Older(LedgerEntry entry, string document) => entry.Act switch
    {
        LedgerActs.Milestone when entry is { Version: { } version, Detail: { } kind } => new(
            RowFacts.Name(KeptTables.Milestones, document, version.Value, kind),
            new JsonObject { ["hash"] = entry.Hashes?.Read, ["time"] = entry.Time.UtcTicks }.ToJsonString()),
        LedgerActs.Recycle => new(
            RowFacts.Name(KeptTables.Documents, document), new JsonObject { ["recycled"] = entry.Time.UtcTicks }.ToJsonString()),
        LedgerActs.Recover => new(RowFacts.Name(KeptTables.Documents, document), new JsonObject { ["recycled"] = null }.ToJsonString()),
        LedgerActs.Lock => new(
            RowFacts.Name(KeptTables.Locks, document),
            new JsonObject
            {
                ["kind"] = entry.Detail == "final" ? (int)LockKind.Final : (int)LockKind.Editing,
                ["by_id"] = entry.Author.Id,
                ["by_name"] = entry.Author.Name,
                ["at"] = entry.Time.UtcTicks,
                ["reason"] = entry.Reason,
            }.ToJsonString()),
        LedgerActs.Unlock => new(RowFacts.Name(KeptTables.Locks, document), null),
        _ when StateAfter(entry.Act) is { } state && entry.Version is { } version => new(
            RowFacts.Name(KeptTables.Reviews, document), OfReview(entry, state, version.Value).ToJsonString()),
        _ => null,
    };

    private static JsonObject OfReview(LedgerEntry entry, ReviewState state, string version) => new()
    {
        ["state"] = (int)state,
        ["version"] = version,
        ["by_id"] = entry.Author.Id,
        ["by_name"] = entry.Author.Name,
        ["time"] = entry.Time.UtcTicks,
        ["reason"] = entry.Reason,
        ["tool"] = entry.Tool,
    };

    /// <summary>The state that a step of the review leads to; null for another act.</summary>
    internal static ReviewState? StateAfter(string act) =>
        ReviewRules.All.FirstOrDefault(rule => string.Equals(act, "review." + ReviewNames.Of(rule.Step), StringComparison.Ordinal))?.To;
}
