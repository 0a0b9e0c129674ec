using System.Security.Cryptography;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Local;

/// <summary>Gets at the content of versions. What has an immutable copy is read through before the first byte goes out, and comes from the copy when it was altered or is gone.</summary>
internal sealed class LocalContents(StoreDatabase database, ContentFolder folder)
{
    /// <summary>Opens content at its beginning.</summary>
    /// <param name="version">Whose.</param>
    /// <param name="mustBeWhole">It is read through first although it has no copy; otherwise whoever reads to the end learns whether it was whole.</param>
    /// <param name="cancellationToken">While it is read through.</param>
    /// <exception cref="ContentLostException">It is gone, or it is known not to be what was saved.</exception>
    public async Task<FileStream> OpenAsync(VersionInfo version, bool mustBeWhole, CancellationToken cancellationToken)
    {
        var hash = version.Hashes.Read;
        var hasCopy = folder.HasMilestone(hash) || database.Read(read => MilestoneTable.Refers(read, hash));
        if (!hasCopy && !mustBeWhole) return folder.OpenContent(hash) ?? throw new ContentLostException(version.Document, version.Id, ContentAvailability.Missing);
        var (content, found) = await OpenWholeAsync(folder.OpenContent(hash), hash, cancellationToken);
        if (content is not null) return content;
        var (copy, _) = await OpenWholeAsync(folder.OpenMilestone(hash), hash, cancellationToken);
        if (copy is null) throw new ContentLostException(version.Document, version.Id, found is null ? ContentAvailability.Missing : ContentAvailability.Altered);
        await HealAsync(version, found);
        return copy;
    }

    /// <summary>The file at its beginning when it is what its hash says, and the hash it has; closed otherwise.</summary>
    private static async Task<(FileStream? File, string? Found)> OpenWholeAsync(FileStream? file, string hash, CancellationToken cancellationToken)
    {
        if (file is null) return (null, null);
        var isWhole = false;
        try
        {
            var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
            isWhole = string.Equals(found, hash, StringComparison.Ordinal);
            file.Position = 0;
            return (isWhole ? file : null, found);
        }
        catch (IOException fault)
        {
            throw DiskFaults.AsUnreachable(fault);
        }
        finally
        {
            if (!isWhole) await file.DisposeAsync();
        }
    }

    /// <summary>Puts the copy in the place of the content; the ledger tells of it in the same transaction.</summary>
    private async Task HealAsync(VersionInfo version, string? found)
    {
        try
        {
            using var healing = folder.StageFromMilestone(version.Hashes.Read, database.Owner);
            await database.WriteAsync(
                write =>
                {
                    // Somebody else may have healed it meanwhile.
                    if (string.Equals(folder.SumOfContent(version.Hashes.Read), version.Hashes.Read, StringComparison.Ordinal)) return;
                    folder.Replace(healing, version.Hashes.Read);
                    DocumentTable.SetKept(write, version.Hashes.Read);
                    LedgerBook.Append(write, new(LedgerActs.Heal, version.Document, ActOfTheStore())
                    {
                        Version = version.Id,
                        Hashes = version.Hashes,
                        Detail = found is null ? "gone" : $"altered, hash {found}",
                    });
                },
                CancellationToken.None);
        }
        catch (StoreUnreachableException)
        {
            // The disk takes nothing; whoever reads has the copy all the same, and verifying tells.
        }
    }

    private static Act ActOfTheStore() => new(
        new Author("onestop", "OneStop.Docs"), MessageTable.WordFor("heal-reason", System.Globalization.CultureInfo.GetCultureInfo("vi")), "onestop", Key: null);
}
