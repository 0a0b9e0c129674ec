using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store restore DOCUMENT VERSION --reason TEXT</c>: an earlier version becomes the newest.</summary>
internal static class RestoreCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "store.document" };
        var version = new Argument<string>("VERSION") { Description = "store.restore.version" };
        var @base = new Option<string>("--base") { HelpName = "VERSION", Description = "store.base" };
        var (reason, key) = (StoreOptions.Reason(), StoreOptions.Key());
        return new Command("restore", "help.store.restore") { document, version, @base, reason, key }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (StoreArguments.Document(parsed.GetValue(document), report) is not { } id) return;
                await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
                    parsed.GetValue(reason), parsed.GetValue(key),
                    async (kept, act) =>
                    {
                        // Who does not say which version is the newest means the one that is it now.
                        var newest = parsed.GetValue(@base) is { } text ? new VersionId(text) : (await kept.Store.GetAsync(id, cancellationToken)).Current.Id;
                        PutCommand.Tell(report, await kept.Store.RestoreAsync(new(id, new(parsed.GetValue(version)!), newest, act), cancellationToken));
                    },
                    cancellationToken);
            });
    }
}
