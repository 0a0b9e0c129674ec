using System.CommandLine;
using OneStop.Docs.Drafting.Auditing;
using OneStop.Docs.Store.Auditing;

namespace OneStop.Docs.Cli.Versions;

/// <summary>The options that say what stands at the head of a report.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string> _agency = new("--agency") { HelpName = "TEXT", Description = "store.report.agency" };
    private readonly Option<string> _parent = new("--parent") { HelpName = "TEXT", Description = "store.report.parent" };
    private readonly Option<string> _place = new("--place") { HelpName = "TEXT", Description = "store.report.place" };

    public IEnumerable<Option> All => [_agency, _parent, _place];

    /// <summary>The report of what was asked, made now.</summary>
    public AuditScope Read(ParseResult parsed, AuditQuery query, DateTimeOffset now) => AuditScope.At(query, now) with
    {
        Agency = parsed.GetValue(_agency),
        Parent = parsed.GetValue(_parent),
        Place = parsed.GetValue(_place),
    };
}
