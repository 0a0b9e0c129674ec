using System.Globalization;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Store.Authority;

/// <summary>
/// Holds <see cref="KeepingRules"/> against every act, inside the transaction in which the act or its intent is written, so that no
/// caller can forget it. What recovery finishes was asked when it was begun.
/// </summary>
internal static class KeepingGate
{
    /// <exception cref="InvalidRequestException">The one who acts may not, or not now; every reason.</exception>
    public static void Check(BookRead read, KeepingAct act, DocumentId document, Act by, DocumentFields? fields = null)
    {
        var problems = new ProblemList();
        Tell(read, problems, act, document, by, fields);
        problems.ThrowIfAny();
    }

    /// <summary>The same for an act that makes a version.</summary>
    public static void Check(BookRead read, DocumentId document, IntentRequest request) =>
        Check(read, ActOf(request), document, request.Act, request.Fields);

    /// <summary>The same for letting go, of which it depends whose hold it is.</summary>
    public static KeepingAct ActOf(BookRead read, UnlockRequest request)
    {
        if (request.EvenFinal) return KeepingAct.LiftFinal;
        var held = request.Document.Value is null ? null : DocumentTable.Find(read, request.Document)?.Lock(read);
        return request.EvenOthers && held is not null && !DocumentChecks.IsSame(held.By, request.Act.Author) ? KeepingAct.LetGoOfOthers : KeepingAct.LetGo;
    }

    /// <summary>Adds every reason why the act may not be done.</summary>
    /// <param name="read">The records.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="act">What.</param>
    /// <param name="document">With which document; one that is not there yet is judged by <paramref name="fields"/>.</param>
    /// <param name="by">Who.</param>
    /// <param name="fields">The fields as they would be, or null when they stay.</param>
    public static void Tell(BookRead read, ProblemList problems, KeepingAct act, DocumentId document, Act by, DocumentFields? fields)
    {
        if (by.Warrant is Warrant.Issue or Warrant.Milestone || !PersonTable.IsAnyoneListed(read)) return;
        var rule = KeepingRules.Of(by.Warrant == Warrant.Move ? KeepingAct.Move : act);
        var row = document.Value is null ? null : DocumentTable.Find(read, document);
        Require(read, problems, by.Author, rule.Roles, row?.Unit, fields?.Unit);
        if (row is null) return;
        var status = ReviewTable.Get(read, document);
        if (!rule.From.Contains(status.State)) Tell(problems, status, "state", "do-" + rule.Act.ToString().ToLowerInvariant());
        if (fields is null || !rule.Steady.Contains(status.State)) return;
        foreach (var field in Changed(row.Fields, fields)) Tell(problems, status, field, "change-" + field);
    }

    /// <summary>An administrator over every unit, for what is done with a store whole.</summary>
    public static void RequireAdmin(BookRead read, ProblemList problems, Author author, IReadOnlyCollection<string> units)
    {
        if (!PersonTable.IsAnyoneListed(read)) return;
        if (units.Count == 0) PersonTable.Require(read, problems, author, PersonRoles.Admin, null);
        foreach (var unit in units.Where(unit => !units.Any(other => other != unit && Person.Covers(other, unit))).Order(StringComparer.Ordinal))
            PersonTable.Require(read, problems, author, PersonRoles.Admin, unit);
    }

    private static KeepingAct ActOf(IntentRequest request) =>
        request.Origin is not null ? KeepingAct.Move : request.Fields is null ? KeepingAct.Restore : KeepingAct.Save;

    private static void Require(BookRead read, ProblemList problems, Author author, PersonRoles roles, params ReadOnlySpan<string?> units)
    {
        var isAsked = false;
        foreach (var unit in units)
        {
            // A unit of no form is a problem of its own, told by the check of forms.
            if (string.IsNullOrEmpty(unit) || !TextForm.IsUnit(unit)) continue;
            PersonTable.Require(read, problems, author, roles, unit);
            isAsked = true;
        }

        if (!isAsked) PersonTable.Require(read, problems, author, roles, null);
    }

    private static void Tell(ProblemList problems, ReviewStatus status, string place, string what) => problems.Add(
        place, StoreCodes.StateHolds, status.Document.Value, ReviewNames.Word(status.State), ProblemList.Word(what), status.By.Name,
        VietnamTime.Second(status.Time), ProblemList.Word($"way-{ReviewNames.Of(status.State)}"));

    private static IEnumerable<string> Changed(DocumentFields before, DocumentFields after)
    {
        (string Name, string? Before, string? After)[] fields =
        [
            ("title", before.Title, after.Title), ("unit", before.Unit, after.Unit), ("kind", before.Kind, after.Kind),
            ("symbol", before.Symbol, after.Symbol), ("number", before.Number, after.Number), ("date", Text(before.Date), Text(after.Date)),
        ];
        return fields.Where(field => !string.Equals(field.Before, field.After, StringComparison.Ordinal)).Select(field => field.Name);
    }

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
