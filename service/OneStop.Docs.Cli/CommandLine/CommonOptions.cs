using System.CommandLine;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>The options every command has. One instance a run: they are looked up by identity.</summary>
internal sealed class CommonOptions
{
    private const string FolderVariable = "ONESTOP_TEMPLATES";

    public Option<bool> Json { get; } = new("--json") { Recursive = true, Description = "option.json" };

    public Option<string> Language { get; } = new("--lang") { Recursive = true, Description = "option.lang", HelpName = "vi|en" };

    public Option<string> Templates { get; } = new("--templates") { Recursive = true, Description = "option.templates", HelpName = "DIR" };

    public Option<bool> Help { get; } = new("--help", "-h", "-?") { Recursive = true, Description = "option.help" };

    public CommonOptions() => Language.AcceptOnlyFromAmong(UserLanguage.Vietnamese, UserLanguage.English);

    public IEnumerable<Option> All => [Json, Language, Templates, Help];

    /// <summary>The templates folder: as given, from the environment, or the nearest above here or above the program.</summary>
    public string TemplatesFolder(ParseResult parsed) =>
        parsed.GetValue(Templates)
        ?? Environment.GetEnvironmentVariable(FolderVariable)
        ?? Drafting.Catalogue.TemplatesLocation.Find(Environment.CurrentDirectory)
        ?? Drafting.Catalogue.TemplatesLocation.Find(AppContext.BaseDirectory)
        ?? "templates";
}
