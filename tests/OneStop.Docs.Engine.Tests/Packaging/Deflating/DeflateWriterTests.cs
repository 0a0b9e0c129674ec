using OneStop.Docs.Engine.Packaging.Deflating;

namespace OneStop.Docs.Engine.Tests.Packaging.Deflating;

public sealed class DeflateWriterTests
{
    [Fact]
    public void Nothing_is_an_empty_stream() => Assert.Empty(Inflaters.Inflate(Deflate([])));

    [Fact]
    public void One_byte_again_and_again_is_one_symbol()
    {
        var bytes = Enumerable.Repeat((byte)'a', 1000).ToArray();

        Assert.Equal(bytes, Inflaters.Inflate(Deflate(bytes)));
    }

    [Fact]
    public void Bytes_without_order_grow_by_their_header_only()
    {
        var bytes = new byte[20_000];
        new Random(1).NextBytes(bytes);

        var deflated = Deflate(bytes);

        Assert.Equal(bytes, Inflaters.Inflate(deflated));
        Assert.InRange(deflated.Length, bytes.Length, bytes.Length + 6);
    }

    [Fact]
    public void More_tokens_than_a_block_holds_make_several()
    {
        var random = new Random(2);
        var bytes = Enumerable.Range(0, 200_000).Select(i => (byte)random.Next(i / 20_000, 1 + (i / 1_000))).ToArray();

        Assert.Equal(bytes, Inflaters.Inflate(Deflate(bytes)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(32767)]
    [InlineData(32768)]
    public void Copies_of_every_length_come_out(int distance)
    {
        var first = new byte[distance];
        new Random(distance).NextBytes(first);
        var expected = new List<byte>(first);
        using var writer = new DeflateWriter();
        Spell(writer, first);
        for (var length = 3; length < 1600; length++) Copy(writer, expected, length, distance);
        foreach (var length in (int[])[131_063, 131_064, 131_065, 131_066, 131_067, 262_129, 400_000]) Copy(writer, expected, length, distance);

        Assert.True(Inflaters.Inflate(Finish(writer)).AsSpan().SequenceEqual(expected.ToArray()));
    }

    [Fact]
    public void Every_distance_comes_out()
    {
        var first = new byte[32768];
        new Random(4).NextBytes(first);
        var expected = new List<byte>(first);
        using var writer = new DeflateWriter();
        Spell(writer, first);
        for (var distance = 1; distance <= 32768; distance++) Copy(writer, expected, 3, distance);

        Assert.True(Inflaters.Inflate(Finish(writer)).AsSpan().SequenceEqual(expected.ToArray()));
    }

    /// <summary>The rarest distances then have codes of 15 bits before their 13 extra bits.</summary>
    [Fact]
    public void Distances_so_rare_that_their_codes_are_longest_come_out()
    {
        var first = new byte[32768];
        new Random(6).NextBytes(first);
        var expected = new List<byte>(first);
        using var writer = new DeflateWriter();
        Spell(writer, first);
        var copies = 0;
        for (var (count, next, step) = (1, 1, 0); step < 16; (count, next, step) = (next, count + next, step + 1))
        {
            for (var i = 0; i < count; i++, copies++) Copy(writer, expected, 3 + (i % 7), 32768 >> step);
            for (var i = 0; i < count; i++, copies++) Copy(writer, expected, 260, (32768 >> step) - (32768 >> (step + 2)));
        }

        Assert.InRange(copies, 4_000, TokenBlock.Capacity);
        Assert.True(Inflaters.Inflate(Finish(writer)).AsSpan().SequenceEqual(expected.ToArray()));
    }

    [Fact]
    public void A_stream_takes_the_same_bytes_block_by_block()
    {
        var bytes = new byte[300_000];
        new Random(5).NextBytes(bytes);
        for (var i = 0; i < bytes.Length; i++) bytes[i] &= 0x1F;
        using var sink = new MemoryStream();
        using var writer = new DeflateWriter(sink);
        Spell(writer, bytes);
        writer.Finish();

        Assert.Equal(Deflate(bytes), sink.ToArray());
        Assert.Equal(sink.Length, writer.Length);
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var writer = new DeflateWriter();
        Spell(writer, bytes);
        return Finish(writer);
    }

    private static byte[] Finish(DeflateWriter writer)
    {
        var (rented, length) = writer.Finish();
        return rented[..length];
    }

    private static void Spell(DeflateWriter writer, byte[] bytes)
    {
        foreach (var piece in bytes.Chunk(1_000))
        {
            var tokens = writer.Begin(piece.Length);
            foreach (var literal in piece) tokens.AddLiteral(literal);
            writer.End(tokens);
        }
    }

    private static void Copy(DeflateWriter writer, List<byte> expected, int length, int distance)
    {
        writer.AddCopy(length, distance);
        for (var i = 0; i < length; i++) expected.Add(expected[^distance]);
    }
}
