using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Plans.Schema;

namespace OneStop.Docs.Cli.Commands;

/// <summary><c>onestop schema</c>: the JSON Schema of plan data.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var output = new Option<string>("--out", "-o") { HelpName = "FILE", Description = "schema.out" };
        var command = new Command("schema", "help.schema") { output };

        // The schema is the machine-readable answer itself.
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await new OutputFile(parsed.GetValue(output) ?? OutputFile.StandardOutput, PlanSchema.Write()).WriteAsync(cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
