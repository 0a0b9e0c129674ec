using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Drafting.Packing;

namespace OneStop.Docs.Cli.Commands;

/// <summary><c>onestop templates unpack [ID…]</c>: what was edited in Word goes back into the sources.</summary>
internal static class TemplatesUnpackCommand
{
    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var ids = TemplatesPackCommand.Ids();
        return new Command("unpack", "help.templates.unpack") { ids }
            .Does(terminal, common, (parsed, report, _) =>
            {
                TemplatesPackCommand.Tell(report, TemplateSources.UnpackAll(common.TemplatesFolder(parsed), parsed.GetValue(ids) ?? []));
                return Task.CompletedTask;
            });
    }
}
