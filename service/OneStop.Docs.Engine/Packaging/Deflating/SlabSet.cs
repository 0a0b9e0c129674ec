namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>The slabs of one template part. Made once, used by all renders.</summary>
internal sealed class SlabSet
{
    private const int LeastLength = 512;
    private readonly Slab[] _byLiteral;
    private readonly SlabFacts[] _facts;

    private SlabSet(Slab[] byLiteral, int count, long length)
    {
        (_byLiteral, Count, Length) = (byLiteral, count, length);
        _facts = [.. byLiteral.Select(slab => new SlabFacts(slab.Number, slab.Length, slab.Crc, slab.CrcShift))];
    }

    /// <summary>How many literals there are.</summary>
    public int Literals => _byLiteral.Length;

    /// <summary>How many slabs differ.</summary>
    public int Count { get; }

    /// <summary>Bytes of those that differ.</summary>
    public long Length { get; }

    /// <summary>Whether knowing them pays: where there is next to nothing to know, zlib searches better.</summary>
    public bool Pays => Length >= LeastLength;

    /// <summary>The slab of a literal; literals of the same bytes have the same one, wherever they stand.</summary>
    public Slab this[int literal] => _byLiteral[literal];

    /// <summary>What is wanted of it every time.</summary>
    public ref readonly SlabFacts Facts(int literal) => ref _facts[literal];

    /// <summary>Prepares literals, which may be empty.</summary>
    public static SlabSet Of(IReadOnlyList<ReadOnlyMemory<byte>> literals)
    {
        var numbers = new Dictionary<int, List<int>>();
        var distinct = new List<ReadOnlyMemory<byte>>();
        var byLiteral = new int[literals.Count];
        for (var i = 0; i < byLiteral.Length; i++)
        {
            byLiteral[i] = NumberOf(literals[i], distinct, numbers);
        }

        var tokeniser = new SlabTokeniser(distinct);
        var slabs = distinct.Select((bytes, number) => new Slab(number, bytes, tokeniser.Tokenise(number))).ToArray();
        return new([.. byLiteral.Select(number => slabs[number])], slabs.Length, distinct.Sum(bytes => (long)bytes.Length));
    }

    private static int NumberOf(ReadOnlyMemory<byte> bytes, List<ReadOnlyMemory<byte>> distinct, Dictionary<int, List<int>> numbers)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes.Span);
        var key = hash.ToHashCode();
        if (!numbers.TryGetValue(key, out var alike)) numbers[key] = alike = [];
        foreach (var number in alike)
        {
            if (distinct[number].Span.SequenceEqual(bytes.Span)) return number;
        }

        alike.Add(distinct.Count);
        distinct.Add(bytes);
        return distinct.Count - 1;
    }
}

/// <summary>What is wanted of a slab each time it is written, close together in memory.</summary>
/// <param name="Number">Its place among the slabs that differ.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Crc">The check sum of the bytes alone.</param>
/// <param name="CrcShift">What the sum of everything before is multiplied by when they follow.</param>
internal readonly record struct SlabFacts(int Number, int Length, uint Crc, uint CrcShift);
