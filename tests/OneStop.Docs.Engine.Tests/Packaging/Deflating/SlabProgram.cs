using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Packaging.Deflating;

namespace OneStop.Docs.Engine.Tests.Packaging.Deflating;

/// <summary>Slabs, and what is written with them: a literal's number, or bytes; and which of them are said to follow each other.</summary>
internal sealed record SlabProgram(
    IReadOnlyList<byte[]> Literals, IReadOnlyList<(int Literal, byte[] Text)> Writes, IReadOnlyList<IReadOnlyList<int>>? Runs = null)
{
    /// <summary>What must come out again.</summary>
    public byte[] Plain => [.. Writes.SelectMany(write => write.Literal >= 0 ? Literals[write.Literal] : write.Text)];

    /// <summary>The stream, its check sum and length held against the bytes.</summary>
    public byte[] Deflate()
    {
        var slabs = SlabSet.Of([.. Literals.Select(literal => (ReadOnlyMemory<byte>)literal)], Runs);
        using var deflater = new SlabDeflater(slabs);
        foreach (var (literal, text) in Writes)
        {
            if (literal >= 0) deflater.WriteSlab(literal);
            else deflater.WriteText(text);
        }

        using var deflated = deflater.Finish();
        var plain = Plain;
        Assert.Equal(plain.Length, deflater.Length);
        Assert.Equal(Crc32.Append(0, plain), deflated.Crc);
        Assert.Equal(deflated.Length, deflater.DeflatedLength);
        return deflated.Span.ToArray();
    }

    /// <summary>Writes that together look like what templates write, and every way in which they may not.</summary>
    public static SlabProgram Random(int seed)
    {
        var random = new Random(seed);
        var kind = random.Next(6);
        var alphabet = random.Next(5) switch { 0 => 1, 1 => 3, 2 => 40, 3 => 255, _ => 256 };
        var literals = new List<byte[]>();
        for (var i = random.Next(1, 30); i > 0; i--) literals.Add(Literal(random, literals, alphabet, kind));

        var writes = new List<(int, byte[])>();
        byte[][] words = [.. Enumerable.Range(0, 8).Select(_ => Bytes(random, random.Next(1, 20), alphabet))];
        var size = 0;
        var target = random.Next(8) == 0 ? 400_000 : random.Next(60_000);
        for (var i = 0; size < target && writes.Count < 8_000;)
        {
            var isText = random.Next(3) == 0;
            var text = isText ? Text(random, words, alphabet, kind) : [];
            // Mostly in order, as a loop writes them, with leaps.
            i = random.Next(6) == 0 ? random.Next(literals.Count) : (i + 1) % literals.Count;
            writes.Add(isText ? (-1, text) : (i, []));
            size += isText ? text.Length : literals[i].Length;
        }

        return new(literals, writes, RandomRuns(random, literals.Count));
    }

    /// <summary>Neighbours, that are mostly written so; now and then literals that never are.</summary>
    private static List<IReadOnlyList<int>> RandomRuns(Random random, int literals)
    {
        var numbers = Enumerable.Range(0, literals).ToArray();
        if (random.Next(4) == 0) random.Shuffle(numbers);
        var runs = new List<IReadOnlyList<int>>();
        for (var at = random.Next(3); at < literals;)
        {
            var length = Math.Min(random.Next(1, 5), literals - at);
            runs.Add(numbers[at..(at + length)]);
            at += length + random.Next(3);
        }

        return runs;
    }

    private static byte[] Literal(Random random, List<byte[]> others, int alphabet, int kind)
    {
        var length = random.Next(12) switch
        {
            0 => 0,
            1 or 2 => random.Next(12),
            3 when kind == 0 => random.Next(32_000, 40_000),
            4 when kind == 1 => 32_768 - random.Next(4),
            5 => 258 * random.Next(1, 4) + random.Next(4),
            _ => random.Next(700),
        };
        if (others.Count == 0 || random.Next(4) == 0) return Bytes(random, length, alphabet);
        if (random.Next(8) == 0) return others[random.Next(others.Count)];

        // Pieces of others, as markup repeats itself.
        var bytes = new List<byte>();
        while (bytes.Count < length)
        {
            var from = others[random.Next(others.Count)];
            var start = random.Next(from.Length + 1);
            bytes.AddRange(from.AsSpan(start, random.Next(Math.Min(300, from.Length - start) + 1)));
            bytes.AddRange(Bytes(random, random.Next(1, 12), alphabet));
        }

        return [.. bytes.Take(length)];
    }

    private static byte[] Text(Random random, byte[][] words, int alphabet, int kind)
    {
        if (kind == 2 && random.Next(40) == 0) return Bytes(random, random.Next(20_000), alphabet);
        if (kind == 3) return Bytes(random, 8, 10);
        return [.. Enumerable.Range(0, random.Next(6)).SelectMany(_ => words[random.Next(words.Length)])];
    }

    private static byte[] Bytes(Random random, int length, int alphabet)
    {
        var first = alphabet == 256 ? 0 : 1;
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = (byte)(first + random.Next(alphabet));
        return bytes;
    }
}
