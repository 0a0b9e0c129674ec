using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Inspecting;

namespace OneStop.Docs.Cli.Commands;

/// <summary><c>onestop inspect FILE</c>: what a template consists of and needs, and every mistake in it.</summary>
internal static class InspectCommand
{
    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var file = new Argument<string>("FILE") { Description = "inspect.file" };
        var schema = new Option<string>("--schema") { HelpName = "FILE", Description = "inspect.schema" };
        var schemaOut = new Option<string>("--schema-out") { HelpName = "FILE", Description = "inspect.schemaout" };
        var annotate = new Option<string>("--annotate") { HelpName = "FILE", Description = "inspect.annotate" };
        return new Command("inspect", "help.inspect") { file, schema, schemaOut, annotate }
            .Does(terminal, common, (parsed, report, cancellationToken) =>
            {
                var request = new InspectRequest(
                    parsed.GetValue(file)!, parsed.GetValue(schema), parsed.GetValue(schemaOut), parsed.GetValue(annotate),
                    common.TemplatesFolder(parsed));
                return new InspectRun(request, report).RunAsync(cancellationToken);
            });
    }
}
