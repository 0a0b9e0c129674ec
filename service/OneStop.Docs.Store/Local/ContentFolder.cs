using System.Globalization;
using System.Security.Cryptography;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Hashing;

namespace OneStop.Docs.Store.Local;

/// <summary>
/// Content on the disk: <c>content/ab/ab…</c> named by SHA-256, the same content once; <c>milestones/</c> the copies
/// that stand apart; <c>incoming/</c> what is being written. A name in the first two is there whole or not at all.
/// </summary>
internal sealed class ContentFolder
{
    private const int BufferLength = 128 * 1024;

    private readonly string _content;
    private readonly string _milestones;
    private readonly string _incoming;
    private long _staged;

    private ContentFolder(string folder) =>
        (_content, _milestones, _incoming) = (Path.Combine(folder, "content"), Path.Combine(folder, "milestones"), Path.Combine(folder, "incoming"));

    public static ContentFolder Open(string folder) => DiskFaults.Guard(() =>
    {
        var opened = new ContentFolder(folder);
        foreach (var path in new[] { opened._content, opened._milestones, opened._incoming }) Directory.CreateDirectory(path);
        DirectorySync.Flush(folder);
        return opened;
    });

    /// <summary>Writes what is sent to a temporary file and to the disk.</summary>
    /// <param name="source">What is sent.</param>
    /// <param name="owner">The opening of the store, by which what a crash leaves is found.</param>
    /// <param name="cancellationToken">Leaves nothing behind.</param>
    public async Task<StagedContent> StageAsync(ContentSource source, long owner, CancellationToken cancellationToken)
    {
        var path = Path.Combine(_incoming, string.Create(CultureInfo.InvariantCulture, $"{owner}-{Interlocked.Increment(ref _staged)}.tmp"));
        var done = false;
        try
        {
            await using var file = DiskFaults.Guard(() => new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous));
            var (hash, length) = await source.ReadAsync(piece => WriteAsync(file, piece, cancellationToken), cancellationToken);
            DiskFaults.Guard(() => file.Flush(flushToDisk: true));
            var normalised = DiskFaults.Guard(() => PackageDigest.Read(file, cancellationToken)?.Normalised ?? hash);
            done = true;
            return new(path, new(new(hash, hash, normalised), length));
        }
        finally
        {
            if (!done) DiskFaults.Guard(() => File.Delete(path));
        }
    }

    /// <summary>Gives staged content its name. What stands there already is kept when it is whole and replaced when it is not.</summary>
    public void Place(StagedContent staged) => DiskFaults.Guard(() =>
    {
        if (Sum(ContentPath(staged.Hash)) is { } sum && string.Equals(sum, staged.Hash, StringComparison.Ordinal)) return;
        Rename(staged.Path, ContentPath(staged.Hash));
    });

    /// <summary>Copies content to the milestones, read-only; what stands there whole is left.</summary>
    /// <returns>False when the content is not what <paramref name="hash"/> says.</returns>
    public bool KeepMilestone(string hash, long owner) => DiskFaults.Guard(() =>
    {
        var target = MilestonePath(hash);
        if (string.Equals(Sum(target), hash, StringComparison.Ordinal)) return true;
        var path = Path.Combine(_incoming, string.Create(CultureInfo.InvariantCulture, $"{owner}-{Interlocked.Increment(ref _staged)}.tmp"));
        try
        {
            File.Copy(ContentPath(hash), path);
            using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
            if (!string.Equals(Sum(path), hash, StringComparison.Ordinal)) return false;
            MakeWritable(target);
            Rename(path, target);
            File.SetAttributes(target, File.GetAttributes(target) | FileAttributes.ReadOnly);
            return true;
        }
        finally
        {
            File.Delete(path);
        }
    });

    /// <summary>Copies a milestone to where it can be given the name of the content.</summary>
    /// <exception cref="Problems.StoreUnreachableException">The disk refuses, or the milestone is no longer what its name says.</exception>
    public HealingFile StageFromMilestone(string hash, long owner) => DiskFaults.Guard(() =>
    {
        var staged = new HealingFile(Path.Combine(_incoming, string.Create(CultureInfo.InvariantCulture, $"{owner}-{Interlocked.Increment(ref _staged)}.tmp")));
        try
        {
            File.Copy(MilestonePath(hash), staged.Path);
            MakeWritable(staged.Path);
            using (var file = new FileStream(staged.Path, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
            return string.Equals(Sum(staged.Path), hash, StringComparison.Ordinal) ? staged : throw new IOException("The copy is not what its name says.");
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    });

    /// <summary>Gives a staged copy the name of the content, in the place of what stands there.</summary>
    public void Replace(HealingFile staged, string hash) => DiskFaults.Guard(() =>
    {
        MakeWritable(ContentPath(hash));
        Rename(staged.Path, ContentPath(hash));
    });

    /// <summary>Opens content; null when it is not there.</summary>
    public FileStream? OpenContent(string hash) => DiskFaults.Guard(() => OpenFile(ContentPath(hash)));

    /// <summary>Opens a milestone; null when it is not there.</summary>
    public FileStream? OpenMilestone(string hash) => DiskFaults.Guard(() => OpenFile(MilestonePath(hash)));

    /// <summary>Whether a milestone of that name is there, whole or not.</summary>
    public bool HasMilestone(string hash) => File.Exists(MilestonePath(hash));

    /// <summary>SHA-256 of what stands under a hash; null when nothing does.</summary>
    public string? SumOfContent(string hash) => DiskFaults.Guard(() => Sum(ContentPath(hash)));

    /// <inheritdoc cref="SumOfContent"/>
    public string? SumOfMilestone(string hash) => DiskFaults.Guard(() => Sum(MilestonePath(hash)));

    /// <summary>Takes content away to which nothing refers; called inside a write transaction that has made sure of it.</summary>
    public void Remove(string hash) => DiskFaults.Guard(() => DeleteIn(ContentPath(hash)));

    /// <inheritdoc cref="Remove"/>
    public void RemoveMilestone(string hash) => DiskFaults.Guard(() =>
    {
        MakeWritable(MilestonePath(hash));
        DeleteIn(MilestonePath(hash));
    });

    /// <summary>Takes away what a dead opening was writing.</summary>
    public void Clear(long owner) => DiskFaults.Guard(() =>
    {
        foreach (var path in Directory.EnumerateFiles(_incoming, string.Create(CultureInfo.InvariantCulture, $"{owner}-*.tmp")).ToList()) File.Delete(path);
    });

    /// <summary>Names of all files of content.</summary>
    public IEnumerable<string> ContentNames() => Names(_content);

    /// <summary>Names of all milestones.</summary>
    public IEnumerable<string> MilestoneNames() => Names(_milestones);

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path));

    private static async ValueTask WriteAsync(FileStream file, ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        try
        {
            await file.WriteAsync(piece, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw DiskFaults.AsUnreachable(fault);
        }
    }

    private static void Rename(string from, string to)
    {
        var folder = Path.GetDirectoryName(to)!;
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            DirectorySync.Flush(Path.GetDirectoryName(folder)!);
        }

        File.Move(from, to, overwrite: true);
        DirectorySync.Flush(folder);
    }

    private static void DeleteIn(string path)
    {
        if (!File.Exists(path)) return;
        File.Delete(path);
        DirectorySync.Flush(Path.GetDirectoryName(path)!);
    }

    private static void MakeWritable(string path)
    {
        if (File.Exists(path)) File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
    }

    private static FileStream? OpenFile(string path)
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferLength, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static string? Sum(string path)
    {
        using var file = OpenFile(path);
        return file is null ? null : Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private string ContentPath(string hash) => Path.Combine(_content, hash[..2], hash);

    private string MilestonePath(string hash) => Path.Combine(_milestones, hash);
}
