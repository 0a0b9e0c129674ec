using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Store;
using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Drafting.Issuing;

/// <summary>Reads the content of a version whole as long as it is of a size a document may have.</summary>
internal static class BoundedContent
{
    /// <returns>All of it, or one byte more than a document may have, which whoever opens it refuses.</returns>
    /// <exception cref="OneStop.Docs.Store.Problems.VersionStoreException">The content cannot be read.</exception>
    public static async Task<byte[]> ReadAsync(IVersionStore store, DocumentId document, VersionId version, CancellationToken cancellationToken)
    {
        var limit = PackageLimits.Default.PackageLength;
        await using var content = await store.OpenAsync(document, version, cancellationToken);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 << 10];
        int read;
        while (bytes.Length <= limit && (read = await content.Stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, (int)Math.Min(read, limit + 1 - bytes.Length));
        }

        return bytes.ToArray();
    }
}
