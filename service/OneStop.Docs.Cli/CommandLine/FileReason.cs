using System.Security;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>Why a file cannot be read or written, in our words: the runtime's are English only.</summary>
internal static class FileReason
{
    // ENOSPC, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL as they come in the low word.
    private const int NoSpace = 28;
    private const int DiskFull = 112;
    private const int HandleDiskFull = 39;

    /// <summary>An argument of a diagnostic that stands for the reason's wording (<c>@reason.missing</c>).</summary>
    public static string Of(Exception failure, string path) => "@reason." + failure switch
    {
        FileNotFoundException => "missing",
        DirectoryNotFoundException => "nofolder",
        PathTooLongException => "toolong",
        _ when Directory.Exists(path) => "folder",
        UnauthorizedAccessException or SecurityException => "denied",
        NotSupportedException => "badname",
        IOException when (failure.HResult & 0xFFFF) is NoSpace or DiskFull or HandleDiskFull => "full",
        _ => "other",
    };
}
