namespace OneStop.Docs.Store.Records;

/// <summary>The content of a version, open for reading.</summary>
/// <param name="version">Whose content it is.</param>
/// <param name="stream">Forward only; owned by this object.</param>
public sealed class VersionContent(VersionInfo version, Stream stream) : IAsyncDisposable
{
    /// <summary>Whose content it is.</summary>
    public VersionInfo Version { get; } = version;

    /// <summary>Forward only. Reading to the end checks the hash: a content that is not what was saved ends in <see cref="Problems.ContentLostException"/>.</summary>
    public Stream Stream { get; } = stream;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
