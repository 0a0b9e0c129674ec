using System.CommandLine;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store audit [DOCUMENT] [--from] [--to] [--out FILE.csv|FILE.docx]</c>: who did what, when and why.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string?>("DOCUMENT") { Description = "store.audit.document", Arity = ArgumentArity.ZeroOrOne };
        var from = new MomentOption("--from", "2026-01-31", "store.audit.from");
        var to = new MomentOption("--to", "2026-12-31", "store.audit.to");
        var output = new Option<string>("--out", "-o") { HelpName = "FILE.csv|FILE.docx", Description = "store.audit.out" };
        var head = new ReportOptions();
        var command = new Command("audit", "help.store.audit") { document, from, to, output };
        foreach (var option in head.All) command.Add(option);
        return command.Does(terminal, common, async (parsed, report, cancellationToken) =>
        {
            DocumentId? only = null;
            if (parsed.GetValue(document) is { } text && (only = StoreArguments.Document(text, report)) is null) return;
            var query = new AuditQuery(only, parsed.GetValue(from), parsed.GetValue(to));
            await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).DoAsync(
                async kept =>
                {
                    var known = only is { } id ? await kept.Store.GetAsync(id, cancellationToken) : null;
                    var entries = kept.Audit.Read(query);
                    var file = parsed.GetValue(output) is { } path ? new AuditFile(path, report) : null;
                    if (file is null) Tell(report, entries);
                    else if (!file.IsWord) await file.WriteCsvAsync(entries, cancellationToken);
                    else
                    {
                        var scope = head.Read(parsed, query, kept.Database.Time.GetUtcNow()) with { DocumentName = known?.Fields.Title };
                        await file.WriteWordAsync(entries, scope, TemplateCatalog.Open(common.TemplatesFolder(parsed)), cancellationToken);
                    }
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
            report.Say(LineTeller.For(report).Of(entry));
        }
    }
}
