namespace OneStop.Docs.Service.Keeping;

/// <summary>Plans kept as files, one <c>&lt;id&gt;.json</c> each, in one folder.</summary>
/// <remarks>
/// A write goes to a temporary name, is flushed to the disk and renamed over the old file: a reader sees the old
/// plan or the new one, never a piece. After a crash or a cancelled write the old plan stands. Writers of one or
/// several processes take turns by a lock file. Deleting moves the file to <c>deleted/</c>.
/// </remarks>
internal sealed class KeptPlans(string folder) : IDisposable
{
    private const string Extension = ".json";

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>The kept plans in order of id.</summary>
    public async Task<IReadOnlyList<KeptPlan>> ListAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder)) return [];
        var plans = new List<KeptPlan>();
        foreach (var file in Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal))
        {
            if (PlanId.TryParse(Path.GetFileNameWithoutExtension(file), out var id)
                && await FindAsync(id, cancellationToken) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return plans;
    }

    /// <summary>The plan, or null when none of that id is kept.</summary>
    public async Task<KeptPlan?> FindAsync(PlanId id, CancellationToken cancellationToken)
    {
        try
        {
            return new(id, await File.ReadAllBytesAsync(PathOf(id), cancellationToken));
        }
        catch (IOException error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Keeps the plan if <paramref name="condition"/> holds at that moment.</summary>
    public Task<PlanWrite> SaveAsync(
        PlanId id, ReadOnlyMemory<byte> json, WriteCondition condition, CancellationToken cancellationToken) =>
        InTurnAsync(id, condition, async () => await ReplaceAsync(new KeptPlan(id, json), cancellationToken), cancellationToken);

    /// <summary>Puts the plan away under <c>deleted/</c> if <paramref name="condition"/> holds at that moment.</summary>
    public Task<PlanWrite> DeleteAsync(PlanId id, WriteCondition condition, CancellationToken cancellationToken) =>
        InTurnAsync(id, condition, () => Task.FromResult(PutAway(id)), cancellationToken);

    public void Dispose() => _turn.Dispose();

    private async Task<PlanWrite> InTurnAsync(
        PlanId id, WriteCondition condition, Func<Task<KeptPlan?>> write, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(folder);
            await using var turn = await FolderLock.TakeAsync(Path.Combine(folder, ".lock"), cancellationToken);
            var before = await FindAsync(id, cancellationToken);
            return condition.Allows(before) ? new(true, before, await write()) : new(false, before, before);
        }
        catch (IOException error)
        {
            throw new PlanFolderException(folder, error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new PlanFolderException(folder, error);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<KeptPlan?> ReplaceAsync(KeptPlan plan, CancellationToken cancellationToken)
    {
        var path = PathOf(plan.Id);
        var temporary = path + ".new";
        await using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(plan.Json, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        return plan;
    }

    private KeptPlan? PutAway(PlanId id)
    {
        var path = PathOf(id);
        if (!File.Exists(path)) return null;
        var bin = Directory.CreateDirectory(Path.Combine(folder, "deleted")).FullName;
        var plan = new KeptPlan(id, File.ReadAllBytes(path));
        File.Move(path, Path.Combine(bin, $"{id}.{plan.ETag.Trim('"')}{Extension}"), overwrite: true);
        return null;
    }

    private string PathOf(PlanId id) => Path.Combine(folder, id + Extension);
}
