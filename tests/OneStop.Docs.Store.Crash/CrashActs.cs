using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Crash;

/// <summary>What the program does, and how the same is sent again after the kill. Another act is a line here.</summary>
public static class CrashActs
{
    /// <summary>Name → does the act that a line tells of; gives the version it makes, or an empty text.</summary>
    public static IReadOnlyDictionary<string, Func<IVersionStore, CrashLine, Task<string>>> All { get; } =
        new Dictionary<string, Func<IVersionStore, CrashLine, Task<string>>>(StringComparer.Ordinal)
        {
            ["save"] = SaveAsync,
            ["restore"] = async (store, line) => (await store.RestoreAsync(
                new(Document(line), new(line.Source), new(line.Base), Act(line)), CancellationToken.None)).Version.Id.Value,
            ["describe"] = async (store, line) =>
                Nothing(await store.DescribeAsync(new(Document(line), new(line.Base), Fields(line), Act(line)), CancellationToken.None)),
            ["lock"] = async (store, line) =>
                Nothing(await store.LockAsync(new(Document(line), LockKind.Editing, TimeSpan.FromHours(1), Act(line)), CancellationToken.None)),
            ["unlock"] = async (store, line) =>
                Nothing(await store.UnlockAsync(new(Document(line), EvenFinal: false, EvenOthers: true, Act(line)), CancellationToken.None)),
            ["recycle"] = async (store, line) => Nothing(await store.RecycleAsync(new(Document(line), Act(line)), CancellationToken.None)),
            ["recover"] = async (store, line) => Nothing(await store.RecoverAsync(new(Document(line), Act(line)), CancellationToken.None)),
            ["milestone"] = async (store, line) =>
                Nothing(await store.KeepMilestoneAsync(new(Document(line), new(line.Base), "approved", Act(line)), CancellationToken.None)),
        };

    private static async Task<string> SaveAsync(IVersionStore store, CrashLine line)
    {
        using var content = new MemoryStream(CrashContent.Of(line.Key));
        var over = line.Base.Length == 0 ? (VersionId?)null : new VersionId(line.Base);
        return (await store.SaveAsync(new(Document(line), over, Fields(line), Act(line)), content, CancellationToken.None)).Version.Id.Value;
    }

    private static DocumentId Document(CrashLine line) => DocumentId.Parse(line.Document);

    private static DocumentFields Fields(CrashLine line) => new(line.Document + ".docx", "Quyết định " + line.Key, "xa-duc-tho/van-phong", "QĐ");

    // One person for all: what is tried here is crashing, not refusing.
    private static Act Act(CrashLine line) => new(new("an", "Nguyễn Thị An"), "Việc " + line.Key, "crash", line.Key);

    private static string Nothing(object answer) => answer is null ? "null" : "";
}
