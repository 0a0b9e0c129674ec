using System.Globalization;

namespace OneStop.Docs.Store.Book;

/// <summary>
/// Shows other processes that an opening of the store lives: a file held open with a lock of the operating system,
/// which ends with the process however it ends. Intents belong to an opening; only those of dead ones are recovered.
/// </summary>
internal sealed class OwnerLease : IDisposable
{
    private readonly FileStream _file;

    private OwnerLease(long owner, FileStream file) => (Owner, _file) = (owner, file);

    public long Owner { get; }

    /// <summary>A new opening. The file is held before the number can be seen by others.</summary>
    public static OwnerLease Take(BookWrite write, string folder)
    {
        var owner = write.One<long>("INSERT INTO owners (opened) VALUES (@Now) RETURNING number", new { Now = write.Now.UtcTicks });
        return DiskFaults.Guard(() => new OwnerLease(owner, Open(Name(folder, owner))));
    }

    /// <summary>The lease of another opening when that is dead; null while it lives.</summary>
    public static OwnerLease? TakeOver(long owner, string folder)
    {
        try
        {
            return new(owner, Open(Name(folder, owner)));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Openings that have left a file behind, living or dead.</summary>
    public static IReadOnlyList<long> Known(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.lease")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(name => long.Parse(name!, CultureInfo.InvariantCulture)),
    ];

    /// <summary>Ends the opening; its file goes first, so that nobody takes it for dead.</summary>
    public void Dispose()
    {
        if (!OperatingSystem.IsWindows()) File.Delete(_file.Name);
        _file.Dispose();
        if (OperatingSystem.IsWindows()) DeleteWhenNobodyHasIt(_file.Name);
    }

    private static void DeleteWhenNobodyHasIt(string name)
    {
        try
        {
            File.Delete(name);
        }
        catch (IOException)
        {
            // Another opening looks whether this one lives; it will remove the file.
        }
    }

    private static FileStream Open(string name) => new(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);

    private static string Name(string folder, long owner) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{owner}.lease"));
}
