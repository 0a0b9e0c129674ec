using System.CommandLine;
using OneStop.Docs.Cli.Commands;
using OneStop.Docs.Cli.Commands.Store;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>Every command, one line each.</summary>
internal static class CommandTable
{
    public static Command Build(Terminal terminal)
    {
        var common = new CommonOptions();
        var root = new Command("onestop", "help.root");
        foreach (var option in common.All) root.Add(option);
        root.Add(TemplatesCommand.Create(terminal, common));
        root.Add(RenderCommand.Create(terminal, common));
        root.Add(InspectCommand.Create(terminal, common));
        root.Add(ImportCommand.Create(terminal, common));
        root.Add(ScriptCommand.Create(terminal, common));
        root.Add(ServeCommand.Create(terminal, common));
        root.Add(StoreCommand.Create(terminal, common));
        root.Add(SchemaCommand.Create(terminal, common));
        root.Add(ManifestCommand.Create(terminal, common));
        root.Add(ValidateCommand.Create(terminal, common));
        return root;
    }
}
