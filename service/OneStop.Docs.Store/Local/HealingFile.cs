using OneStop.Docs.Store.Book;

namespace OneStop.Docs.Store.Local;

/// <summary>A whole copy under a temporary name; disposing takes it away when it was not given another.</summary>
/// <param name="path">The temporary file.</param>
internal sealed class HealingFile(string path) : IDisposable
{
    public string Path { get; } = path;

    public void Dispose() => DiskFaults.Guard(() => File.Delete(Path));
}
