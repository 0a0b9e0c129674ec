using System.CommandLine;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>Whether the user asked what a command does.</summary>
internal static class HelpRequest
{
    public static bool IsIn(ParseResult parsed) =>
        parsed.Tokens.Any(t => t.Value is "--help" or "-h" or "-?")
        || (parsed.Tokens.Count == 0 && parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.CommandResult.Parent is null);
}
