using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Drafting.Keeping;

/// <summary>
/// Who issues and who takes up what a crash left, on one disk: many may issue at once, but nobody takes up an issue that a living
/// process is still at. The system frees the file when a process dies.
/// </summary>
internal static class IssueTurn
{
    // What a file held by someone else fails with: EWOULDBLOCK, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION.
    private const int WouldBlock = 11, SharingViolation = unchecked((int)0x80070020), LockViolation = unchecked((int)0x80070021);

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The turn of one who issues; waits while another takes up old issues. Dispose it to end it.</summary>
    /// <param name="file">Made when it is not there.</param>
    /// <param name="cancellationToken">Until it is had.</param>
    /// <exception cref="StoreUnreachableException">The disk refuses the file: it will not come by waiting.</exception>
    public static async Task<FileStream> ShareAsync(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite);
            }
            catch (IOException held) when (held.HResult is WouldBlock or SharingViolation or LockViolation)
            {
                await Task.Delay(s_pause, cancellationToken);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new StoreUnreachableException(new StoreProblem(StoreCodes.Unreachable, "", [refused.GetType().Name]), refused);
            }
        }
    }

    /// <summary>The turn of one who takes up old issues; null while anybody else is at it.</summary>
    public static FileStream? TakeAlone(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
