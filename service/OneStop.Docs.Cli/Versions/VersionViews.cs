using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Cli.Versions;

/// <summary>Documents and versions, for programs as JSON and for people as lines.</summary>
internal static class VersionViews
{
    public static JsonObject Document(DocumentInfo document) => new()
    {
        ["id"] = document.Id.Value,
        ["fileName"] = document.Fields.FileName,
        ["title"] = document.Fields.Title,
        ["unit"] = document.Fields.Unit,
        ["kind"] = document.Fields.Kind,
        ["number"] = document.Fields.Number,
        ["symbol"] = document.Fields.Symbol,
        ["date"] = document.Fields.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["state"] = document.Fields.State,
        ["created"] = Time(document.Created),
        ["recycled"] = document.Recycled is { } recycled ? Time(recycled) : null,
        ["lock"] = document.Lock is { } held ? Lock(held) : null,
        ["current"] = Version(document.Current),
        ["issued"] = document.Issued?.Value,
        ["differsFromIssued"] = document.DiffersFromIssued,
    };

    public static JsonObject Version(VersionInfo version) => new()
    {
        ["document"] = version.Document.Value,
        ["version"] = version.Id.Value,
        ["ordinal"] = version.Ordinal,
        ["base"] = version.Base?.Value,
        ["author"] = Author(version.Author),
        ["time"] = Time(version.Time),
        ["reason"] = version.Reason,
        ["tool"] = version.Tool,
        ["length"] = version.Length,
        ["hashes"] = new JsonObject
        {
            ["sent"] = version.Hashes.Sent,
            ["read"] = version.Hashes.Read,
            ["normalised"] = version.Hashes.Normalised,
        },
        ["restoredFrom"] = version.RestoredFrom?.Value,
        ["origin"] = version.Origin is { } origin ? Origin(origin) : null,
        ["availability"] = Name(version.Availability),
    };

    public static JsonObject Comparison(VersionComparison comparison) => new()
    {
        ["older"] = Version(comparison.Older),
        ["newer"] = Version(comparison.Newer),
        ["sameBytes"] = comparison.SameBytes,
        ["sameContent"] = comparison.SameContent,
        ["parts"] = new JsonArray([.. comparison.Parts.Select(part => new JsonObject { ["part"] = part.Part, ["change"] = Name(part.Kind) })]),
    };

    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static JsonArray Ids(IEnumerable<VersionId> ids) => new([.. ids.Select(id => JsonValue.Create(id.Value))]);

    private static string Time(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static JsonObject Author(Author author) => new() { ["id"] = author.Id, ["name"] = author.Name };

    private static JsonObject Lock(DocumentLock held) => new()
    {
        ["kind"] = Name(held.Kind),
        ["by"] = Author(held.By),
        ["at"] = Time(held.At),
        ["reason"] = held.Reason,
        ["until"] = held.Until is { } until ? Time(until) : null,
    };

    private static JsonObject Origin(VersionOrigin origin) => new()
    {
        ["store"] = origin.Store,
        ["version"] = origin.Version.Value,
        ["author"] = Author(origin.Author),
        ["time"] = Time(origin.Time),
    };
}
