using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store verify</c>: the ledger against the store.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store) =>
        new Command("verify", "help.store.verify").Does(terminal, common, (parsed, report, cancellationToken) =>
            new StoreRun(store.Place(parsed), store.PersonId(parsed), report).DoAsync(
                async kept => Tell(report, await kept.Store.VerifyAsync(cancellationToken)), cancellationToken));

    private static void Tell(CommandReport report, VerificationReport found)
    {
        report.Result["entries"] = found.Entries;
        report.Result["documents"] = found.Documents;
        report.Result["versions"] = found.Versions;
        report.Result["chainHash"] = found.ChainHash;
        var culture = report.Terminal.Culture;
        report.Result["findings"] = new JsonArray([.. found.Findings.Select(finding => ToJson(finding, culture))]);
        report.Result["unchecked"] = new JsonArray([.. found.Unchecked.Select(rows => new JsonObject { ["table"] = rows.Table, ["rows"] = rows.Count })]);
        report.Say(report.Terminal.Text("store.verified", Text(found.Entries), Text(found.Documents), Text(found.Versions), found.ChainHash));
        foreach (var rows in found.Unchecked) report.Say(FindingText.Tell(rows, culture) + ".");
        report.Add(found.Findings.Select(finding => CliCodes.Error(
            CliCodes.StoreFinding, $"@store.finding.{VersionViews.Name(finding.Kind)}", FindingText.Tell(finding, culture))));
    }

    private static JsonNode ToJson(VerificationFinding finding, CultureInfo culture) => new JsonObject
    {
        ["kind"] = VersionViews.Name(finding.Kind),
        ["document"] = finding.Document?.Value,
        ["version"] = finding.Version?.Value,
        ["entry"] = finding.Entry,
        ["detail"] = FindingText.Tell(finding, culture),
        ["row"] = finding.Fact.Row is { } row
            ? new JsonObject
            {
                ["table"] = row.Table,
                ["key"] = new JsonArray([.. row.Key.Select(part => JsonValue.Create(part))]),
                ["column"] = row.Column,
                ["ledger"] = row.Told,
                ["store"] = row.Found,
            }
            : null,
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
