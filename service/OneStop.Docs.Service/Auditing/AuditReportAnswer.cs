using OneStop.Docs.Drafting;
using OneStop.Docs.Drafting.Auditing;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Wire;
using OneStop.Docs.Store.Ledger;

namespace OneStop.Docs.Service.Auditing;

/// <summary>The audit trail as a Word report: an administrative document, hence in Vietnamese whoever asks.</summary>
internal sealed class AuditReportAnswer(AuditReport report, TimeProvider clock)
{
    public IResult Of(HttpContext context, IEnumerable<LedgerEntry> entries, AuditScope scope, CancellationToken cancellationToken)
    {
        var drafted = report.Draft(entries, scope, DraftOptions.For(clock), cancellationToken);
        if (drafted.Value is not { } document) return ProblemResult.Of(drafted.Diagnostics);
        FindingsHeader.Write(context, drafted.Diagnostics);
        context.Response.Headers.ContentLanguage = "vi";
        return TypedResults.Bytes(document.Bytes, MediaTypes.Docx, document.FileName);
    }
}
