using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store lock|unlock DOCUMENT</c>: holds a document, or lets go of it.</summary>
internal static class LockCommands
{
    public static Command CreateLock(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "store.document" };
        var minutes = new Option<int>("--minutes") { HelpName = "1…1440", Description = "store.lock.minutes", DefaultValueFactory = _ => 60 };
        var (reason, key) = (StoreOptions.Reason(), StoreOptions.Key());
        return new Command("lock", "help.store.lock") { document, minutes, reason, key }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (StoreArguments.Document(parsed.GetValue(document), report) is not { } id) return;
                await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
                    parsed.GetValue(reason), parsed.GetValue(key),
                    async (kept, act) => Tell(report, await kept.Store.LockAsync(
                        new(id, LockKind.Editing, TimeSpan.FromMinutes(parsed.GetValue(minutes)), act), cancellationToken)),
                    cancellationToken);
            });
    }

    public static Command CreateUnlock(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "store.document" };
        var others = new Option<bool>("--even-others") { Description = "store.unlock.others" };
        var (reason, key) = (StoreOptions.Reason(), StoreOptions.Key());
        return new Command("unlock", "help.store.unlock") { document, others, reason, key }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (StoreArguments.Document(parsed.GetValue(document), report) is not { } id) return;
                await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
                    parsed.GetValue(reason), parsed.GetValue(key),
                    async (kept, act) => Tell(report, await kept.Store.UnlockAsync(
                        new(id, EvenFinal: false, parsed.GetValue(others), act), cancellationToken)),
                    cancellationToken);
            });
    }

    private static void Tell(CommandReport report, DocumentInfo document)
    {
        report.Result["document"] = VersionViews.Document(document);
        report.Say(document.Lock is { } held
            ? report.Terminal.Text("store.held", document.Id.Value, held.By.Name, held.Until is { } until ? VietnamTime.Minute(until) : "–")
            : report.Terminal.Text("store.free", document.Id.Value));
    }
}
