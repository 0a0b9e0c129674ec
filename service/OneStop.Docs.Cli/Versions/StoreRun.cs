using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Rendering;
using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Cli.Versions;

/// <summary>One command on an opened store: opens it, acts, says what it objects to, closes it.</summary>
/// <param name="place">Where the versions are.</param>
/// <param name="personId">Who acts.</param>
/// <param name="report">What is found and made.</param>
internal sealed class StoreRun(string place, string personId, CommandReport report)
{
    /// <summary>Whether a store is made where there is none. For what a store begins with; anything else would take a misspelt folder for an empty store.</summary>
    public bool MayMake { get; init; }

    public CommandReport Report => report;

    /// <summary>Opens the versions of a folder, with the printing program that the environment names.</summary>
    public static Task<KeptVersions> OpenAsync(string place, CancellationToken cancellationToken) => KeptVersions.OpenAsync(
        place, TimeProvider.System, new PdfConverter(new() { Program = Environment.GetEnvironmentVariable(RenderRun.ProgramVariable) }), cancellationToken);

    /// <summary>Does something with the store; its objections become diagnostics.</summary>
    public async Task DoAsync(Func<KeptVersions, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            if (!MayMake) KeptVersions.EnsureThere(place);
            await using var kept = await OpenAsync(place, cancellationToken);
            report.Add(kept.Left);
            await work(kept);
        }
        catch (VersionStoreException refused)
        {
            report.Add(StoreDiagnostics.Of(refused));
            if (refused is VersionConflictException conflict) report.Result["newer"] = VersionViews.Version(conflict.Newer);
        }
    }

    /// <summary>Does something of which someone gives account.</summary>
    public Task ActAsync(string? reason, string? key, Func<KeptVersions, Act, Task> work, CancellationToken cancellationToken) => DoAsync(
        kept => work(kept, new(kept.AuthorOf(personId), reason ?? "", KeptVersions.ToolName("cli"), key)), cancellationToken);
}
