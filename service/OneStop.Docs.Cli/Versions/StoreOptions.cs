using System.CommandLine;

namespace OneStop.Docs.Cli.Versions;

/// <summary>The options that commands on the version store share. One instance a run: they are looked up by identity.</summary>
internal sealed class StoreOptions
{
    private const string StoreVariable = "ONESTOP_STORE";
    private const string PersonVariable = "ONESTOP_PERSON";

    public Option<string> Store { get; } = new("--store") { Recursive = true, Description = "store.option.store", HelpName = "DIR" };

    public Option<string> Person { get; } = new("--as") { Recursive = true, Description = "store.option.as", HelpName = "ID" };

    /// <summary>Where the versions are: as given, from the environment, or the user's own folder.</summary>
    public string Place(ParseResult parsed) =>
        parsed.GetValue(Store) ?? Environment.GetEnvironmentVariable(StoreVariable) ?? DefaultFolder();

    /// <summary>Who acts: as given or from the environment; empty when nobody said so.</summary>
    public string PersonId(ParseResult parsed) => parsed.GetValue(Person) ?? Environment.GetEnvironmentVariable(PersonVariable) ?? "";

    /// <summary>Why something is done.</summary>
    public static Option<string> Reason() => new("--reason", "-r") { HelpName = "TEXT", Description = "store.reason", Required = true };

    /// <summary>The key by which a repetition is recognised.</summary>
    public static Option<string> Key() => new("--key") { HelpName = "KEY", Description = "store.key" };

    private static string DefaultFolder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), "OneStop.Docs", "store");
    }
}
