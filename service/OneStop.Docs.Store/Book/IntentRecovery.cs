namespace OneStop.Docs.Store.Book;

/// <summary>Finishes or voids what openings of the store left open that are no longer alive.</summary>
internal static class IntentRecovery
{
    /// <param name="database">The records.</param>
    /// <param name="settle">Finishes or voids one intent; may be called again for it after another crash.</param>
    /// <param name="clear">Clears what else the dead opening left, e.g. half-written files.</param>
    /// <param name="cancellationToken">Between intents.</param>
    /// <returns>How many intents were settled.</returns>
    public static async Task<int> RunAsync(
        StoreDatabase database, Func<Intent, Task> settle, Action<long> clear, CancellationToken cancellationToken)
    {
        var settled = 0;
        foreach (var owner in Candidates(database))
        {
            // Leases are made inside write transactions: looking inside one never meets a lease that is just being made.
            using var lease = await database.WriteAsync(_ => OwnerLease.TakeOver(owner, database.LeaseFolder), cancellationToken);
            if (lease is null) continue;
            foreach (var intent in database.Read(read => IntentTable.OpenOf(read, owner)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await settle(intent);
                settled++;
            }

            clear(owner);
        }

        return settled;
    }

    /// <summary>Open intents on which nobody works.</summary>
    public static async Task<IReadOnlyList<Intent>> AbandonedAsync(StoreDatabase database, CancellationToken cancellationToken)
    {
        var abandoned = new List<Intent>();
        foreach (var owner in Candidates(database))
        {
            using var lease = await database.WriteAsync(_ => OwnerLease.TakeOver(owner, database.LeaseFolder), cancellationToken);
            if (lease is not null) abandoned.AddRange(database.Read(read => IntentTable.OpenOf(read, owner)));
        }

        return abandoned;
    }

    private static List<long> Candidates(StoreDatabase database) =>
    [
        .. OwnerLease.Known(database.LeaseFolder).Union(database.Read(IntentTable.Owners)).Where(owner => owner != database.Owner).Order(),
    ];
}
