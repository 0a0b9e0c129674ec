using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Ledger;

/// <summary>One line of the ledger: an act that took effect, or an intent that was voided.</summary>
/// <param name="Sequence">Its number, from 1 without gaps, in the order in which the acts took effect.</param>
/// <param name="Time">When.</param>
/// <param name="Act">What was done; see <see cref="LedgerActs"/>.</param>
/// <param name="Author">Who answers for it.</param>
/// <param name="Document">Of which document, or null.</param>
/// <param name="Base">The version before, or null.</param>
/// <param name="Version">The version made or meant, or null.</param>
/// <param name="Hashes">Of its content, or null.</param>
/// <param name="Reason">Why.</param>
/// <param name="Tool">With what.</param>
/// <param name="Intent">The intent it closes, or null for an act done in one step. No two entries close the same.</param>
/// <param name="Detail">What else belongs to the act, or null.</param>
/// <param name="Previous">Hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">See <see cref="LedgerChain"/>.</param>
public sealed record LedgerEntry(
    long Sequence, DateTimeOffset Time, string Act, Author Author, DocumentId? Document, VersionId? Base, VersionId? Version,
    ContentHashes? Hashes, string Reason, string Tool, long? Intent, string? Detail, string Previous, string Hash)
{
    /// <summary>
    /// How the rows of the records stand that the act has changed, as JSON: <c>table[key…]</c> to the row's columns, null for a row that is
    /// gone. Null for an act that changes none, for entries moved from another store, and for those of programs that did not write it yet.
    /// </summary>
    public string? Facts { get; init; }
}

/// <summary>Names of acts in the ledger. A module with acts of its own has constants of its own.</summary>
public static class LedgerActs
{
    /// <summary>A version was saved.</summary>
    public const string Save = "save";

    /// <summary>An earlier version was made the newest.</summary>
    public const string Restore = "restore";

    /// <summary>Fields were changed.</summary>
    public const string Describe = "describe";

    /// <summary>A document was locked.</summary>
    public const string Lock = "lock";

    /// <summary>A document was let go.</summary>
    public const string Unlock = "unlock";

    /// <summary>A document was put into the recycle bin.</summary>
    public const string Recycle = "recycle";

    /// <summary>A document was taken out of the recycle bin.</summary>
    public const string Recover = "recover";

    /// <summary>An immutable copy was kept.</summary>
    public const string Milestone = "milestone";

    /// <summary>Content that was altered or gone was put back from its immutable copy.</summary>
    public const string Heal = "heal";

    /// <summary>An act was begun and did not take effect.</summary>
    public const string Void = "void";

    /// <summary>Before the name of an act that was done in another store, whose ledger was moved here.</summary>
    public const string Moved = "moved.";

    /// <summary>People, states, remarks and registers of another store were moved here.</summary>
    public const string MoveRecords = "move.records";
}

/// <summary>A line to write: what <see cref="LedgerEntry"/> has without place and chain.</summary>
internal sealed record LedgerDraft(string Act, DocumentId? Document, Act By)
{
    /// <summary>When it was done, elsewhere; null for now.</summary>
    public DateTimeOffset? Time { get; init; }

    public VersionId? Base { get; init; }

    public VersionId? Version { get; init; }

    public ContentHashes? Hashes { get; init; }

    public long? Intent { get; init; }

    public string? Detail { get; init; }
}
