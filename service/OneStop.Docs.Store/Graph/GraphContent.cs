namespace OneStop.Docs.Store.Graph;

/// <summary>Content on its way down; disposing it lets go of the connection.</summary>
internal sealed class GraphContent(HttpResponseMessage response, Stream stream) : IAsyncDisposable
{
    public Stream Stream { get; } = stream;

    /// <summary>Bytes, when the service says so.</summary>
    public long? Length { get; } = response.Content.Headers.ContentLength;

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        response.Dispose();
    }
}
