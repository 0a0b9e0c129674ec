namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>
/// A slab as it is written for the first time, made ready: what is the same in every document as finished tokens with their
/// symbols counted, and between them the copies whose distance only a document knows.
/// </summary>
internal sealed class SlabSpelling
{
    /// <summary>Tokens that surely go into one block.</summary>
    private const int MaxTokens = 4 << 10;

    /// <summary>For fewer tokens, counting them is cheaper than adding up all counters.</summary>
    private const int ManyTokens = 48;

    /// <param name="slab">The slab's number.</param>
    /// <param name="tokens">Of the slab.</param>
    public SlabSpelling(int slab, SlabToken[] tokens)
    {
        Tokens = tokens;
        if (!IsReady) return;

        var ready = new List<uint>();
        var copies = new List<SlabCopy>();
        for (var at = 0; at < tokens.Length; at++)
        {
            var token = tokens[at];
            if (token.Length == 0 || token.Source == slab)
            {
                ready.Add(token.Length == 0 ? Token.Of((byte)token.Back).Packed : Token.Copy(token.Length, token.Back).Packed);
                continue;
            }

            copies.Add(new(ready.Count, token.Length, token.Source, token.Back, at + 1));
            at += token.Otherwise;
        }

        (Ready, Copies) = ([.. ready], [.. copies]);
        if (Ready.Length >= ManyTokens) Counts = Count(Ready);
    }

    /// <summary>All tokens, with what stands for copies that cannot be used.</summary>
    public SlabToken[] Tokens { get; }

    /// <summary>Whether the slab fits a block and was made ready.</summary>
    public bool IsReady => Tokens.Length <= MaxTokens;

    /// <summary>What is the same in every document: bytes, and copies from the slab itself.</summary>
    public uint[] Ready { get; } = [];

    /// <summary>Copies from other slabs, between the tokens that are ready.</summary>
    public SlabCopy[] Copies { get; } = [];

    /// <summary>How often each symbol stands in <see cref="Ready"/>, as <see cref="TokenBlock"/> counts; null when they are few.</summary>
    public uint[]? Counts { get; }

    private static uint[] Count(uint[] tokens)
    {
        var counts = new uint[TokenBlock.CounterLength];
        var again = new uint[tokens.Length];
        var cursor = new TokenCursor(ref again[0], ref counts[0]);
        foreach (var token in tokens) cursor.Add(new(token));
        return counts;
    }
}

/// <summary>A copy from another slab.</summary>
/// <param name="Ready">How many tokens that are ready stand before it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Source">The slab's number.</param>
/// <param name="Back">As <see cref="SlabToken.Back"/>.</param>
/// <param name="Otherwise">Where in <see cref="SlabSpelling.Tokens"/> that stands what is written instead where it cannot be used.</param>
internal readonly record struct SlabCopy(int Ready, int Length, int Source, int Back, int Otherwise);
