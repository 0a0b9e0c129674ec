using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store put FILE --document ID --reason TEXT</c>: saves a version.</summary>
internal static class PutCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var file = new Argument<string>("FILE") { Description = "store.file" };
        var document = new Option<string>("--document", "-d") { HelpName = "ID", Description = "store.document", Required = true };
        var @base = new Option<string>("--base") { HelpName = "VERSION", Description = "store.base" };
        var (fields, reason, key) = (new FieldOptions(), StoreOptions.Reason(), StoreOptions.Key());
        var command = new Command("put", "help.store.put") { file, document, @base, reason, key };
        foreach (var option in fields.All) command.Add(option);
        return command.Does(terminal, common, async (parsed, report, cancellationToken) =>
        {
            if (StoreArguments.Document(parsed.GetValue(document), report, "--document") is not { } id) return;
            await using var content = OpenInput(parsed.GetValue(file)!, report);
            if (content is null) return;
            var run = new StoreRun(store.Place(parsed), store.PersonId(parsed), report) { MayMake = true };
            await run.ActAsync(parsed.GetValue(reason), parsed.GetValue(key), async (kept, act) =>
            {
                var known = await kept.FindAsync(id, cancellationToken);
                var given = fields.Read(parsed);
                var saved = await kept.Store.SaveAsync(
                    new(id, parsed.GetValue(@base) is { } version ? new VersionId(version) : null,
                        known is null ? given.ForNew(FileNameOf(parsed.GetValue(file)!, id)) : given.Over(known.Fields), act),
                    content, cancellationToken);
                Tell(report, saved);
            }, cancellationToken);
        });
    }

    /// <summary>Says which version there is now.</summary>
    public static void Tell(CommandReport report, SavedVersion saved)
    {
        report.Result["version"] = VersionViews.Version(saved.Version);
        report.Result["repeated"] = saved.Repeated;
        report.Say(report.Terminal.Text(saved.Repeated ? "store.repeated" : "store.saved", saved.Version.Document.Value, saved.Version.Id.Value));
    }

    private static string FileNameOf(string file, DocumentId id) => file == InputFile.StandardInput ? id.Value + ".docx" : Path.GetFileName(file);

    private static Stream? OpenInput(string name, CommandReport report)
    {
        try
        {
            return name == InputFile.StandardInput ? Console.OpenStandardInput() : File.OpenRead(name);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            report.Add(CliCodes.Error(CliCodes.CannotRead, name, FileReason.Of(unreadable, name)));
            return null;
        }
    }
}
