using System.CommandLine;
using System.Text;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>From arguments to an exit code.</summary>
internal static class OneStopProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var terminal = new Terminal(UserLanguage.Choose(args));
        var root = CommandTable.Build(terminal);

        // A template called "@x" is a name, not a file of further arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (HelpRequest.IsIn(parsed))
        {
            HelpText.Write(parsed.CommandResult.Command, terminal, Console.Out);
            return ExitCode.Done;
        }

        if (UsageErrors.Find(parsed, terminal) is { Count: > 0 } problems)
        {
            terminal.Complain(problems);
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            terminal.Complain([CliCodes.Error(CliCodes.Cancelled)]);
            return ExitCode.Cancelled;
        }
        catch (OutputException failure)
        {
            terminal.Complain([failure.Diagnostic]);
            return ExitCode.Of([failure.Diagnostic]);
        }
    }
}
