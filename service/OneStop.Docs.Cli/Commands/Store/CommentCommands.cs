using System.CommandLine;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store comment DOCUMENT [VERSION] --text TEXT</c>, <c>comments DOCUMENT</c>: remarks.</summary>
internal static class CommentCommands
{
    private const string MainPart = "word/document.xml";

    public static Command CreateComment(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "store.document" };
        var version = new Argument<string?>("VERSION") { Description = "store.get.version", Arity = ArgumentArity.ZeroOrOne };
        var text = new Option<string>("--text", "-t") { HelpName = "TEXT", Description = "store.comment.text", Required = true };
        var paragraph = new Option<int?>("--paragraph") { HelpName = "NUMBER", Description = "store.comment.paragraph" };
        var quote = new Option<string>("--quote") { HelpName = "TEXT", Description = "store.comment.quote" };
        var reply = new Option<long?>("--reply-to") { HelpName = "NUMBER", Description = "store.comment.reply" };
        var resolve = new Option<long?>("--resolve") { HelpName = "NUMBER", Description = "store.comment.resolve" };
        var key = StoreOptions.Key();
        return new Command("comment", "help.store.comment") { document, version, text, paragraph, quote, reply, resolve, key }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (StoreArguments.Document(parsed.GetValue(document), report) is not { } id) return;
                await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
                    parsed.GetValue(text), parsed.GetValue(key),
                    async (kept, act) =>
                    {
                        var place = parsed.GetValue(paragraph) is { } at ? new CommentPlace(MainPart, at, parsed.GetValue(quote)) : null;
                        var meant = parsed.GetValue(version) is { } named ? new VersionId(named) : kept.Review.Get(id).Newest;
                        var said = (parsed.GetValue(reply), parsed.GetValue(resolve)) switch
                        {
                            (_, { } closed) => await kept.Comments.ResolveAsync(id, closed, act, cancellationToken),
                            ({ } answered, _) => await kept.Comments.ReplyAsync(id, answered, act, cancellationToken),
                            _ => await kept.Comments.AddAsync(id, meant, place, act, cancellationToken),
                        };
                        report.Result["comment"] = DeskViews.Comment(said);
                        report.Say(LineTeller.For(report).Of(said));
                    },
                    cancellationToken);
            });
    }

    public static Command CreateComments(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "store.document" };
        return new Command("comments", "help.store.comments") { document }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (StoreArguments.Document(parsed.GetValue(document), report) is not { } id) return;
                await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).DoAsync(
                    async kept =>
                    {
                        await kept.Store.GetAsync(id, cancellationToken);
                        var comments = kept.Comments.List(id);
                        report.Result["comments"] = new JsonArray([.. comments.Select(DeskViews.Comment)]);
                        foreach (var comment in comments) report.Say(LineTeller.For(report).Of(comment));
                        if (comments.Count == 0) report.Say(terminal.Text("store.comment.none"));
                    },
                    cancellationToken);
            });
    }
}
