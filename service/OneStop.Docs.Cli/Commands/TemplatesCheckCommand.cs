using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Drafting.Packing;

namespace OneStop.Docs.Cli.Commands;

/// <summary><c>onestop templates check [ID…]</c>: whether .docx and sources agree.</summary>
internal static class TemplatesCheckCommand
{
    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var ids = TemplatesPackCommand.Ids();
        return new Command("check", "help.templates.check") { ids }
            .Does(terminal, common, (parsed, report, _) =>
            {
                TemplatesPackCommand.Tell(report, TemplateSources.Check(common.TemplatesFolder(parsed), parsed.GetValue(ids) ?? []));
                return Task.CompletedTask;
            });
    }
}
