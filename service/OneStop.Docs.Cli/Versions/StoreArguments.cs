using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Cli.Versions;

/// <summary>Arguments that become ids.</summary>
internal static class StoreArguments
{
    /// <summary>The document's id, or null with what is wrong noted.</summary>
    public static DocumentId? Document(string? text, CommandReport report, string name = "DOCUMENT")
    {
        if (DocumentId.TryParse(text, out var id)) return id;
        report.Add(CliCodes.Error(CliCodes.BadValue, text ?? "", name, "a-z 0-9 -"));
        return null;
    }
}
