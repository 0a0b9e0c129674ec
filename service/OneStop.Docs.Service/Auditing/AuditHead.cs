using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using OneStop.Docs.Drafting.Auditing;
using OneStop.Docs.Store.Auditing;

namespace OneStop.Docs.Service.Auditing;

/// <summary>What may stand at the head of the Word report; the other kinds of answer have none.</summary>
internal sealed record AuditHead(
    [property: FromQuery(Name = "agency"), Description("Word report: the agency that reports, at its head.")] string? Agency,
    [property: FromQuery(Name = "parent"), Description("Word report: the agency above.")] string? Parent,
    [property: FromQuery(Name = "place"), Description("Word report: the place before the date.")] string? Place)
{
    /// <summary>The report of what was asked, made now.</summary>
    public AuditScope Over(AuditQuery query, DateTimeOffset now, string? documentName) => AuditScope.At(query, now) with
    {
        DocumentName = documentName,
        Agency = Agency,
        Parent = Parent,
        Place = Place,
    };
}
