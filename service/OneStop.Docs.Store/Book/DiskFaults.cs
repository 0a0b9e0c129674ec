using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Book;

/// <summary>What file operations can fail with, as the contract tells it. Paths stay out of the messages.</summary>
internal static class DiskFaults
{
    // HRESULT of ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL, and the errno values ENOSPC and EDQUOT as .NET passes them on.
    private const int HandleFull = unchecked((int)0x80070027), DiskFull = unchecked((int)0x80070070), NoSpace = 28, Quota = 122;

    /// <summary>Does <paramref name="work"/>; what the disk refuses becomes <see cref="StoreUnreachableException"/>.</summary>
    public static void Guard(Action work) => Guard(() =>
    {
        work();
        return true;
    });

    /// <inheritdoc cref="Guard(Action)"/>
    public static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw AsUnreachable(fault);
        }
    }

    /// <summary>The store's exception for <paramref name="fault"/>, an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</summary>
    public static StoreUnreachableException AsUnreachable(Exception fault)
    {
        var code = fault switch
        {
            UnauthorizedAccessException => StoreCodes.Denied,
            { HResult: HandleFull or DiskFull or NoSpace or Quota } => StoreCodes.Full,
            _ => StoreCodes.Unreachable,
        };
        return new(StoreProblem.At("", code, fault.GetType().Name), fault);
    }
}
