using System.Globalization;
using OneStop.Docs.Store.Authority;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Checking;

/// <summary>What a request must be before a store looks at its state. Each gives the request as it is to be kept: texts in NFC.</summary>
/// <remarks>
/// All throw <see cref="InvalidRequestException"/> with every problem at once. Where the records are given, a request that is wrong in
/// itself is told besides that its author may not do it; the act itself asks that in its own transaction.
/// </remarks>
internal static class RequestCheck
{
    public static SaveRequest Check(SaveRequest request, StoreDatabase? records = null)
    {
        var problems = new ProblemList();
        Id(problems, request.Document);
        Version(problems, "base", request.Base);
        var checkedRequest = request with
        {
            Fields = Fields(problems, request.Fields),
            Act = Act(problems, request.Act),
            Origin = Origin(problems, request.Origin),
        };
        Throw(problems, records, request.Origin is null ? KeepingAct.Save : KeepingAct.Move, request.Document, checkedRequest.Act, checkedRequest.Fields);
        return checkedRequest;
    }

    public static RestoreRequest Check(RestoreRequest request, StoreDatabase? records = null)
    {
        var problems = new ProblemList();
        Id(problems, request.Document);
        Version(problems, "version", request.Version);
        Version(problems, "base", request.Base);
        var act = Act(problems, request.Act);
        Throw(problems, records, KeepingAct.Restore, request.Document, act, null);
        return request with { Act = act };
    }

    public static DescribeRequest Check(DescribeRequest request, StoreDatabase? records = null)
    {
        var problems = new ProblemList();
        Id(problems, request.Document);
        Version(problems, "base", request.Base);
        var checkedRequest = request with { Fields = Fields(problems, request.Fields), Act = Act(problems, request.Act) };
        Throw(problems, records, KeepingAct.Describe, request.Document, checkedRequest.Act, checkedRequest.Fields);
        return checkedRequest;
    }

    public static LockRequest Check(LockRequest request, StoreDatabase? records = null)
    {
        var problems = new ProblemList();
        Id(problems, request.Document);
        if (request.Kind == LockKind.Editing)
        {
            var inside = request.For is { } span && span >= TimeSpan.FromMinutes(1) && span <= TimeSpan.FromDays(1);
            problems.Range("lock-time", inside, request.For?.ToString("c", CultureInfo.InvariantCulture) ?? "0", "00:01:00", "1.00:00:00");
        }
        else if (request.For is { } span)
        {
            problems.Add(
                "lock-time", StoreCodes.BadForm, ProblemList.Word("lock-time"), span.ToString("c", CultureInfo.InvariantCulture),
                ProblemList.Word("form-final"));
        }

        var act = Act(problems, request.Act);
        Throw(problems, records, request.Kind == LockKind.Final ? KeepingAct.HoldForGood : KeepingAct.Hold, request.Document, act, null);
        return request with { Act = act };
    }

    public static UnlockRequest Check(UnlockRequest request, StoreDatabase? records = null)
    {
        var problems = new ProblemList();
        Id(problems, request.Document);
        var act = Act(problems, request.Act);
        Throw(problems, records, request.EvenFinal ? KeepingAct.LiftFinal : request.EvenOthers ? KeepingAct.LetGoOfOthers : KeepingAct.LetGo, request.Document, act, null);
        return request with { Act = act };
    }

    public static RecycleRequest Check(RecycleRequest request, KeepingAct kind = KeepingAct.Recycle, StoreDatabase? records = null)
    {
        var problems = new ProblemList();
        Id(problems, request.Document);
        var act = Act(problems, request.Act);
        Throw(problems, records, kind, request.Document, act, null);
        return request with { Act = act };
    }

    public static MilestoneRequest Check(MilestoneRequest request, StoreDatabase? records = null)
    {
        var problems = new ProblemList();
        Id(problems, request.Document);
        Version(problems, "version", request.Version);
        problems.Formed("milestone-kind", request.Kind, TextForm.IsWord, "form-word");
        var act = Act(problems, request.Act);
        Throw(problems, records, KeepingAct.Milestone, request.Document, act, null);
        return request with { Act = act };
    }

    public static DocumentQuery Check(DocumentQuery query)
    {
        var problems = new ProblemList();
        problems.Range("count", query.Count is >= 1 and <= 200, query.Count.ToString(CultureInfo.InvariantCulture), "1", "200");
        problems.Span(query.From, query.To);
        var checkedQuery = query with
        {
            Text = problems.Optional("text", query.Text, 500),
            Unit = query.Unit is null ? null : problems.Formed("unit", query.Unit, TextForm.IsUnit, "form-unit"),
            Kind = problems.Optional("kind", query.Kind, 10),
            Author = problems.Optional("author-id", query.Author, 128),
            State = problems.Optional("state", query.State, 32),
        };
        problems.ThrowIfAny();
        return checkedQuery;
    }

    /// <summary>Author, reason, tool and key of any act.</summary>
    public static Act Act(ProblemList problems, Act act)
    {
        if (act.Key is not null) problems.Formed("key", act.Key, TextForm.IsKey, "form-key");
        return act with
        {
            Author = Author(problems, act.Author),
            Reason = problems.Text("reason", act.Reason, 1000),
            Tool = problems.Text("tool", act.Tool, 100),
        };
    }

    /// <summary>Fields of a document.</summary>
    public static DocumentFields Fields(ProblemList problems, DocumentFields fields) => fields with
    {
        FileName = FileNameCheck.Check(problems, fields.FileName),
        Title = problems.Text("title", fields.Title, 500),
        Unit = problems.Formed("unit", fields.Unit, TextForm.IsUnit, "form-unit"),
        Kind = fields.Kind is null ? null : problems.Formed("kind", fields.Kind, TextForm.IsKind, "form-kind"),
        Number = problems.Optional("number", fields.Number, 20),
        Symbol = problems.Optional("symbol", fields.Symbol, 50),
        State = problems.Formed("state", fields.State, TextForm.IsWord, "form-word"),
    };

    /// <summary>A unit, as a path from the agency down.</summary>
    public static string UnitPath(ProblemList problems, string? unit) => problems.Formed("unit", unit, TextForm.IsUnit, "form-unit");

    /// <summary>A type code of NĐ 30 Annex III.</summary>
    public static string KindCode(ProblemList problems, string? kind) => problems.Formed("kind", kind, TextForm.IsKind, "form-kind");

    /// <summary>An id that was made by parsing, not by default.</summary>
    public static void Id(ProblemList problems, DocumentId document)
    {
        if (document.Value is null) problems.Add("document", StoreCodes.Empty, ProblemList.Word("document"));
    }

    private static void Throw(ProblemList problems, StoreDatabase? records, KeepingAct kind, DocumentId document, Act act, DocumentFields? fields)
    {
        if (problems.Count == 0) return;
        records?.Read(read =>
        {
            KeepingGate.Tell(read, problems, kind, document, act, fields);
            return true;
        });
        problems.ThrowIfAny();
    }

    private static void Version(ProblemList problems, string place, VersionId? version)
    {
        if (version is { } given) problems.Formed(place, given.Value, TextForm.IsVersion, "form-version");
    }

    private static Author Author(ProblemList problems, Author author) =>
        new(problems.Text("author-id", author.Id, 128), problems.Text("author-name", author.Name, 200));

    private static VersionOrigin? Origin(ProblemList problems, VersionOrigin? origin)
    {
        if (origin is null) return null;
        Version(problems, "version", origin.Version);
        return origin with { Store = problems.Text("origin-store", origin.Store, 200), Author = Author(problems, origin.Author) };
    }
}
