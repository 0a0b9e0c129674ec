using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Plans.Reading;

namespace OneStop.Docs.Cli.Commands;

/// <summary><c>onestop validate PLAN</c>: everything that is wrong with plan data.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var file = new Argument<string>("PLAN") { Description = "validate.plan" };
        return new Command("validate", "help.validate") { file }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (report.Take(await InputFile.ReadAsync(parsed.GetValue(file)!, cancellationToken)) is not { } input) return;
                var plan = report.Take(PlanReader.Read(input.Bytes));
                report.Result["valid"] = plan is not null;
                if (plan is not null) report.Say(terminal.Text("validate.valid", input.Name));
            });
    }
}
