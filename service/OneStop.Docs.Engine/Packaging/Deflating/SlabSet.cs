namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>
/// The slabs of one template part. Made once, used by all renders. A unit is what is written at once: a literal, or a whole run
/// of literals that stand side by side in the template and are nearly always written one after the other.
/// </summary>
internal sealed class SlabSet
{
    private const int LeastLength = 512;
    private readonly Slab[] _byUnit;
    private readonly SlabFacts[] _facts;

    private SlabSet(Slab[] byUnit, int literals, LiteralRuns runs)
    {
        (_byUnit, Literals) = (byUnit, literals);
        _facts = [.. byUnit.Select((slab, unit) => new SlabFacts(slab, runs.Step(unit)))];
        var slabs = byUnit.Distinct().ToList();
        Count = slabs.Count;
        Length = byUnit.Take(literals).Distinct().Sum(slab => (long)slab.Length);
    }

    /// <summary>How many literals there are: the first units, by their numbers.</summary>
    public int Literals { get; }

    /// <summary>How many units there are.</summary>
    public int Units => _byUnit.Length;

    /// <summary>How many slabs differ.</summary>
    public int Count { get; }

    /// <summary>Bytes of the literals that differ.</summary>
    public long Length { get; }

    /// <summary>Whether knowing them pays: where there is next to nothing to know, zlib searches better.</summary>
    public bool Pays => Length >= LeastLength;

    /// <summary>The slab of a unit; units of the same bytes have the same one, wherever they stand.</summary>
    public Slab this[int unit] => _byUnit[unit];

    /// <summary>What is wanted of it every time.</summary>
    public ref readonly SlabFacts Facts(int unit) => ref _facts[unit];

    /// <summary>Prepares literals.</summary>
    /// <param name="literals">By number; may be empty.</param>
    /// <param name="runs">Numbers of literals that are likely to be written one after the other; each literal in one run at most.</param>
    public static SlabSet Of(IReadOnlyList<ReadOnlyMemory<byte>> literals, IReadOnlyList<IReadOnlyList<int>>? runs = null)
    {
        var together = new LiteralRuns(literals, runs ?? []);
        var numbers = new Dictionary<int, List<int>>();
        var distinct = new List<ReadOnlyMemory<byte>>();
        var byUnit = new int[together.Units];
        foreach (var unit in together.InOrder()) byUnit[unit] = NumberOf(together.Bytes(unit), distinct, numbers);

        var tokeniser = new SlabTokeniser(distinct);
        var slabs = distinct.Select((bytes, number) => new Slab(number, bytes, tokeniser.Tokenise(number))).ToArray();
        return new([.. byUnit.Select(number => slabs[number])], literals.Count, together);
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
