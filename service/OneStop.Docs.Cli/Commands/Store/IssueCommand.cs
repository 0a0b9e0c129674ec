using System.CommandLine;
using System.Globalization;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Drafting.Issuing;
using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store issue DOCUMENT [VERSION] --issuer UNIT</c>: number, date, register line, lock and PDF.</summary>
internal static class IssueCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "store.document" };
        var version = new Argument<string?>("VERSION") { Description = "store.review.version", Arity = ArgumentArity.ZeroOrOne };
        var issuer = new Option<string>("--issuer") { HelpName = "UNIT", Description = "store.issuer", Required = true };
        var date = new Option<DateOnly?>("--date") { HelpName = "2026-01-31", Description = "store.issue.date" };
        var number = new Option<int?>("--number") { HelpName = "NUMBER", Description = "store.issue.number" };
        var late = new Option<bool>("--late") { Description = "store.issue.late" };
        var (entry, reason, key) = (new EntryOptions(), StoreOptions.Reason(), StoreOptions.Key());
        var command = new Command("issue", "help.store.issue") { document, version, issuer, date, number, late, reason, key };
        foreach (var option in entry.All) command.Add(option);
        return command.Does(terminal, common, async (parsed, report, cancellationToken) =>
        {
            if (StoreArguments.Document(parsed.GetValue(document), report) is not { } id) return;
            await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
                parsed.GetValue(reason), parsed.GetValue(key),
                async (kept, act) =>
                {
                    var meant = parsed.GetValue(version) is { } text ? new VersionId(text) : kept.Review.Get(id).Version;
                    var outcome = await kept.IssueAsync(
                        new(id, meant, parsed.GetValue(issuer)!, parsed.GetValue(date) ?? kept.Today, entry.Read(parsed, null), parsed.GetValue(number), parsed.GetValue(late), act),
                        cancellationToken);
                    if (report.Take(outcome) is { } issued) Tell(report, issued);
                },
                cancellationToken);
        });
    }

    /// <summary><c>onestop store give-up DOCUMENT</c>: ends an issue that was begun and cannot be brought to its end.</summary>
    public static Command CreateGiveUp(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "store.document" };
        var (reason, key) = (StoreOptions.Reason(), StoreOptions.Key());
        return new Command("give-up", "help.store.give-up") { document, reason, key }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (StoreArguments.Document(parsed.GetValue(document), report) is not { } id) return;
                await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
                    parsed.GetValue(reason), parsed.GetValue(key),
                    async (kept, act) =>
                    {
                        if (report.Take(await kept.GiveUpAsync(id, act, cancellationToken)) is not { } ticket) return;
                        report.Result["stage"] = VersionViews.Name(ticket.Stage);
                        report.Say(terminal.Text("store.givenUp", id.Value));
                    },
                    cancellationToken);
            });
    }

    private static void Tell(CommandReport report, IssueResult issued)
    {
        report.Result["issue"] = DeskViews.Issued(issued);
        report.Say(report.Terminal.Text(
            "store.issued", issued.Version.Document.Value, issued.Line.Place.Number.ToString("00", CultureInfo.InvariantCulture) + "/" + issued.Line.Symbol,
            issued.Line.Date!.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), issued.Version.Id.Value));
        if (issued.Rendition is { } rendition) report.Say(report.Terminal.Text("store.issue.pdf", rendition.KeptAs.Value));
    }
}
