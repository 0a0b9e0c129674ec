namespace OneStop.Docs.Store.Records;

/// <summary>By what an act goes on when not by its author's own roles. Only the store's modules give one; no request from outside carries it.</summary>
internal enum Warrant
{
    /// <summary>By the author's own roles.</summary>
    None,

    /// <summary>A step of an issue that a registrar has begun: who began it may have left before it came to its end.</summary>
    Issue,

    /// <summary>An immutable copy that a step of review, allowed when it was taken, still owes.</summary>
    Milestone,

    /// <summary>Brought from another store as it stands there: an administrator's act, whatever the state.</summary>
    Move,
}
