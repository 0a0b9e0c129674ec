using System.CommandLine;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store list [DOCUMENT]</c>: the documents, or the versions of one.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string?>("DOCUMENT") { Description = "store.list.document", Arity = ArgumentArity.ZeroOrOne };
        var query = new QueryOptions();
        var command = new Command("list", "help.store.list") { document };
        foreach (var option in query.All) command.Add(option);
        return command.Does(terminal, common, (parsed, report, cancellationToken) =>
            new StoreRun(store.Place(parsed), store.PersonId(parsed), report).DoAsync(
                kept => parsed.GetValue(document) is { } id
                    ? ListVersionsAsync(kept, id, report, cancellationToken)
                    : ListDocumentsAsync(kept, query.Read(parsed), report, cancellationToken),
                cancellationToken));
    }

    private static async Task ListDocumentsAsync(KeptVersions kept, DocumentQuery query, CommandReport report, CancellationToken cancellationToken)
    {
        var page = await kept.Store.SearchAsync(query, cancellationToken);
        report.Result["documents"] = new JsonArray([.. page.Documents.Select(VersionViews.Document)]);
        report.Result["next"] = page.Next;
        foreach (var document in page.Documents) report.Say(LineTeller.For(report).Of(document));
        if (page.Documents.Count == 0) report.Say(report.Terminal.Text("store.none"));
        if (page.Next is not null) report.Say(report.Terminal.Text("store.more", page.Next));
    }

    private static async Task ListVersionsAsync(KeptVersions kept, string text, CommandReport report, CancellationToken cancellationToken)
    {
        if (StoreArguments.Document(text, report) is not { } id) return;
        var document = await kept.Store.GetAsync(id, cancellationToken);
        var versions = await kept.Store.ListVersionsAsync(id, cancellationToken);
        report.Result["document"] = VersionViews.Document(document);
        report.Result["versions"] = new JsonArray([.. versions.Select(VersionViews.Version)]);
        report.Say(LineTeller.For(report).Of(document));
        foreach (var version in versions) report.Say("  " + LineTeller.For(report).Of(version));
    }
}
