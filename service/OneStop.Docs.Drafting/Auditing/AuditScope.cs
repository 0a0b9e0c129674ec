using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Drafting.Auditing;

/// <summary>What an audit report covers, and what stands at its head; what is null is left out.</summary>
/// <param name="Query">What was asked of the audit trail.</param>
/// <param name="Date">The day of the report.</param>
public sealed record AuditScope(AuditQuery Query, DateOnly Date)
{
    /// <summary>The report of what was asked, made at this moment: its day is Vietnam's, as the times of its rows are.</summary>
    public static AuditScope At(AuditQuery query, DateTimeOffset now) => new(query, DateOnly.FromDateTime(VietnamTime.At(now).DateTime));

    /// <summary>The title of the document asked for.</summary>
    public string? DocumentName { get; init; }

    /// <summary>Who reports.</summary>
    public string? Agency { get; init; }

    /// <summary>The agency above.</summary>
    public string? Parent { get; init; }

    /// <summary>The place before the date.</summary>
    public string? Place { get; init; }
}
