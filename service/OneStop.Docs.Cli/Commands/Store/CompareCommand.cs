using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store compare DOCUMENT OLDER NEWER</c>: what differs between two versions.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "store.document" };
        var older = new Argument<string>("OLDER") { Description = "store.compare.older" };
        var newer = new Argument<string>("NEWER") { Description = "store.compare.newer" };
        return new Command("compare", "help.store.compare") { document, older, newer }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (StoreArguments.Document(parsed.GetValue(document), report) is not { } id) return;
                await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).DoAsync(
                    async kept => Tell(report, await kept.Store.CompareAsync(
                        id, new VersionId(parsed.GetValue(older)!), new VersionId(parsed.GetValue(newer)!), cancellationToken)),
                    cancellationToken);
            });
    }

    private static void Tell(CommandReport report, VersionComparison comparison)
    {
        report.Result["comparison"] = VersionViews.Comparison(comparison);
        report.Say(LineTeller.For(report).Of(comparison.Older));
        report.Say(LineTeller.For(report).Of(comparison.Newer));
        report.Say(report.Terminal.Text(
            comparison.SameBytes ? "store.compare.same" : comparison.SameContent ? "store.compare.alike" : "store.compare.differs"));
        foreach (var part in comparison.Parts) report.Say($"  {report.Terminal.Text("store.part." + VersionViews.Name(part.Kind))} {part.Part}");
    }
}
