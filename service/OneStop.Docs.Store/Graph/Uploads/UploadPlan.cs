namespace OneStop.Docs.Store.Graph.Uploads;

/// <summary>
/// The arithmetic of an upload session, without any input or output: what has happened goes in, the next step comes out.
/// </summary>
/// <remarks>
/// driveItem: createUploadSession. Chunks are sent in order; each but the last is a multiple of 327,680 bytes and below
/// 60 MiB. The service may name only some of what it misses, in odd sizes: a whole chunk is sent from where the first
/// range it names begins. Only when that overlaps with what is there (416) exactly the named range is sent. What a
/// broken request had carried counts as lost.
/// </remarks>
internal sealed record UploadPlan
{
    public const int ChunkUnit = 327_680;
    public const int ChunkLimit = 60 * 1024 * 1024;

    /// <summary>So often the service may ask for the same place again before it is given up.</summary>
    private const int MaxStalls = 6;

    private UploadPlan(long total, int chunk, bool isDeferred) =>
        (Total, Chunk, IsDeferred, Step) = (total, chunk, isDeferred, new UploadStep.Send(new(0, Math.Min(total, chunk))));

    public long Total { get; }

    public int Chunk { get; }

    /// <summary>The file appears only when asked for at the end.</summary>
    public bool IsDeferred { get; }

    public UploadStep Step { get; private init; }

    /// <summary>Where the service was last known to wait for bytes.</summary>
    public long Position { get; private init; }

    private int Stalls { get; init; }

    private long Sent { get; init; }

    /// <summary>A whole chunk from here was too much.</summary>
    private long? TightAt { get; init; }

    /// <summary>A plan for a file of <paramref name="total"/> bytes, one at least.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No bytes, or a chunk size Graph does not take.</exception>
    public static UploadPlan Begin(long total, int chunk, bool isDeferred = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        var fits = chunk > 0 && chunk % ChunkUnit == 0 && chunk < ChunkLimit;
        return fits ? new(total, chunk, isDeferred) : throw new ArgumentOutOfRangeException(nameof(chunk), chunk, "A multiple of 327,680 below 60 MiB.");
    }

    /// <summary>A chunk was taken (202); what the service says it misses now.</summary>
    public UploadPlan Accepted(ByteRange sent, IReadOnlyList<string>? missing)
    {
        var counted = this with { Sent = Sent + sent.Length };
        if (ExpectedRanges.First(missing, Total) is { } range) return counted.SendFrom(range);
        return sent.End < Total ? counted.SendFrom(new(sent.End, Total)) : counted.AllThere();
    }

    /// <summary>The service answered what it misses.</summary>
    public UploadPlan Told(IReadOnlyList<string>? missing) =>
        ExpectedRanges.First(missing, Total) is { } range ? SendFrom(range) : AllThere();

    /// <summary>No answer came, or "later": only the service knows how far it is. How often to bear that is the runner's matter.</summary>
    public UploadPlan Unsure() => this with { Step = new UploadStep.Ask() };

    /// <summary>The bytes were there already (416): the service knows from where to go on.</summary>
    public UploadPlan Overlaps() =>
        (this with { TightAt = Step is UploadStep.Send send ? send.Range.Start : TightAt }).Stalled(new UploadStep.Ask());

    /// <summary>The session is not there any more (404): it was finished, or it has lapsed.</summary>
    public UploadPlan Vanished() => this with { Step = new UploadStep.Look() };

    private UploadPlan SendFrom(ByteRange missing)
    {
        var end = TightAt == missing.Start ? missing.End : Total;
        var next = new UploadStep.Send(new(missing.Start, Math.Min(end, missing.Start + Chunk)));
        if (Sent > (3 * Total) + (16L * Chunk)) return this with { Step = new UploadStep.GiveUp() };
        return missing.Start > Position
            ? this with { Step = next, Position = missing.Start, Stalls = 0 }
            : (this with { Position = missing.Start }).Stalled(next);
    }

    private UploadPlan AllThere() => IsDeferred
        ? Stalled(new UploadStep.Commit())
        : Stalled(new UploadStep.Ask());

    private UploadPlan Stalled(UploadStep next) => Stalls < MaxStalls
        ? this with { Step = next, Stalls = Stalls + 1 }
        : this with { Step = next is UploadStep.Send ? new UploadStep.GiveUp() : new UploadStep.Look() };
}
