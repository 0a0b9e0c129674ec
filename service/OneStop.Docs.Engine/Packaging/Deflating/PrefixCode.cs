namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>How many bits each symbol gets so that all together are as few as can be, none longer than a limit.</summary>
internal static class PrefixCode
{
    private const int SymbolBits = 9;
    private const int MaxSymbols = DeflateAlphabet.LiteralSymbols;
    private const int MaxDepth = 64;

    /// <summary>Counts from here on are rare and sorted by comparing; the others fall into a place for each count.</summary>
    private const int ManyUses = 128;

    /// <summary>Fills in the lengths; 0 for a symbol that does not occur. At least two symbols get a code: some readers refuse a lone one.</summary>
    /// <param name="counts">How often each symbol occurs; up to <see cref="DeflateAlphabet.LiteralSymbols"/> symbols.</param>
    /// <param name="limit">Bits of the longest code.</param>
    /// <param name="lengths">As long as <paramref name="counts"/>.</param>
    /// <returns>Bits of all symbols together, each as often as it occurs; what a lone symbol is joined by counts once.</returns>
    public static long Measure(ReadOnlySpan<uint> counts, int limit, Span<byte> lengths)
    {
        lengths.Clear();
        Span<ulong> sorted = stackalloc ulong[MaxSymbols];
        sorted = sorted[..Collect(counts, sorted)];

        Span<int> withLength = stackalloc int[MaxDepth];
        CountDepths(sorted, withLength);
        Limit(withLength, limit);

        var bits = 0L;
        var at = 0;
        for (var length = limit; length > 0; length--)
        {
            foreach (var entry in sorted.Slice(at, withLength[length]))
            {
                lengths[Symbol(entry)] = (byte)length;
                bits += (long)(entry >> SymbolBits) * length;
            }

            at += withLength[length];
        }

        return bits;
    }

    /// <summary>The symbols that occur, the rarest first, each with its count above its number; filled up to two.</summary>
    private static int Collect(ReadOnlySpan<uint> counts, Span<ulong> into)
    {
        Span<ulong> used = stackalloc ulong[MaxSymbols];
        var found = 0;
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            used[found] = ((ulong)counts[symbol] << SymbolBits) | (uint)symbol;
            found += counts[symbol] > 0 ? 1 : 0;
        }

        Sort(used[..found], into);
        if (found >= 2) return found;
        for (var symbol = 0; found < 2; symbol++)
        {
            if (found == 0 || Symbol(into[0]) != symbol) into[found++] = (1UL << SymbolBits) | (uint)symbol;
        }

        into[..2].Sort();
        return 2;
    }

    /// <summary>Sorts by count, and symbols of the same count as they come.</summary>
    private static void Sort(ReadOnlySpan<ulong> used, Span<ulong> into)
    {
        Span<ushort> places = stackalloc ushort[ManyUses + 1];
        foreach (var entry in used) places[Place(entry)]++;
        ushort before = 0;
        foreach (ref var place in places) (place, before) = (before, (ushort)(before + place));
        var many = places[ManyUses];
        foreach (var entry in used) into[places[Place(entry)]++] = entry;
        into[many..used.Length].Sort();
    }

    private static int Place(ulong entry) => (int)Math.Min(entry >> SymbolBits, ManyUses);

    private static int Symbol(ulong entry) => (int)(entry & ((1 << SymbolBits) - 1));

    /// <summary>
    /// Huffman's tree with two queues: leaves in order of their counts, and the nodes made of them, which come out in order by
    /// themselves. Only how many leaves lie at each depth is wanted, and that follows from how many nodes do.
    /// </summary>
    private static void CountDepths(ReadOnlySpan<ulong> leaves, Span<int> withDepth)
    {
        var nodes = leaves.Length - 1;
        Span<ulong> weights = stackalloc ulong[MaxSymbols];
        Span<ushort> parents = stackalloc ushort[MaxSymbols];
        Join(leaves, weights, parents);

        Span<byte> depths = stackalloc byte[MaxSymbols];
        Span<int> nodesAt = stackalloc int[MaxDepth];
        nodesAt[0] = 1;
        for (var i = nodes - 2; i >= 0; i--) nodesAt[depths[i] = (byte)(depths[parents[i]] + 1)]++;
        withDepth[0] = 0;
        for (var depth = 1; depth < MaxDepth; depth++) withDepth[depth] = (2 * nodesAt[depth - 1]) - nodesAt[depth];
    }

    /// <summary>Makes the nodes, one less than there are leaves.</summary>
    private static void Join(ReadOnlySpan<ulong> leaves, Span<ulong> weights, Span<ushort> parents)
    {
        var (leaf, node) = (0, 0);
        for (var made = 0; made < leaves.Length - 1; made++)
        {
            var sum = 0UL;
            for (var child = 0; child < 2; child++)
            {
                if (leaf < leaves.Length && (node == made || leaves[leaf] >> SymbolBits <= weights[node]))
                {
                    sum += leaves[leaf++] >> SymbolBits;
                }
                else
                {
                    sum += weights[node];
                    parents[node++] = (ushort)made;
                }
            }

            weights[made] = sum;
        }
    }

    /// <summary>
    /// Lifts what lies too deep up to the limit, then pays for it: as long as the codes do not fit (Kraft), a leaf of the deepest
    /// level above the limit goes down one step and makes room for one of the lifted beside it.
    /// </summary>
    private static void Limit(Span<int> withLength, int limit)
    {
        for (var length = limit + 1; length < withLength.Length; length++) withLength[limit] += withLength[length];
        var used = 0L;
        for (var length = 1; length <= limit; length++) used += (long)withLength[length] << (limit - length);
        for (; used > 1L << limit; used--)
        {
            var above = limit - 1;
            while (withLength[above] == 0) above--;
            withLength[above]--;
            withLength[above + 1] += 2;
            withLength[limit]--;
        }
    }
}
