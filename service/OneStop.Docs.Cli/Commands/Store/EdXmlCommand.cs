using System.CommandLine;
using System.Text;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Versions;
using OneStop.Docs.Drafting.Exchange;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading;

namespace OneStop.Docs.Cli.Commands.Store;

/// <summary><c>onestop store edxml DOCUMENT --from-organ ID --from-name NAME --to-organ ID=NAME</c>: the header another agency's system reads.</summary>
internal static class EdXmlCommand
{
    public static Command Create(Terminal terminal, CommonOptions common, StoreOptions store)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "store.document" };
        var fromOrgan = new Option<string>("--from-organ") { HelpName = "ID", Description = "store.edxml.fromOrgan", Required = true };
        var fromName = new Option<string>("--from-name") { HelpName = "NAME", Description = "store.edxml.fromName", Required = true };
        var inCharge = new Option<string>("--in-charge") { HelpName = "NAME", Description = "store.edxml.inCharge" };
        var to = new Option<string[]>("--to-organ") { HelpName = "ID=NAME", Description = "store.edxml.to", Required = true, AllowMultipleArgumentsPerToken = true };
        var plan = new Option<string>("--plan") { HelpName = "FILE", Description = "store.edxml.plan" };
        var output = new Option<string>("--out", "-o") { HelpName = "FILE", Description = "store.edxml.out", DefaultValueFactory = _ => OutputFile.StandardOutput };
        return new Command("edxml", "help.store.edxml") { document, fromOrgan, fromName, inCharge, to, plan, output }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (StoreArguments.Document(parsed.GetValue(document), report) is not { } id) return;
                var of = parsed.GetValue(plan) is { } file ? await ReadAsync(file, report, cancellationToken) : null;
                if (report.HasErrors) return;
                var from = new EdXmlOrganisation(parsed.GetValue(fromOrgan)!, parsed.GetValue(fromName)!, parsed.GetValue(inCharge));
                await new StoreRun(store.Place(parsed), store.PersonId(parsed), report).DoAsync(
                    async kept =>
                    {
                        var info = await kept.Store.GetAsync(id, cancellationToken);
                        var data = EdXmlData.Of(info.Fields, of ?? await EdXmlSource.ReadAsync(kept, id, cancellationToken), from, [.. parsed.GetValue(to)!.Select(Organisation)]).With(kept.Registers.Find(id)?.Entry);
                        if (report.Take(EdXmlHeader.Write(data)) is not { } header) return;
                        if (report.IsJson && parsed.GetValue(output) == OutputFile.StandardOutput)
                        {
                            report.Result["header"] = Encoding.UTF8.GetString(header);
                            return;
                        }

                        var written = new OutputFile(parsed.GetValue(output)!, header);
                        await written.WriteAsync(cancellationToken);
                        report.Result["path"] = written.Path;
                        if (written.Path != OutputFile.StandardOutput) report.Say(terminal.Text("render.written", written.Path));
                    },
                    cancellationToken);
            });
    }

    private static EdXmlOrganisation Organisation(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? new(text, "") : new(text[..at].Trim(), text[(at + 1)..].Trim());
    }

    private static async Task<Plan?> ReadAsync(string file, CommandReport report, CancellationToken cancellationToken) =>
        report.Take(await InputFile.ReadAsync(file, cancellationToken)) is { } input ? report.Take(PlanReader.Read(input.Bytes)) : null;
}
