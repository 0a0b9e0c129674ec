using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store describe DOCUMENT --title TEXT …</c>: changes what is known of a document, without a version.</summary>
internal static class DescribeCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "store.document" };
        var (fields, reason, key) = (new FieldOptions(), StoreOptions.Reason(), StoreOptions.Key());
        var command = new Command("describe", "help.store.describe") { document, reason, key };
        foreach (var option in fields.All) command.Add(option);
        return command.Does(terminal, common, async (parsed, report, cancellationToken) =>
        {
            if (StoreArguments.Document(parsed.GetValue(document), report) is not { } id) return;
            await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).ActAsync(
                parsed.GetValue(reason), parsed.GetValue(key),
                async (kept, act) =>
                {
                    var known = await kept.Store.GetAsync(id, cancellationToken);
                    var changed = await kept.Store.DescribeAsync(
                        new(id, known.Current.Id, fields.Read(parsed).Over(known.Fields), act), cancellationToken);
                    report.Result["document"] = VersionViews.Document(changed);
                    report.Say(LineTeller.For(report).Of(changed));
                },
                cancellationToken);
        });
    }
}
