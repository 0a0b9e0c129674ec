using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Store;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store recycle|recover DOCUMENT</c>: into the recycle bin, and out of it.</summary>
internal static class RecycleCommands
{
    public static Command CreateRecycle(Terminal terminal, CommonOptions common, StoreOptions store) =>
        Create("recycle", terminal, common, store, static (versions, request, token) => versions.RecycleAsync(request, token));

    public static Command CreateRecover(Terminal terminal, CommonOptions common, StoreOptions store) =>
        Create("recover", terminal, common, store, static (versions, request, token) => versions.RecoverAsync(request, token));

    private static Command Create(
        string name, Terminal terminal, CommonOptions common, StoreOptions store,
        Func<IVersionStore, RecycleRequest, CancellationToken, Task<DocumentInfo>> move)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "store.document" };
        var (reason, key) = (StoreOptions.Reason(), StoreOptions.Key());
        return new Command(name, "help.store." + name) { document, reason, key }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (StoreArguments.Document(parsed.GetValue(document), report) is not { } id) return;
                await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
                    parsed.GetValue(reason), parsed.GetValue(key),
                    async (kept, act) =>
                    {
                        var moved = await move(kept.Store, new(id, act), cancellationToken);
                        report.Result["document"] = VersionViews.Document(moved);
                        report.Say(report.Terminal.Text(moved.Recycled is null ? "store.recovered" : "store.recycled", id.Value));
                    },
                    cancellationToken);
            });
    }
}
