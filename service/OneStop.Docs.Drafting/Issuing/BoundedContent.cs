namespace OneStop.Docs.Drafting.Issuing;

/// <summary>Reads content whole as long as it is of a size a document may have.</summary>
internal static class BoundedContent
{
    /// <returns>All of it, or one byte more than <paramref name="limit"/>, which whoever opens it refuses.</returns>
    public static async Task<byte[]> ReadAsync(Stream stream, long limit, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 << 10];
        int read;
        while (bytes.Length <= limit && (read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, (int)Math.Min(read, limit + 1 - bytes.Length));
        }

        return bytes.ToArray();
    }
}
