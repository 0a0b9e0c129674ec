namespace OneStop.Docs.Drafting.Keeping;

/// <summary>
/// Who issues and who takes up what a crash left, on one disk: many may issue at once, but nobody takes up an issue that a living
/// process is still at. The system frees the file when a process dies.
/// </summary>
internal static class IssueTurn
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The turn of one who issues; waits while another takes up old issues. Dispose it to end it.</summary>
    /// <param name="file">Made when it is not there.</param>
    /// <param name="cancellationToken">Until it is had.</param>
    public static async Task<FileStream> ShareAsync(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Open(file, FileAccess.Read, FileShare.ReadWrite) is { } turn) return turn;
            await Task.Delay(s_pause, cancellationToken);
        }
    }

    /// <summary>The turn of one who takes up old issues; null while anybody else is at it.</summary>
    public static FileStream? TakeAlone(string file) => Open(file, FileAccess.ReadWrite, FileShare.None);

    private static FileStream? Open(string file, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
