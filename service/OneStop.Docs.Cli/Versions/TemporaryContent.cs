namespace OneStop.Docs.Cli.Versions;

/// <summary>Content of any length on its way out: in a file that is gone when this is disposed, so that memory stays small.</summary>
internal sealed class TemporaryContent : IDisposable
{
    public FileStream Stream { get; } = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });

    public void Dispose() => Stream.Dispose();
}
