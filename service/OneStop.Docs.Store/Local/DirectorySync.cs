using System.Runtime.InteropServices;
using System.Text;

namespace OneStop.Docs.Store.Local;

/// <summary>Brings the names in a folder to the disk, so that a renamed file is there after a power cut.</summary>
internal static class DirectorySync
{
    /// <summary>Does so on Unix; on Windows the file system's journal does it, and there is no call for it.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open([.. Encoding.UTF8.GetBytes(folder), 0], 0);
        if (descriptor < 0) throw new IOException("The folder cannot be opened for flushing.", Marshal.GetLastPInvokeError());
        var result = Synchronise(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);

        // EINVAL: a file system that has nothing to flush for folders.
        const int Invalid = 22;
        if (result != 0 && error != Invalid) throw new IOException("The folder cannot be flushed.", error);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Synchronise(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
