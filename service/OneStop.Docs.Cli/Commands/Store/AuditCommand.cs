using System.CommandLine;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Drafting;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store audit [DOCUMENT] [--from] [--to] [--out FILE.csv]</c>: who did what, when and why.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string?>("DOCUMENT") { Description = "store.audit.document", Arity = ArgumentArity.ZeroOrOne };
        var from = new Option<DateTimeOffset?>("--from") { HelpName = "2026-01-31", Description = "store.audit.from" };
        var to = new Option<DateTimeOffset?>("--to") { HelpName = "2026-12-31", Description = "store.audit.to" };
        var output = new Option<string>("--out", "-o") { HelpName = "FILE.csv", Description = "store.audit.out" };
        return new Command("audit", "help.store.audit") { document, from, to, output }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (parsed.GetValue(output) is { } named && Path.GetExtension(named).Equals(".docx", StringComparison.OrdinalIgnoreCase))
                {
                    report.Add(CliCodes.Error(CliCodes.BadValue, named, "--out", "FILE.csv"));
                    return;
                }

                DocumentId? only = null;
                if (parsed.GetValue(document) is { } text && (only = StoreArguments.Document(text, report)) is null) return;
                await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).DoAsync(
                    async kept =>
                    {
                        var entries = kept.Audit.Read(new(only, parsed.GetValue(from), parsed.GetValue(to)));
                        if (parsed.GetValue(output) is { } path) await WriteAsync(entries, path, report, cancellationToken);
                        else Tell(report, entries);
                    },
                    cancellationToken);
            });
    }

    private static void Tell(CommandReport report, IEnumerable<LedgerEntry> entries)
    {
        var all = new JsonArray();
        report.Result["entries"] = all;
        foreach (var entry in entries)
        {
            if (report.IsJson) all.Add((JsonNode)DeskViews.Entry(entry));
            report.Say(DeskViews.Line(entry, report.Terminal.Culture));
        }
    }

    private static async Task WriteAsync(IEnumerable<LedgerEntry> entries, string path, CommandReport report, CancellationToken cancellationToken)
    {
        using var csv = new TemporaryContent();
        await AuditCsv.WriteAsync(entries, csv.Stream, report.Terminal.Culture, cancellationToken);
        csv.Stream.Position = 0;
        try
        {
            if (path == OutputFile.StandardOutput)
            {
                await using var output = Console.OpenStandardOutput();
                await csv.Stream.CopyToAsync(output, cancellationToken);
            }
            else
            {
                await AtomicFile.WriteAsync(path, csv.Stream, cancellationToken);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(CliCodes.Error(CliCodes.CannotWrite, path, FileReason.Of(failure, path)), failure);
        }

        report.Result["path"] = path;
        if (path != OutputFile.StandardOutput) report.Say(report.Terminal.Text("render.written", path));
    }
}
