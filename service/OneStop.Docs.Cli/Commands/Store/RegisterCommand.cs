using System.CommandLine;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store register list|series|reserve|take|complete|amend|cancel</c>: the register of outgoing documents.</summary>
internal static class RegisterCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store) => new("register", "help.store.register")
    {
        CreateList(terminal, common, store),
        RegisterSeriesCommand.Create(terminal, common, store),
        CreateReserve(terminal, common, store),
        CreateTake(terminal, common, store),
        CreateEntry("complete", terminal, common, store, static (desk, place, entry, act, token) => desk.CompleteAsync(place, entry, act, token)),
        CreateEntry("amend", terminal, common, store, static (desk, place, entry, act, token) => desk.AmendAsync(place, entry, act, token)),
        CreateCancel(terminal, common, store),
    };

    private static Command CreateList(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var issuer = Issuer();
        var year = new Option<int?>("--year") { HelpName = "2026", Description = "store.register.year" };
        var series = new Option<string>("--series") { HelpName = "QĐ|KH|…", Description = "store.register.allSeries" };
        return new Command("list", "help.store.register.list") { issuer, year, series }
            .Does(terminal, common, (parsed, report, cancellationToken) => new StoreRun(store.Place(parsed), store.PersonId(parsed), report).DoAsync(
                kept =>
                {
                    Tell(report, kept.Registers.List(parsed.GetValue(issuer)!, parsed.GetValue(year) ?? kept.Today.Year, parsed.GetValue(series)?.Normalize()));
                    return Task.CompletedTask;
                },
                cancellationToken));
    }

    private static Command CreateReserve(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var (issuer, kind, reason, key) = (Issuer(), Kind(), StoreOptions.Reason(), StoreOptions.Key());
        var year = new Option<int?>("--year") { HelpName = "2026", Description = "store.register.year" };
        var count = new Option<int>("--count") { HelpName = "1…100", Description = "store.register.count", DefaultValueFactory = _ => 1 };
        var holder = new Option<string>("--for") { HelpName = "TEXT", Description = "store.register.holder", Required = true };
        return new Command("reserve", "help.store.register.reserve") { issuer, kind, year, count, holder, reason, key }
            .Does(terminal, common, (parsed, report, cancellationToken) => new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
                parsed.GetValue(reason), parsed.GetValue(key),
                async (kept, act) => Tell(report, await kept.Registers.ReserveAsync(
                    new(parsed.GetValue(issuer)!, parsed.GetValue(kind)!, parsed.GetValue(year) ?? kept.Today.Year, parsed.GetValue(count), parsed.GetValue(holder)!, act),
                    cancellationToken)),
                cancellationToken));
    }

    private static Command CreateTake(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var (issuer, kind, entry, reason, key) = (Issuer(), Kind(), new EntryOptions(), StoreOptions.Reason(), StoreOptions.Key());
        var symbol = new Option<string>("--symbol") { HelpName = "QĐ-UBND", Description = "store.symbol", Required = true };
        var date = new Option<DateOnly?>("--date") { HelpName = "2026-01-31", Description = "store.issue.date" };
        var number = new Option<int?>("--number") { HelpName = "NUMBER", Description = "store.issue.number" };
        var (late, begin) = (new Option<bool>("--late") { Description = "store.issue.late" }, new Option<bool>("--begin") { Description = "store.register.begin" });
        var command = new Command("take", "help.store.register.take") { issuer, kind, symbol, date, number, begin, late, reason, key };
        foreach (var option in entry.All) command.Add(option);
        return command.Does(terminal, common, (parsed, report, cancellationToken) => new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
            parsed.GetValue(reason), parsed.GetValue(key),
            async (kept, act) => Tell(report, [await kept.Registers.TakeAsync(
                new(parsed.GetValue(issuer)!, parsed.GetValue(kind)!, parsed.GetValue(symbol)!, parsed.GetValue(date) ?? kept.Today, entry.Read(parsed, null), null, parsed.GetValue(number), parsed.GetValue(late), act, parsed.GetValue(begin)),
                cancellationToken)]),
            cancellationToken));
    }

    private static Command CreateEntry(
        string name, Terminal terminal, CommonOptions common, StoreOptions store,
        Func<RegisterDesk, RegisterPlace, RegisterEntry, Act, CancellationToken, Task<RegisterLine>> write)
    {
        var (place, entry, reason, key) = (new PlaceArguments(), new EntryOptions(), StoreOptions.Reason(), StoreOptions.Key());
        var command = place.AddTo(new Command(name, "help.store.register." + name) { reason, key });
        foreach (var option in entry.All) command.Add(option);
        return command.Does(terminal, common, (parsed, report, cancellationToken) => new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
            parsed.GetValue(reason), parsed.GetValue(key),
            async (kept, act) =>
            {
                var line = place.Read(parsed, kept.Today.Year);
                Tell(report, [await write(kept.Registers, line, entry.Read(parsed, kept.Registers.Find(line)?.Entry), act, cancellationToken)]);
            },
            cancellationToken));
    }

    private static Command CreateCancel(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var (place, reason, key) = (new PlaceArguments(), StoreOptions.Reason(), StoreOptions.Key());
        return place.AddTo(new Command("cancel", "help.store.register.cancel") { reason, key })
            .Does(terminal, common, (parsed, report, cancellationToken) => new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
                parsed.GetValue(reason), parsed.GetValue(key),
                async (kept, act) => Tell(report, [await kept.Registers.CancelAsync(place.Read(parsed, kept.Today.Year), act, cancellationToken)]),
                cancellationToken));
    }

    private static Option<string> Issuer() => new("--issuer") { HelpName = "UNIT", Description = "store.issuer", Required = true };

    private static Option<string> Kind() => new("--kind") { HelpName = "QĐ|KH|…", Description = "store.kind", Required = true };

    private static void Tell(CommandReport report, IReadOnlyList<RegisterLine> lines)
    {
        report.Result["lines"] = new JsonArray([.. lines.Select(DeskViews.Register)]);
        foreach (var line in lines) report.Say(LineTeller.For(report).Of(line));
        if (lines.Count == 0) report.Say(report.Terminal.Text("store.register.none"));
    }
}
