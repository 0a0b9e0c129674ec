using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Store.Registers;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store register series --issuer UNIT [--own QĐ …|--shared|--every]</c>: which types have numbers of their own; shown when nothing is said.</summary>
internal static class RegisterSeriesCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var issuer = new Option<string>("--issuer") { HelpName = "UNIT", Description = "store.issuer", Required = true };
        var year = new Option<int?>("--year") { HelpName = "2026", Description = "store.register.year" };
        var own = new Option<string[]>("--own") { HelpName = "QĐ|KH|…", Description = "store.register.own", AllowMultipleArgumentsPerToken = true };
        var shared = new Option<bool>("--shared") { Description = "store.register.shared" };
        var every = new Option<bool>("--every") { Description = "store.register.every" };
        var reason = new Option<string>("--reason", "-r") { HelpName = "TEXT", Description = "store.reason" };
        var key = StoreOptions.Key();
        return new Command("series", "help.store.register.series") { issuer, year, own, shared, every, reason, key }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                var kinds = parsed.GetValue(own) ?? [];
                var said = Said((kinds.Length > 0, "--own"), (parsed.GetValue(shared), "--shared"), (parsed.GetValue(every), "--every"));
                var run = new StoreRun(store.Place(parsed), store.PersonId(parsed), report);
                if (said.Count > 1) report.Add(CliCodes.Error(CliCodes.OptionsDisagree, said[0], said[1]));
                else if (said.Count == 0) await run.DoAsync(kept => Tell(report, kept.Registers, parsed.GetValue(issuer)!, parsed.GetValue(year) ?? kept.Today.Year), cancellationToken);
                else
                {
                    await run.ActAsync(
                        parsed.GetValue(reason), parsed.GetValue(key),
                        async (kept, act) =>
                        {
                            var request = new SeriesRequest(parsed.GetValue(issuer)!, parsed.GetValue(year) ?? kept.Today.Year, parsed.GetValue(every) ? null : kinds, act);
                            await kept.Registers.SetSeriesAsync(request, cancellationToken);
                            await Tell(report, kept.Registers, request.Issuer, request.Year);
                        },
                        cancellationToken);
                }
            });
    }

    private static List<string> Said(params (bool IsSaid, string Name)[] options) => [.. options.Where(option => option.IsSaid).Select(option => option.Name)];

    private static Task Tell(CommandReport report, RegisterDesk registers, string issuer, int year)
    {
        var rule = registers.FindSeries(issuer, year);
        report.Result["series"] = new JsonObject
        {
            ["issuer"] = rule.Issuer,
            ["year"] = rule.Year,
            ["own"] = rule.Own is { } own ? new JsonArray([.. own.Select(kind => JsonValue.Create(kind))]) : null,
            ["begun"] = rule.HasBegun,
        };
        report.Say(report.Terminal.Text(
            rule.Own switch { null => "store.series.every", { Count: 0 } => "store.series.shared", _ => "store.series.own" },
            rule.Issuer, rule.Year.ToString(CultureInfo.InvariantCulture), string.Join(", ", rule.Own ?? [])));
        if (rule.HasBegun) report.Say(report.Terminal.Text("store.series.begun"));
        return Task.CompletedTask;
    }
}
