using System.Globalization;
using System.Text.Json.Nodes;
using OneStop.Docs.Drafting.Issuing;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Cli.Versions;

/// <summary>People, review, remarks, registers, issues and ledger as JSON, for programs; <see cref="LineTeller"/> tells them to people.</summary>
internal static class DeskViews
{
    public static JsonObject Person(Person person) => new()
    {
        ["id"] = person.Id,
        ["name"] = person.Name,
        ["unit"] = person.Unit,
        ["roles"] = new JsonArray([.. RoleNames.Of(person.Roles).Select(role => JsonValue.Create(role))]),
        ["active"] = person.IsActive,
    };

    public static JsonObject Status(ReviewStatus status) => new()
    {
        ["document"] = status.Document.Value,
        ["state"] = ReviewNames.Of(status.State),
        ["version"] = status.Version.Value,
        ["newest"] = status.Newest.Value,
        ["stale"] = status.IsStale,
        ["differsFromIssued"] = status.DiffersFromIssued,
        ["by"] = Author(status.By),
        ["time"] = Time(status.Time),
        ["reason"] = status.Reason,
        ["submitter"] = status.Submitter,
    };

    public static JsonObject Comment(Comment comment) => new()
    {
        ["number"] = comment.Number,
        ["version"] = comment.Version.Value,
        ["place"] = comment.Place is { } place ? new JsonObject { ["part"] = place.Part, ["paragraph"] = place.Paragraph, ["quote"] = place.Quote } : null,
        ["text"] = comment.Text,
        ["replyTo"] = comment.ReplyTo,
        ["by"] = Author(comment.By),
        ["time"] = Time(comment.Time),
        ["resolvedBy"] = comment.ResolvedBy is { } by ? Author(by) : null,
        ["resolved"] = comment.Resolved is { } resolved ? Time(resolved) : null,
    };

    public static JsonObject Register(RegisterLine line) => new()
    {
        ["issuer"] = line.Place.Issuer,
        ["year"] = line.Place.Year,
        ["series"] = line.Place.Series,
        ["number"] = line.Place.Number,
        ["state"] = VersionViews.Name(line.State),
        ["symbol"] = line.Symbol,
        ["date"] = Day(line.Date),
        ["entry"] = line.Entry is { } entry ? Entry(entry) : null,
        ["document"] = line.Document?.Value,
        ["holder"] = line.Holder,
        ["reason"] = line.Reason,
        ["late"] = line.IsLate,
        ["changed"] = Time(line.Changed),
    };

    public static JsonObject Issued(IssueResult issued) => new()
    {
        ["stage"] = VersionViews.Name(issued.Ticket.Stage),
        ["line"] = Register(issued.Line),
        ["version"] = VersionViews.Version(issued.Version),
        ["rendition"] = issued.Rendition is { } rendition
            ? new JsonObject { ["document"] = rendition.KeptAs.Value, ["converter"] = rendition.Converter, ["time"] = Time(rendition.Time) }
            : null,
    };

    public static JsonObject Entry(LedgerEntry entry) => new()
    {
        ["sequence"] = entry.Sequence,
        ["time"] = Time(entry.Time),
        ["act"] = entry.Act,
        ["author"] = Author(entry.Author),
        ["document"] = entry.Document?.Value,
        ["base"] = entry.Base?.Value,
        ["version"] = entry.Version?.Value,
        ["hashes"] = entry.Hashes is { } hashes
            ? new JsonObject { ["sent"] = hashes.Sent, ["read"] = hashes.Read, ["normalised"] = hashes.Normalised }
            : null,
        ["reason"] = entry.Reason,
        ["tool"] = entry.Tool,
        ["intent"] = entry.Intent,
        ["detail"] = entry.Detail,
        ["facts"] = entry.Facts,
        ["previous"] = entry.Previous,
        ["hash"] = entry.Hash,
    };

    private static JsonObject Entry(RegisterEntry entry) => new()
    {
        ["subject"] = entry.Subject,
        ["signer"] = entry.Signer,
        ["recipients"] = entry.Recipients,
        ["copyHolder"] = entry.CopyHolder,
        ["copies"] = entry.Copies,
        ["sent"] = Day(entry.Sent),
        ["receipt"] = entry.Receipt,
        ["note"] = entry.Note,
    };

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static JsonObject Author(Author author) => new() { ["id"] = author.Id, ["name"] = author.Name };
}
