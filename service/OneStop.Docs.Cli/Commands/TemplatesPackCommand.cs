using System.CommandLine;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Drafting.Packing;

namespace OneStop.Docs.Cli.Commands;

/// <summary><c>onestop templates pack [ID…]</c>: source folders become .docx.</summary>
internal static class TemplatesPackCommand
{
    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var ids = Ids();
        return new Command("pack", "help.templates.pack") { ids }
            .Does(terminal, common, (parsed, report, _) =>
            {
                Tell(report, TemplateSources.PackAll(common.TemplatesFolder(parsed), parsed.GetValue(ids) ?? []));
                return Task.CompletedTask;
            });
    }

    public static Argument<string[]> Ids() => new("ID") { Arity = ArgumentArity.ZeroOrMore, Description = "templates.ids" };

    public static void Tell(CommandReport report, PackingReport done)
    {
        report.Add(done.Diagnostics);
        report.Result["written"] = new JsonArray([.. done.Written.Select(path => JsonValue.Create(path))]);
        foreach (var path in done.Written) report.Say(report.Terminal.Text("render.written", path));
        if (done.Written.Count == 0 && !done.HasErrors) report.Say(report.Terminal.Text("templates.unchanged"));
    }
}
