namespace OneStop.Docs.Service.Keeping;

/// <summary>One process at a time: a file held open that nobody else may open. The system frees it when a process dies.</summary>
internal static class FolderLock
{
    private const int Attempts = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the turn; dispose what comes back to end it.</summary>
    /// <exception cref="IOException">Another process kept the turn for five seconds.</exception>
    public static async Task<FileStream> TakeAsync(string path, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < Attempts)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
