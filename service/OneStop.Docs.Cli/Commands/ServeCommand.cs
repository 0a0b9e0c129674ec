using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Service.Hosting;

namespace OneStop.Docs.Cli.Commands;

/// <summary><c>onestop serve</c>: the document service on this machine.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var urls = new Option<string>("--urls") { HelpName = "URL", Description = "serve.urls" };
        var data = new Option<string>("--data") { HelpName = "DIR", Description = "serve.data" };
        var store = new Option<string>("--store") { HelpName = "DIR", Description = "store.option.store" };
        var command = new Command("serve", "help.serve") { urls, data, store };

        // Not through a report: the service has exit codes and a greeting of its own.
        command.SetAction((parsed, cancellationToken) => ServiceHost.RunAsync(
            [
                .. Given("--urls", parsed.GetValue(urls)),
                .. Given("--data", parsed.GetValue(data)),
                .. Given("--store", parsed.GetValue(store)),
                "--templates", common.TemplatesFolder(parsed),
            ],
            cancellationToken));
        return command;
    }

    private static string[] Given(string name, string? value) => value is null ? [] : [name, value];
}
