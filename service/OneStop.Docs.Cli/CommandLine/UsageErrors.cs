using System.CommandLine;
using System.CommandLine.Parsing;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>Everything wrong with the arguments, in our words: the library's are in languages that are not ours.</summary>
internal static class UsageErrors
{
    public static IReadOnlyList<Diagnostic> Find(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var problems = MisspeltOptions(parsed).Select(token => CliCodes.Error(CliCodes.NotUnderstood, token, HelpFor(command))).ToList();
        if (parsed.Errors.Count == 0) return problems;
        problems.AddRange(parsed.UnmatchedTokens.Select(token => CliCodes.Error(CliCodes.NotUnderstood, token, HelpFor(command))));
        if (command.Subcommands.Count > 0 && command.Action is null && problems.Count == 0)
        {
            problems.Add(CliCodes.Error(CliCodes.CommandMissing, string.Join(", ", command.Subcommands.Select(c => c.Name)), HelpFor(command)));
        }

        problems.AddRange(command.Options
            .Where(option => option.Required && parsed.GetResult(option)?.IdentifierToken is null)
            .Select(option => CliCodes.Error(CliCodes.OptionMissing, $"{option.Name} {option.HelpName}", terminal.Text(option.Description!))));
        problems.AddRange(command.Arguments
            .Where(argument => argument.Arity.MinimumNumberOfValues > (parsed.GetResult(argument)?.Tokens.Count ?? 0))
            .Select(argument => CliCodes.Error(CliCodes.ArgumentMissing, argument.Name, terminal.Text(argument.Description!))));
        problems.AddRange(Values(parsed));

        // Never silent about something the lines above do not know.
        if (problems.Count == 0) problems.AddRange(parsed.Errors.Select(e => CliCodes.Error(CliCodes.NotUnderstood, Typed(e.SymbolResult ?? parsed.CommandResult, parsed), HelpFor(command))));
        return problems;
    }

    /// <summary>What was typed there, or the whole line where the library names no word of it.</summary>
    private static string Typed(SymbolResult result, ParseResult parsed) =>
        string.Join(' ', (result.Tokens.Count > 0 ? result.Tokens : parsed.Tokens).Select(token => token.Value));

    /// <summary>The library takes an option it does not know for an argument; what follows a lone "--" is one.</summary>
    private static IEnumerable<string> MisspeltOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
        .Select(token => token.Value)
        .Except(parsed.UnmatchedTokens, StringComparer.Ordinal);

    private static IEnumerable<Diagnostic> Values(ParseResult parsed) => parsed.Errors
        .Select(error => error.SymbolResult)
        .Select(result => result as OptionResult ?? result?.Parent as OptionResult)
        .OfType<OptionResult>()
        .Where(result => result.IdentifierToken is not null)
        .Distinct()
        .Select(result => result.Tokens.Count == 0
            ? CliCodes.Error(CliCodes.ValueMissing, $"{result.Option.Name} {result.Option.HelpName}")
            : CliCodes.Error(CliCodes.BadValue, result.Tokens[^1].Value, result.Option.Name, result.Option.HelpName ?? ""));

    private static string HelpFor(Command command)
    {
        var words = new List<string>();
        for (var at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault()) words.Insert(0, at.Name);
        return string.Join(' ', words) + " --help";
    }
}
