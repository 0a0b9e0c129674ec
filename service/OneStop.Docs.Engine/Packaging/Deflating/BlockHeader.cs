namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>The code lengths of a block's own codes, themselves in a prefix code over lengths and repeats.</summary>
/// <remarks>RFC 1951 §3.2.7.</remarks>
internal ref struct BlockHeader
{
    /// <summary>Room for all codes: the counts, the lengths of the lengths' code, the code lengths of both alphabets.</summary>
    public const int MaxCodes = Ahead + DeflateAlphabet.LiteralSymbols + DeflateAlphabet.DistanceSymbols;

    private const int Symbols = 19;
    private const int Ahead = 1 + Symbols;
    private const int CodeLimit = 7;
    private const int RepeatLast = 16;
    private const int FewZeros = 17;
    private const int ManyZeros = 18;
    private const int LiteralsAtLeast = 257;
    private const int ExtraShift = 8;

    /// <summary>First what is to be said, a symbol with its extra bits above it; then the same as code.</summary>
    private readonly Span<uint> _codes;
    private int _start;
    private int _end = Ahead;

    /// <param name="literals">Bits of each literal and length symbol.</param>
    /// <param name="distances">Bits of each distance symbol.</param>
    /// <param name="room">Room to work in: <see cref="MaxCodes"/>.</param>
    public BlockHeader(scoped ReadOnlySpan<byte> literals, scoped ReadOnlySpan<byte> distances, Span<uint> room)
    {
        _codes = room;
        literals = literals[..Math.Max(LiteralsAtLeast, literals.LastIndexOfAnyExcept((byte)0) + 1)];
        distances = distances[..Math.Max(1, distances.LastIndexOfAnyExcept((byte)0) + 1)];
        Span<byte> lengths = stackalloc byte[literals.Length + distances.Length];
        literals.CopyTo(lengths);
        distances.CopyTo(lengths[literals.Length..]);
        Gather(lengths);
        Encode((literals.Length - LiteralsAtLeast) | ((distances.Length - 1) << 5));
        foreach (var code in Codes) BitLength += CanonicalCode.Length(code);
    }

    /// <summary>What it consists of, as <see cref="CanonicalCode"/> packs codes.</summary>
    public readonly ReadOnlySpan<uint> Codes => _codes[_start.._end];

    /// <summary>How many bits it takes.</summary>
    public int BitLength { get; }

    /// <summary>The order in which the lengths of the lengths' own code are sent, so that the rare ones may be left off.</summary>
    private static ReadOnlySpan<byte> Order => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>Says the lengths one by one, or in runs: 3–6 times the last one, 3–10 or 11–138 zeros.</summary>
    private void Gather(scoped ReadOnlySpan<byte> lengths)
    {
        while (!lengths.IsEmpty)
        {
            var length = lengths[0];
            var run = lengths.IndexOfAnyExcept(length) is var end and >= 0 ? end : lengths.Length;
            lengths = lengths[run..];
            if (length != 0)
            {
                Put(length, 0);
                run--;
            }

            while (run >= 3)
            {
                run -= length != 0 ? PutRun(RepeatLast, run, 3, 6)
                    : run <= 10 ? PutRun(FewZeros, run, 3, 10)
                    : PutRun(ManyZeros, run, 11, 138);
            }

            for (; run > 0; run--) Put(length, 0);
        }
    }

    private int PutRun(uint symbol, int run, int least, int most)
    {
        run = Math.Min(run, most);
        Put(symbol, run - least);
        return run;
    }

    private void Put(uint symbol, int extra) => _codes[_end++] = symbol | ((uint)extra << ExtraShift);

    private void Encode(int counts)
    {
        Span<uint> uses = stackalloc uint[Symbols];
        Span<byte> lengths = stackalloc byte[Symbols];
        Span<uint> codes = stackalloc uint[Symbols];
        uses.Clear();
        foreach (var entry in _codes[Ahead.._end]) uses[Symbol(entry)]++;
        PrefixCode.Measure(uses, CodeLimit, lengths);
        CanonicalCode.Assign(lengths, codes);
        foreach (ref var entry in _codes[Ahead.._end])
        {
            var symbol = Symbol(entry);
            entry = CanonicalCode.Extend(codes[symbol], (int)(entry >> ExtraShift), ExtraBits(symbol));
        }

        var sent = Symbols;
        while (sent > 4 && lengths[Order[sent - 1]] == 0) sent--;
        for (var i = 0; i < sent; i++) _codes[Ahead - sent + i] = CanonicalCode.Pack(lengths[Order[i]], 3);
        _start = Ahead - sent - 1;
        _codes[_start] = CanonicalCode.Pack((uint)(counts | ((sent - 4) << 10)), 5 + 5 + 4);
    }

    private static int Symbol(uint entry) => (int)(entry & ((1 << ExtraShift) - 1));

    private static int ExtraBits(int symbol) => symbol switch { RepeatLast => 2, FewZeros => 3, ManyZeros => 7, _ => 0 };
}
