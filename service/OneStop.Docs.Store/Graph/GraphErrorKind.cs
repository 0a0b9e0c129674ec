namespace OneStop.Docs.Store.Graph;

/// <summary>What a failed answer means for the caller.</summary>
internal enum GraphErrorKind
{
    /// <summary>Not there, or not for this caller to see.</summary>
    NotFound,

    /// <summary>The name is taken, or the bytes are there already (409, 416).</summary>
    Conflict,

    /// <summary>The tag no longer fits (412), or what it depended upon failed (424).</summary>
    Precondition,

    /// <summary>Open in Word, checked out, or held by a record (423).</summary>
    Locked,

    /// <summary>Too many calls: wait as long as the answer says.</summary>
    Throttled,

    /// <summary>The state asked about is no longer kept: begin again (410).</summary>
    Gone,

    /// <summary>Not signed in, or not allowed.</summary>
    Denied,

    /// <summary>No room.</summary>
    Quota,

    /// <summary>The service stumbled; the same may work later.</summary>
    Transient,

    /// <summary>The request or the answer is wrong; sending it again will not help.</summary>
    Bad,
}
