namespace OneStop.Docs.Store.Authority;

/// <summary>What can be done to what is kept, apart from the steps of review.</summary>
public enum KeepingAct
{
    /// <summary>A version is saved, the first or another.</summary>
    Save,

    /// <summary>An earlier version becomes the newest.</summary>
    Restore,

    /// <summary>Title, unit, type and the like change without a version.</summary>
    Describe,

    /// <summary>It is held while somebody works on it.</summary>
    Hold,

    /// <summary>It is held for good.</summary>
    HoldForGood,

    /// <summary>One's own hold is let go.</summary>
    LetGo,

    /// <summary>Somebody else's hold is lifted.</summary>
    LetGoOfOthers,

    /// <summary>A hold for good is lifted.</summary>
    LiftFinal,

    /// <summary>It goes into the bin.</summary>
    Recycle,

    /// <summary>It comes out of the bin.</summary>
    Recover,

    /// <summary>A version is kept as an immutable copy.</summary>
    Milestone,

    /// <summary>It is carried into another store.</summary>
    Move,
}
