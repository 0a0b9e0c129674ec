using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Plans.Importing;
using OneStop.Docs.Plans.Reading;

namespace OneStop.Docs.Cli.Commands;

/// <summary><c>onestop import FILE</c>: an existing document read into plan data, with what was not understood.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var file = new Argument<string>("FILE") { Description = "import.file" };
        var output = new Option<string>("--out", "-o") { HelpName = "FILE", Description = "import.out" };
        return new Command("import", "help.import") { file, output }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                if (report.Take(await InputFile.ReadAsync(parsed.GetValue(file)!, cancellationToken)) is not { } input) return;
                if (report.Take(DocumentEngine.Open(input.Bytes, PackageLimits.Default)) is not { } parts) return;
                if (report.Take(DocumentModel.Read(parts)) is not { } model) return;
                var imported = PlanImport.Read(model, ImportOptions.None);
                report.Add(imported.NotUnderstood);
                await WriteAsync(imported, parsed.GetValue(output), report, cancellationToken);
            });
    }

    private static async Task WriteAsync(ImportedPlan imported, string? output, CommandReport report, CancellationToken cancellationToken)
    {
        var json = PlanWriter.Write(imported.Plan);
        if (output is not null)
        {
            await new OutputFile(output, json).WriteAsync(cancellationToken);
            if (output != OutputFile.StandardOutput) report.Say(report.Terminal.Text("render.written", output));
        }

        if (report.IsJson) report.Result["plan"] = System.Text.Json.Nodes.JsonNode.Parse(json);
        else if (output is null) await Terminal.WriteOutputAsync(json, cancellationToken);
    }
}
