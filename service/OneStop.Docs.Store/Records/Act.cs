namespace OneStop.Docs.Store.Records;

/// <summary>Who does something, why, with which tool, and how a repetition is recognised.</summary>
/// <param name="Author">Who answers for it.</param>
/// <param name="Reason">Why, in words people read later; 1–1,000 characters that are not all blank. NFC is made of it.</param>
/// <param name="Tool">The program and its version, e.g. <c>onestop/1.0 cli</c>; 1–100 characters.</param>
/// <param name="Key">The idempotency key, 1–128 printable ASCII characters, the same when the same act is sent again; null for an act that is not repeated.</param>
public sealed record Act(Author Author, string Reason, string Tool, string? Key)
{
    /// <summary>Set by the store's own modules alone; see <see cref="Records.Warrant"/>.</summary>
    internal Warrant Warrant { get; init; }
}

/// <summary>A person or a job, as written into versions and ledger.</summary>
/// <param name="Id">Stable id in the register of people or in Entra ID; 1–128 characters.</param>
/// <param name="Name">As people read it; 1–200 characters.</param>
public sealed record Author(string Id, string Name);
