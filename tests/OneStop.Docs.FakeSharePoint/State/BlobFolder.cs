namespace OneStop.Docs.FakeSharePoint.State;

/// <summary>Contents as files, so that a large upload never stands in memory. Blobs are written once; versions share them.</summary>
internal sealed class BlobFolder(string folder)
{
    public string Folder { get; } = Directory.CreateDirectory(folder).FullName;

    public string PathOf(string blob) => Path.Combine(Folder, blob);

    public long SizeOf(string blob) => new FileInfo(PathOf(blob)).Length;

    public FileStream Create(string blob) =>
        new(PathOf(blob), FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite, 1 << 16, FileOptions.Asynchronous);

    public FileStream Append(string blob, long from)
    {
        var stream = new FileStream(PathOf(blob), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, 1 << 16, FileOptions.Asynchronous);
        stream.SetLength(from);
        stream.Seek(from, SeekOrigin.Begin);
        return stream;
    }

    public FileStream Read(string blob) =>
        new(PathOf(blob), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.Asynchronous);

    public void Delete(string blob) => File.Delete(PathOf(blob));
}
