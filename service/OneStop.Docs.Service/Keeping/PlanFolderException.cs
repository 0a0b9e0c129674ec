namespace OneStop.Docs.Service.Keeping;

/// <summary>The folder of kept plans cannot be written; nothing was changed.</summary>
internal sealed class PlanFolderException(string folder, Exception cause)
    : Exception($"The folder of kept plans, '{folder}', cannot be written: {cause.Message}", cause)
{
    // ENOSPC, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL as they come in the low word.
    private const int NoSpace = 28;
    private const int DiskFull = 112;
    private const int HandleDiskFull = 39;

    /// <summary>An argument of a diagnostic that stands for the reason's wording: the platform's own is English only.</summary>
    public string Reason { get; } = "@reason." + cause switch
    {
        UnauthorizedAccessException => "denied",
        _ when IsInFile(folder) => "file",
        DirectoryNotFoundException => "nofolder",
        PathTooLongException => "toolong",
        _ when (cause.HResult & 0xFFFF) is NoSpace or DiskFull or HandleDiskFull => "full",
        _ => "other",
    };

    private static bool IsInFile(string? folder) => !string.IsNullOrEmpty(folder) && (File.Exists(folder) || IsInFile(Path.GetDirectoryName(folder)));
}
