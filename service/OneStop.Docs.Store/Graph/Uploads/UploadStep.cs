namespace OneStop.Docs.Store.Graph.Uploads;

/// <summary>What an upload does next.</summary>
internal abstract record UploadStep
{
    /// <summary>Send these bytes.</summary>
    public sealed record Send(ByteRange Range) : UploadStep;

    /// <summary>Ask the session what is missing.</summary>
    public sealed record Ask : UploadStep;

    /// <summary>All bytes are there: make the file appear.</summary>
    public sealed record Commit : UploadStep;

    /// <summary>The session is gone: look whether the file is there before anything is sent again (a second version would arise).</summary>
    public sealed record Look : UploadStep;

    /// <summary>It does not get on.</summary>
    public sealed record GiveUp : UploadStep;
}
