using System.Globalization;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Composing;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Scripting;
using OneStop.Docs.Store.Ledger;

namespace OneStop.Docs.Drafting.Auditing;

/// <summary>The audit trail as a Word report, from the template <c>nhat-ky-van-ban</c>. Safe to use from many threads.</summary>
public sealed class AuditReport(TemplateCatalog catalog)
{
    /// <summary>The template it is made from.</summary>
    public const string TemplateId = "nhat-ky-van-ban";

    /// <summary>The most entries one report may hold, some 1,500 pages; CSV has no such bound.</summary>
    public const int MaximumCount = 20_000;

    /// <summary>The report of these entries; the same entries, scope and options give the same bytes.</summary>
    /// <param name="entries">Oldest first, walked once, as far as one entry beyond <see cref="MaximumCount"/>.</param>
    /// <param name="scope">What was asked for, and the head of the report.</param>
    /// <param name="options">Body size and limits; the overrides are for plans and are not looked at.</param>
    /// <param name="cancellationToken">Nothing remains after cancelling.</param>
    public Outcome<DraftedDocument> Draft(
        IEnumerable<LedgerEntry> entries, AuditScope scope, DraftOptions options, CancellationToken cancellationToken)
    {
        var found = entries.Take(MaximumCount + 1).ToList();
        if (found.Count > MaximumCount)
        {
            return new(null, [DraftingCodes.Error(
                DraftingCodes.AuditTooLong, Location.None, MaximumCount.ToString("N0", CultureInfo.GetCultureInfo("vi-VN")))]);
        }

        var template = catalog.Compile(TemplateId, options.BodySize);
        if (template.Value is null) return new(null, template.Diagnostics);
        var data = ScriptData.FromRecord(AuditReportData.Of(found, scope), ScriptNaming.CamelCase);
        var rendered = TemplateRun.Render(TemplateId, template.Value, data, options, cancellationToken);
        return new(
            rendered.Value is null ? null : new(rendered.Value.Bytes, $"nhat-ky-{scope.Query.Document?.Value ?? "kho"}.docx"),
            [.. template.Diagnostics, .. rendered.Diagnostics]);
    }
}
