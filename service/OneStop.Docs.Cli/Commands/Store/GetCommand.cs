using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Drafting;
using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store get DOCUMENT [VERSION]</c>: the content of a version.</summary>
internal static class GetCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "store.document" };
        var version = new Argument<string?>("VERSION") { Description = "store.get.version", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string>("--out", "-o") { HelpName = "PATH", Description = "store.out" };
        return new Command("get", "help.store.get") { document, version, output }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (StoreArguments.Document(parsed.GetValue(document), report) is not { } id) return;
                await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).DoAsync(
                    async kept =>
                    {
                        var info = await kept.Store.GetAsync(id, cancellationToken);
                        var wanted = parsed.GetValue(version) is { } text ? new VersionId(text) : info.Current.Id;
                        await using var content = await kept.Store.OpenAsync(id, wanted, cancellationToken);
                        var path = parsed.GetValue(output) ?? info.Fields.FileName;
                        await WriteAsync(content.Stream, path, cancellationToken);
                        report.Result["version"] = VersionViews.Version(content.Version);
                        report.Result["path"] = path;
                        if (path != OutputFile.StandardOutput) report.Say(report.Terminal.Text("render.written", path));
                    },
                    cancellationToken);
            });
    }

    /// <summary>Whole or not at all: the hash is only known at the end.</summary>
    private static async Task WriteAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        try
        {
            if (path == OutputFile.StandardOutput)
            {
                await using var output = Console.OpenStandardOutput();
                await content.CopyToAsync(output, cancellationToken);
            }
            else
            {
                await AtomicFile.WriteAsync(path, content, cancellationToken);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(CliCodes.Error(CliCodes.CannotWrite, path, FileReason.Of(failure, path)), failure);
        }
    }
}
