using System.Globalization;
using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Plans.Citations;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Registers;

namespace OneStop.Docs.Plans.Importing;

/// <summary>What the caller knows better than the document.</summary>
/// <param name="Id">The plan's id; null makes one from kind, subject and year.</param>
/// <param name="Kind">The type code; null takes it from the title.</param>
/// <param name="Agencies">Agencies the issuer is looked up in, and that citations may name besides the central ones; null knows only these.</param>
public sealed record ImportOptions(string? Id = null, string? Kind = null, AgencyRegister? Agencies = null)
{
    /// <summary>Everything is taken from the document.</summary>
    public static ImportOptions None { get; } = new();
}

/// <summary>A document as plan data.</summary>
/// <param name="Plan">What was understood; text that fits nowhere stands in the nearest body.</param>
/// <param name="NotUnderstood">What was not understood or had to be mended, with place and quote, in document order.</param>
public sealed record ImportedPlan(Plan Plan, IReadOnlyList<Diagnostic> NotUnderstood);

/// <summary>DocumentModel → Plan: the flow on one page.</summary>
public static partial class PlanImport
{
    public static ImportedPlan Read(DocumentModel model, ImportOptions options)
    {
        var notes = new ImportNotes();
        var citations = options.Agencies is { } agencies ? new CitationScanner(agencies) : CitationScanner.Default;
        var source = SourceReader.Read(model, notes);
        if (source.Count == 0) notes.Warn(ImportCodes.NoText, Location.None);
        var parts = DocumentParts.Of(source);
        var head = HeadReader.Read(parts.Head, notes);
        var plan = Begin(parts, head, options, notes);
        plan = FootReader.Read(parts.Foot, plan, notes);
        plan = MainBodyReader.Read(parts.Body, plan, citations, notes);
        plan = AttachmentReader.Read(parts.Rest, plan, notes);
        var issuer = IssuerReader.Read(head, plan, parts.Body, notes);
        plan = plan with { Issuer = issuer with { Agency = AgencyKey.Find(issuer.Name, plan.Date, options.Agencies ?? AgencyRegister.Empty) } };
        return new(plan, notes.All);
    }

    private static Plan Begin(DocumentParts parts, HeadFacts head, ImportOptions options, ImportNotes notes)
    {
        var kind = options.Kind ?? parts.Kind;
        if (kind is null && head.Subject is null) notes.Warn(ImportCodes.NoKind, Location.None);
        kind ??= DocumentKinds.OfficialLetter;
        var (subject, authority) = head.Subject is { } letter && parts.Title.Count == 0
            ? (letter, null)
            : TitleReader.Read(parts.Title, kind, notes);
        return new()
        {
            Id = options.Id ?? PlanId.Of(kind, subject, head.Date.Year ?? YearIn(subject)),
            Kind = kind,
            Issuer = new() { Name = "" },
            Number = head.Number,
            Symbol = head.Symbol,
            Place = head.Place,
            Date = head.Date,
            Subject = LineText.WithoutEndMark(subject),
            Authority = authority,
            Urgency = head.Urgency,
        };
    }

    private static int? YearIn(string subject) =>
        Year().Match(subject) is { Success: true } match ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"năm (?<year>20\d\d)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Year();
}
