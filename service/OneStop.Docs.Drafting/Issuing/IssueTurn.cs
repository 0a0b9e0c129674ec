using System.Security.Cryptography;
using System.Text;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Drafting.Issuing;

/// <summary>
/// One at a time at the issue of a document, among all processes on one disk: nobody takes up or gives up what a living process is
/// still at. The system frees the file when a process dies. Some documents share a turn, so that the files stay few.
/// </summary>
/// <param name="folder">Where the files are; made when it is not there.</param>
internal sealed class IssueTurn(string folder)
{
    // What a file held by someone else fails with: EWOULDBLOCK on Linux and on macOS, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION.
    private const int WouldBlock = 11, WouldBlockMac = 35, SharingViolation = unchecked((int)0x80070020), LockViolation = unchecked((int)0x80070021);

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The turn; waits for it. Dispose it to end it.</summary>
    /// <exception cref="StoreUnreachableException">The disk refuses the file: it will not come by waiting.</exception>
    public async Task<FileStream> TakeAsync(DocumentId document, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryTake(document) is { } turn) return turn;
            await Task.Delay(s_pause, cancellationToken);
        }
    }

    /// <summary>The turn; null while anybody else has it.</summary>
    /// <inheritdoc cref="TakeAsync" path="/exception"/>
    public FileStream? TryTake(DocumentId document)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(FileOf(document), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException held) when (held.HResult is WouldBlock or WouldBlockMac or SharingViolation or LockViolation)
        {
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnreachableException(new StoreProblem(StoreCodes.Unreachable, "", [refused.GetType().Name]), refused);
        }
    }

    /// <summary>The file on which the turn stands.</summary>
    internal string FileOf(DocumentId document) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Value))[..1]));
}
