using System.CommandLine;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store ledger [DOCUMENT]</c>: every act that took effect, in order, with the hashes that chain them.</summary>
internal static class LedgerCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string?>("DOCUMENT") { Description = "store.audit.document", Arity = ArgumentArity.ZeroOrOne };
        return new Command("ledger", "help.store.ledger") { document }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                DocumentId? only = null;
                if (parsed.GetValue(document) is { } text && (only = StoreArguments.Document(text, report)) is null) return;
                await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).DoAsync(
                    kept =>
                    {
                        var entries = new JsonArray();
                        report.Result["entries"] = entries;
                        foreach (var entry in kept.Audit.Read(new AuditQuery(only)))
                        {
                            cancellationToken.ThrowIfCancellationRequested();
                            if (report.IsJson) entries.Add((JsonNode)DeskViews.Entry(entry));
                            report.Say($"{LineTeller.For(report).Of(entry)}  {entry.Hash[..12]}");
                        }

                        return Task.CompletedTask;
                    },
                    cancellationToken);
            });
    }
}
