using OneStop.Docs.Store.Book;

namespace OneStop.Docs.Store.Local;

/// <summary>Content that is on the disk under a temporary name; disposing takes away what was not placed.</summary>
/// <param name="path">The temporary file.</param>
/// <param name="content">Its hashes and length.</param>
internal sealed class StagedContent(string path, KeptContent content) : IDisposable
{
    public string Path { get; } = path;

    public KeptContent Content { get; } = content;

    public string Hash => Content.Hashes.Read;

    public void Dispose() => DiskFaults.Guard(() => File.Delete(Path));
}
