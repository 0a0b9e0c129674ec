using OneStop.Docs.Engine.Packaging.Deflating;

namespace OneStop.Docs.Engine.Tests.Packaging.Deflating;

public sealed class PrefixCodeTests
{
    [Theory]
    [InlineData(15, 288)]
    [InlineData(15, 30)]
    [InlineData(7, 19)]
    public void Codes_are_complete_and_within_the_limit(int limit, int symbols)
    {
        var random = new Random(limit + symbols);
        for (var round = 0; round < 300; round++)
        {
            var counts = Counts(random, symbols);

            var lengths = Measure(counts, limit);

            Assert.All(lengths, length => Assert.InRange(length, 0, limit));
            Assert.Equal(1L << limit, lengths.Where(length => length > 0).Sum(length => 1L << (limit - length)));
            Assert.All(counts.Zip(lengths), pair => Assert.True(pair.First == 0 || pair.Second > 0));
        }
    }

    [Fact]
    public void Without_the_limit_in_the_way_no_code_is_shorter()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var counts = Enumerable.Range(0, random.Next(2, 200)).Select(_ => (uint)random.Next(1, 300)).ToArray();

            var lengths = Measure(counts, 15);

            Assert.Equal(HuffmanBits(counts), counts.Zip(lengths).Sum(pair => (long)pair.First * pair.Second));
        }
    }

    [Fact]
    public void Counts_that_grow_like_fibonacci_meet_the_limit()
    {
        var counts = new uint[30];
        (counts[0], counts[1]) = (1, 1);
        for (var i = 2; i < counts.Length; i++) counts[i] = counts[i - 1] + counts[i - 2];

        var lengths = Measure(counts, 15);

        Assert.Equal(15, lengths.Max());
        Assert.Equal(1L << 15, lengths.Sum(length => 1L << (15 - length)));
        Assert.Equal(lengths.OrderDescending(), lengths.Select(length => length));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(7)]
    public void A_lone_symbol_or_none_is_joined_by_others(int symbol)
    {
        var counts = new uint[30];
        if (symbol >= 0) counts[symbol] = 5;

        var lengths = Measure(counts, 15);

        Assert.Equal(2, lengths.Count(length => length == 1));
        if (symbol >= 0) Assert.Equal(1, lengths[symbol]);
    }

    private static int[] Measure(uint[] counts, int limit)
    {
        var lengths = new byte[counts.Length];
        var bits = PrefixCode.Measure(counts, limit, lengths);
        Assert.Equal(counts.Zip(lengths).Sum(pair => (long)Math.Max(1, pair.First) * pair.Second), bits);
        return [.. lengths.Select(length => (int)length)];
    }

    private static uint[] Counts(Random random, int symbols)
    {
        var steepness = random.Next(1, 25);
        return [.. Enumerable.Range(0, symbols).Select(_ => random.Next(3) == 0 ? 0u : 1u << random.Next(steepness))];
    }

    /// <summary>The least number of bits, from the sums of Huffman's tree.</summary>
    private static long HuffmanBits(uint[] counts)
    {
        var queue = new PriorityQueue<long, long>(counts.Select(count => ((long)count, (long)count)));
        var bits = 0L;
        while (queue.Count > 1)
        {
            var sum = queue.Dequeue() + queue.Dequeue();
            bits += sum;
            queue.Enqueue(sum, sum);
        }

        return bits;
    }
}
