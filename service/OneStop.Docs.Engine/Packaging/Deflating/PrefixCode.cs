namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>How many bits each symbol gets so that all together are as few as can be, none longer than a limit.</summary>
internal static class PrefixCode
{
    private const int SymbolBits = 9;
    private const int MaxDepth = 64;

    /// <summary>Fills in the lengths; 0 for a symbol that does not occur. At least two symbols get a code: some readers refuse a lone one.</summary>
    /// <param name="counts">How often each symbol occurs; up to 512 symbols.</param>
    /// <param name="limit">Bits of the longest code.</param>
    /// <param name="lengths">As long as <paramref name="counts"/>.</param>
    public static void Measure(ReadOnlySpan<uint> counts, int limit, Span<byte> lengths)
    {
        lengths.Clear();
        Span<ulong> sorted = stackalloc ulong[counts.Length];
        sorted = sorted[..Collect(counts, sorted)];
        sorted.Sort();

        Span<int> withLength = stackalloc int[MaxDepth];
        withLength.Clear();
        CountDepths(sorted, withLength);
        Limit(withLength, limit);

        var at = 0;
        for (var length = limit; length > 0; length--)
        {
            for (var left = withLength[length]; left > 0; left--) lengths[Symbol(sorted[at++])] = (byte)length;
        }
    }

    /// <summary>The symbols that occur, each with its count above its number so that they sort by count; filled up to two.</summary>
    private static int Collect(ReadOnlySpan<uint> counts, Span<ulong> into)
    {
        var found = 0;
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            if (counts[symbol] > 0) into[found++] = ((ulong)counts[symbol] << SymbolBits) | (uint)symbol;
        }

        for (var symbol = 0; found < 2; symbol++)
        {
            if (found == 0 || Symbol(into[0]) != symbol) into[found++] = (1UL << SymbolBits) | (uint)symbol;
        }

        return found;
    }

    private static int Symbol(ulong entry) => (int)(entry & ((1 << SymbolBits) - 1));

    /// <summary>
    /// Huffman's tree with two queues: leaves in order of their counts, and the nodes made of them, which come out in order by
    /// themselves. Only how many leaves lie at each depth is wanted.
    /// </summary>
    private static void CountDepths(ReadOnlySpan<ulong> leaves, Span<int> withDepth)
    {
        var nodes = leaves.Length - 1;
        Span<ulong> weight = stackalloc ulong[nodes];
        Span<short> leafParent = stackalloc short[leaves.Length];
        Span<short> nodeParent = stackalloc short[nodes];
        var (leaf, node) = (0, 0);
        for (var made = 0; made < nodes; made++)
        {
            var sum = 0UL;
            for (var child = 0; child < 2; child++)
            {
                if (leaf < leaves.Length && (node == made || leaves[leaf] >> SymbolBits <= weight[node]))
                {
                    sum += leaves[leaf] >> SymbolBits;
                    leafParent[leaf++] = (short)made;
                }
                else
                {
                    sum += weight[node];
                    nodeParent[node++] = (short)made;
                }
            }

            weight[made] = sum;
        }

        Span<byte> depth = stackalloc byte[nodes];
        depth[nodes - 1] = 0;
        for (var i = nodes - 2; i >= 0; i--) depth[i] = (byte)(depth[nodeParent[i]] + 1);
        foreach (var parent in leafParent) withDepth[depth[parent] + 1]++;
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
