using System.CommandLine;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>What a command does and takes, in the user's language. Descriptions of symbols are keys of the string table.</summary>
/// <remarks>The library's own help has its headings in languages that are not ours.</remarks>
internal static class HelpText
{
    public static void Write(Command command, Terminal terminal, TextWriter output)
    {
        output.WriteLine(terminal.Text(command.Description!));
        output.WriteLine();
        output.WriteLine($"{terminal.Text("help.usage")} {Usage(command, terminal)}");
        Section(output, terminal.Text("help.commands"), command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, terminal.Text(c.Description!))));
        Section(output, terminal.Text("help.arguments"), command.Arguments.Select(a => (a.Name, terminal.Text(a.Description!))));
        Section(output, terminal.Text("help.options"), Options(command).Select(o => (Label(o), terminal.Text(o.Description!))));
        if (command.Parents.Any()) return;
        output.WriteLine();
        output.WriteLine(terminal.Text("help.exitcodes"));
    }

    private static string Usage(Command command, Terminal terminal)
    {
        var words = new List<string>();
        for (var at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault()) words.Insert(0, at.Name);
        if (command.Subcommands.Count > 0) words.Add(terminal.Text("help.command"));
        words.AddRange(command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $"[{Many(a)}]" : Many(a)));
        words.AddRange(command.Options.Where(o => o.Required).Select(Label));
        words.Add(terminal.Text("help.anyoptions"));
        return string.Join(' ', words);
    }

    private static string Many(Argument argument) => argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "…" : argument.Name;

    private static IEnumerable<Option> Options(Command command)
    {
        var common = command.Parents.OfType<Command>().SelectMany(parent => Options(parent).Where(o => o.Recursive));
        return command.Options.Where(o => !o.Hidden).Concat(common);
    }

    private static string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a.Length == 2 && a != "-?").Append(option.Name));
        return option.ValueType == typeof(bool) ? names : $"{names} {option.HelpName}";
    }

    private static void Section(TextWriter output, string heading, IEnumerable<(string Label, string Text)> rows)
    {
        var lines = rows.ToList();
        if (lines.Count == 0) return;
        var width = lines.Max(line => line.Label.Length);
        output.WriteLine();
        output.WriteLine(heading);
        foreach (var (label, text) in lines) output.WriteLine($"  {label.PadRight(width)}  {text}");
    }
}
