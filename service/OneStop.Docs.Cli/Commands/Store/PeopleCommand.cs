using System.CommandLine;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store people list|put|leave|own-approval</c>: who may do what.</summary>
internal static class PeopleCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store) => new("people", "help.store.people")
    {
        CreateList(terminal, common, store),
        CreatePut(terminal, common, store),
        CreateLeave(terminal, common, store),
        CreateOwnApproval(terminal, common, store),
    };

    private static Command CreateList(Terminal terminal, CommonOptions common, StoreOptions store) =>
        new Command("list", "help.store.people.list").Does(terminal, common, (parsed, report, cancellationToken) =>
            new StoreRun(store.Place(parsed), store.PersonId(parsed), report).DoAsync(
                kept =>
                {
                    var people = kept.People.List();
                    report.Result["people"] = new JsonArray([.. people.Select(DeskViews.Person)]);
                    foreach (var person in people) report.Say(LineTeller.For(report).Of(person));
                    if (people.Count == 0) report.Say(terminal.Text("store.people.none"));
                    Tell(report, kept.People.OwnApprovals());
                    return Task.CompletedTask;
                },
                cancellationToken));

    private static Command CreatePut(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var id = new Argument<string>("ID") { Description = "store.people.id" };
        var name = new Option<string>("--name") { HelpName = "TEXT", Description = "store.people.name" };
        var unit = new Option<string>("--unit") { HelpName = "UNIT/SUBUNIT", Description = "store.unit" };
        var roles = new Option<string[]>("--role") { HelpName = string.Join('|', RoleNames.All), Description = "store.people.role", AllowMultipleArgumentsPerToken = true };
        roles.AcceptOnlyFromAmong(RoleNames.All);
        var (reason, key) = (StoreOptions.Reason(), StoreOptions.Key());
        return new Command("put", "help.store.people.put") { id, name, unit, roles, reason, key }
            .Does(terminal, common, (parsed, report, cancellationToken) =>
                new StoreRun(store.Place(parsed), store.PersonId(parsed), report) { MayMake = true }.ActAsync(
                    parsed.GetValue(reason), parsed.GetValue(key),
                    async (kept, act) =>
                    {
                        var known = kept.People.Find(parsed.GetValue(id)!);
                        var given = parsed.GetValue(roles) is { Length: > 0 } named ? RoleNames.Read(named) : known?.Roles ?? PersonRoles.None;
                        var person = new Person(
                            parsed.GetValue(id)!, parsed.GetValue(name) ?? known?.Name ?? "", parsed.GetValue(unit) ?? known?.Unit ?? "", given);
                        Tell(report, known is null
                            ? await kept.People.AddAsync(person, act, cancellationToken)
                            : await kept.People.ChangeAsync(person, act, cancellationToken));
                    },
                    cancellationToken));
    }

    private static Command CreateLeave(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var id = new Argument<string>("ID") { Description = "store.people.id" };
        var (reason, key) = (StoreOptions.Reason(), StoreOptions.Key());
        return new Command("leave", "help.store.people.leave") { id, reason, key }
            .Does(terminal, common, (parsed, report, cancellationToken) =>
                new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
                    parsed.GetValue(reason), parsed.GetValue(key),
                    async (kept, act) =>
                    {
                        var known = kept.People.Get(parsed.GetValue(id)!);
                        Tell(report, await kept.People.ChangeAsync(known with { IsActive = false }, act, cancellationToken));
                    },
                    cancellationToken));
    }

    private static Command CreateOwnApproval(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var unit = new Argument<string>("UNIT") { Description = "store.unit" };
        var forbid = new Option<bool>("--forbid") { Description = "store.people.forbid" };
        var (reason, key) = (StoreOptions.Reason(), StoreOptions.Key());
        return new Command("own-approval", "help.store.people.ownApproval") { unit, forbid, reason, key }
            .Does(terminal, common, (parsed, report, cancellationToken) =>
                new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
                    parsed.GetValue(reason), parsed.GetValue(key),
                    async (kept, act) =>
                    {
                        await kept.People.SetOwnApprovalAsync(parsed.GetValue(unit)!, !parsed.GetValue(forbid), act, cancellationToken);
                        Tell(report, kept.People.OwnApprovals());
                    },
                    cancellationToken));
    }

    private static void Tell(CommandReport report, IReadOnlyList<string> ownApprovals)
    {
        report.Result["ownApprovals"] = new JsonArray([.. ownApprovals.Select(unit => JsonValue.Create(unit))]);
        if (ownApprovals.Count > 0) report.Say(report.Terminal.Text("store.people.ownApprovals", string.Join(", ", ownApprovals)));
    }

    private static void Tell(CommandReport report, Person person)
    {
        report.Result["person"] = DeskViews.Person(person);
        report.Say(LineTeller.For(report).Of(person));
    }
}
