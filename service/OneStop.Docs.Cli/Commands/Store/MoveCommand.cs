using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Moving;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store move [DOCUMENT…] --to DIR</c>: copies documents with all their versions into another store; the whole store when none is named.</summary>
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
                        var called = parsed.GetValue(name) ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(source));
                        var (mover, tool) = (from.AuthorOf(person), KeptVersions.ToolName("cli"));
                        if (ids.Count > 0)
                        {
                            var some = new StoreMove(from.Store, from.Database, called, to.Store, mover, tool);
                            await MoveAllAsync(some.MoveAsync, [.. ids.OfType<DocumentId>()], report, cancellationToken);
                            return;
                        }

                        var whole = new WholeMove(from.Store, from.Database, called, to.Store, to.Database, mover, tool);
                        whole.Check();
                        await MoveAllAsync(whole.MoveAsync, whole.Find(), report, cancellationToken);
                        Tell(report, await whole.MoveRecordsAsync(cancellationToken));
                    },
                    cancellationToken);
            });
    }

    private static async Task MoveAllAsync(
        Func<DocumentId, CancellationToken, Task<MovedDocument>> move, IReadOnlyList<DocumentId> all, CommandReport report, CancellationToken cancellationToken)
    {
        var moved = new JsonArray();
        report.Result["moved"] = moved;
        foreach (var id in all)
        {
            var done = await move(id, cancellationToken);
            moved.Add((JsonNode)new JsonObject
            {
                ["document"] = id.Value,
                ["versions"] = done.Versions,
                ["copied"] = done.Copied,
                ["lost"] = VersionViews.Ids(done.Lost),
            });
            report.Say(report.Terminal.Text("store.moved", id.Value, Text(done.Versions), Text(done.Copied)));
            report.Add(done.Lost.Select(version => CliCodes.Error(CliCodes.StoreFinding, "@store.finding.missing", report.Terminal.Text("store.finding.lost", id.Value, version.Value))));
        }
    }

    private static void Tell(CommandReport report, MovedRecords moved)
    {
        report.Result["records"] = new JsonObject
        {
            ["people"] = moved.People,
            ["states"] = moved.States,
            ["remarks"] = moved.Remarks,
            ["lines"] = moved.Lines,
            ["entries"] = moved.Entries,
        };
        report.Say(report.Terminal.Text(
            "store.moved.records", Text(moved.People), Text(moved.States), Text(moved.Remarks), Text(moved.Lines), moved.Entries.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
