using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Moving;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store move [DOCUMENT…] --to DIR</c>: copies documents with all their versions into another store.</summary>
internal static class MoveCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var documents = new Argument<string[]>("DOCUMENT") { Description = "store.move.documents", Arity = ArgumentArity.ZeroOrMore };
        var target = new Option<string>("--to") { HelpName = "DIR", Description = "store.move.to", Required = true };
        var name = new Option<string>("--from-name") { HelpName = "TEXT", Description = "store.move.name" };
        return new Command("move", "help.store.move") { documents, target, name }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                var ids = (parsed.GetValue(documents) ?? []).Select(text => StoreArguments.Document(text, report)).ToList();
                if (report.HasErrors) return;
                var (source, person) = (store.Place(parsed), store.PersonId(parsed));
                await new StoreRun(source, person, report).DoAsync(
                    async from =>
                    {
                        await using var to = await StoreRun.OpenAsync(parsed.GetValue(target)!, cancellationToken);
                        var move = new StoreMove(from.Store, parsed.GetValue(name) ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(source)), to.Store, from.AuthorOf(person), KeptVersions.ToolName("cli"));
                        IReadOnlyList<DocumentId> all = ids.Count > 0 ? [.. ids.OfType<DocumentId>()] : await move.FindAsync(cancellationToken);
                        await MoveAllAsync(move, all, report, cancellationToken);
                    },
                    cancellationToken);
            });
    }

    private static async Task MoveAllAsync(StoreMove move, IReadOnlyList<DocumentId> all, CommandReport report, CancellationToken cancellationToken)
    {
        var moved = new JsonArray();
        report.Result["moved"] = moved;
        foreach (var id in all)
        {
            var done = await move.MoveAsync(id, cancellationToken);
            moved.Add((JsonNode)new JsonObject
            {
                ["document"] = id.Value,
                ["versions"] = done.Versions,
                ["copied"] = done.Copied,
                ["lost"] = VersionViews.Ids(done.Lost),
            });
            report.Say(report.Terminal.Text("store.moved", id.Value, Text(done.Versions), Text(done.Copied)));
            report.Add(done.Lost.Select(version => CliCodes.Error(CliCodes.StoreFinding, "@store.finding.missing", $"{id} {version}", "–")));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
