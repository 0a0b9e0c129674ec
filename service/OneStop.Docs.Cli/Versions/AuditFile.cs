using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Drafting;
using OneStop.Docs.Drafting.Auditing;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Ledger;

namespace OneStop.Docs.Cli.Versions;

/// <summary>The audit trail as a file: a Word report when its name ends in .docx, else CSV; "-" is standard output, in CSV.</summary>
/// <param name="path">Where it goes.</param>
/// <param name="report">What is found and made.</param>
internal sealed class AuditFile(string path, CommandReport report)
{
    /// <summary>Whether a Word report is asked for.</summary>
    public bool IsWord { get; } = Path.GetExtension(path).Equals(".docx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes the Word report and writes it; what is wrong is noted, and then there is no file.</summary>
    /// <exception cref="OutputException">It cannot be written; what was there before is still there.</exception>
    public async Task WriteWordAsync(IEnumerable<LedgerEntry> entries, AuditScope scope, TemplateCatalog catalog, CancellationToken cancellationToken)
    {
        var drafted = report.Take(new AuditReport(catalog).Draft(entries, scope, DraftOptions.For(TimeProvider.System), cancellationToken));
        if (drafted is null) return;
        await new OutputFile(path, drafted.Bytes).WriteAsync(cancellationToken);
        Tell();
    }

    /// <summary>Writes one line an entry; of any length, since it goes by a file.</summary>
    /// <exception cref="OutputException">It cannot be written; what was there before is still there.</exception>
    public async Task WriteCsvAsync(IEnumerable<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        using var csv = new TemporaryContent();
        await AuditCsv.WriteAsync(entries, csv.Stream, report.Terminal.Culture, cancellationToken);
        csv.Stream.Position = 0;
        try
        {
            if (path == OutputFile.StandardOutput)
            {
                await using var output = Console.OpenStandardOutput();
                await csv.Stream.CopyToAsync(output, cancellationToken);
            }
            else
            {
                await AtomicFile.WriteAsync(path, csv.Stream, cancellationToken);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(CliCodes.Error(CliCodes.CannotWrite, path, FileReason.Of(failure, path)), failure);
        }

        Tell();
    }

    private void Tell()
    {
        report.Result["path"] = path;
        if (path != OutputFile.StandardOutput) report.Say(report.Terminal.Text("render.written", path));
    }
}
