using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Scripts;

namespace OneStop.Docs.Cli.Commands;

/// <summary><c>onestop script FILE…</c>: plain-text templates; <c>--cases</c>: recorded cases.</summary>
internal static class ScriptCommand
{
    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore, Description = "script.file" };
        var data = new Option<string>("--data", "-d") { HelpName = "FILE", Description = "script.data" };
        var output = new Option<string>("--out", "-o") { HelpName = "DIR", Description = "script.out" };
        var cases = new Option<string>("--cases") { HelpName = "FILE.jsonl", Description = "script.cases" };
        return new Command("script", "help.script") { files, data, output, cases }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                var names = parsed.GetValue(files) ?? [];
                if (parsed.GetValue(cases) is { } recorded)
                {
                    if (names.Length > 0) report.Add(CliCodes.Error(CliCodes.OptionsDisagree, "--cases", names[0]));
                    else await CaseRun.RunAsync(recorded, parsed.GetValue(data), report, cancellationToken);
                    return;
                }

                if (names.Length == 0)
                {
                    report.Add(CliCodes.Error(CliCodes.ArgumentMissing, "FILE", terminal.Text(files.Description!)));
                    return;
                }

                await new ScriptRun(parsed.GetValue(data), parsed.GetValue(output), report).RunAsync(names, cancellationToken);
            });
    }
}
