using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Manifests;

namespace OneStop.Docs.Cli.Commands;

/// <summary><c>onestop manifest</c>: the add-in's manifest for the address that its service is reached at.</summary>
internal static class ManifestCommand
{
    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var url = new Option<string>("--url") { HelpName = "URL", Description = "manifest.url", Required = true };
        var output = new Option<string>("--out", "-o") { HelpName = "FILE", Description = "manifest.out" };
        var command = new Command("manifest", "help.manifest") { url, output };
        return command.Does(terminal, common, async (parsed, report, cancellationToken) =>
        {
            if (report.Take(AddressedManifest.At(parsed.GetRequiredValue(url))) is not { } manifest) return;
            var path = parsed.GetValue(output) ?? OutputFile.StandardOutput;
            await new OutputFile(path, AddressedManifest.Write(manifest)).WriteAsync(cancellationToken);
        });
    }
}
