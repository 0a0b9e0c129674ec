using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store submit|unsubmit|approve|return|withdraw DOCUMENT [VERSION]</c> and <c>status DOCUMENT</c>: steps of review.</summary>
internal static class ReviewCommands
{
    public static IEnumerable<Command> Create(Terminal terminal, CommonOptions common, StoreOptions store) =>
    [
        CreateStatus(terminal, common, store),
        CreateStep("submit", terminal, common, store, static (desk, request, token) => desk.SubmitAsync(request, token)),
        CreateStep("unsubmit", terminal, common, store, static (desk, request, token) => desk.UnsubmitAsync(request, token)),
        CreateStep("approve", terminal, common, store, static (desk, request, token) => desk.ApproveAsync(request, token)),
        CreateStep("return", terminal, common, store, static (desk, request, token) => desk.ReturnAsync(request, token)),
        CreateStep("withdraw", terminal, common, store, static (desk, request, token) => desk.WithdrawAsync(request, token)),
    ];

    private static Command CreateStatus(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "store.document" };
        return new Command("status", "help.store.status") { document }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (StoreArguments.Document(parsed.GetValue(document), report) is not { } id) return;
                await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).DoAsync(
                    kept =>
                    {
                        var status = kept.Review.Get(id);
                        Tell(report, status);
                        if (kept.Registers.Find(id) is not { } line) return Task.CompletedTask;
                        report.Result["line"] = DeskViews.Register(line);
                        report.Say("  " + LineTeller.For(report).Of(line));
                        if (kept.Issues.FindRendition(id, status.Newest) is not { } pdf) return Task.CompletedTask;
                        report.Result["rendition"] = pdf.KeptAs.Value;
                        report.Say("  " + terminal.Text("store.issue.pdf", pdf.KeptAs.Value));
                        return Task.CompletedTask;
                    },
                    cancellationToken);
            });
    }

    private static Command CreateStep(
        string name, Terminal terminal, CommonOptions common, StoreOptions store,
        Func<ReviewDesk, ReviewRequest, CancellationToken, Task<ReviewStatus>> take)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "store.document" };
        var version = new Argument<string?>("VERSION")
        {
            Description = name == "submit" ? "store.get.version" : "store.review.version",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var (reason, key) = (StoreOptions.Reason(), StoreOptions.Key());
        return new Command(name, "help.store." + name) { document, version, reason, key }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (StoreArguments.Document(parsed.GetValue(document), report) is not { } id) return;
                await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
                    parsed.GetValue(reason), parsed.GetValue(key),
                    async (kept, act) =>
                    {
                        var status = kept.Review.Get(id);
                        var meant = parsed.GetValue(version) is { } text ? new VersionId(text) : name == "submit" ? status.Newest : status.Version;
                        Tell(report, await take(kept.Review, new(id, meant, act), cancellationToken));
                    },
                    cancellationToken);
            });
    }

    private static void Tell(CommandReport report, ReviewStatus status)
    {
        report.Result["status"] = DeskViews.Status(status);
        report.Say(LineTeller.For(report).Of(status));
        if (status.DiffersFromIssued) report.Say(report.Terminal.Text("store.review.differs", status.Newest.Value, status.Version.Value));
        if (status.IsStale) report.Say(report.Terminal.Text("store.review.stale", status.Newest.Value));
    }
}
