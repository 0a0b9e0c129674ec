using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Service.Hosting;

namespace OneStop.Docs.Cli.Commands;

/// <summary><c>onestop serve</c>: the document service on this machine.</summary>
internal static class ServeCommand
{
    // Who may call it, and how they sign in (docs/sign-in.md).
    private static readonly string[] SignIn = ["--hosts", "--tenant", "--client-id", "--authority", "--scope", "--admin"];

    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var urls = new Option<string>("--urls") { HelpName = "URL", Description = "serve.urls" };
        var data = new Option<string>("--data") { HelpName = "DIR", Description = "serve.data" };
        var store = new Option<string>("--store") { HelpName = "DIR", Description = "store.option.store" };
        var command = new Command("serve", "help.serve") { urls, data, store };
        var signIn = SignIn.Select(name => new Option<string>(name) { HelpName = "TEXT", Description = "serve" + name.Replace("--", ".", StringComparison.Ordinal) }).ToList();
        foreach (var option in signIn) command.Add(option);

        // Not through a report: the service has exit codes and a greeting of its own.
        command.SetAction((parsed, cancellationToken) => ServiceHost.RunAsync(
            [
                .. Given("--urls", parsed.GetValue(urls)),
                .. Given("--data", parsed.GetValue(data)),
                .. Given("--store", parsed.GetValue(store)),
                .. signIn.SelectMany(option => Given(option.Name, parsed.GetValue(option))),
                "--templates", common.TemplatesFolder(parsed),
            ],
            cancellationToken));
        return command;
    }

    private static string[] Given(string name, string? value) => value is null ? [] : [name, value];
}
