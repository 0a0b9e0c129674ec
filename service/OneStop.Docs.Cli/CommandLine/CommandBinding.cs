using System.CommandLine;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>Ties a command to what it does, with a report of its own for each run.</summary>
internal static class CommandBinding
{
    public static Command Does(
        this Command command, Terminal terminal, CommonOptions common,
        Func<ParseResult, CommandReport, CancellationToken, Task> run)
    {
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = new CommandReport(terminal, parsed.GetValue(common.Json));
            await run(parsed, report, cancellationToken);
            return report.End();
        });
        return command;
    }
}
