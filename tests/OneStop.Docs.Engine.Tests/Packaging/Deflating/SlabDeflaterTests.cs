using System.Text;

namespace OneStop.Docs.Engine.Tests.Packaging.Deflating;

public sealed class SlabDeflaterTests
{
    private static readonly byte[] Cell = Encoding.UTF8.GetBytes("</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w=\"1600\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t>");

    [Fact]
    public void A_slab_written_again_costs_a_copy()
    {
        var once = Size([Cell], [(0, [])]);

        Assert.InRange(Size([Cell], [.. Enumerable.Repeat((0, Array.Empty<byte>()), 1000)]) - once, 1, 400);
    }

    [Fact]
    public void A_column_that_says_the_same_in_every_row_costs_nothing_more()
    {
        var text = Encoding.UTF8.GetBytes("Phòng Tư pháp");
        var rows = Enumerable.Range(0, 300).SelectMany(_ => new (int, byte[])[] { (0, []), (-1, text), (1, []) }).ToArray();

        Assert.InRange(Size([Cell, [.. Cell, 33]], rows), 1, 400);
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    public void A_slab_is_read_back_at_the_edge_of_the_window(int beyond)
    {
        var filler = new byte[32_768 - Cell.Length + beyond];
        new Random(1).NextBytes(filler);

        ReadBack([Cell, filler], [(0, []), (1, []), (0, []), (-1, Cell), (0, []), (1, []), (1, [])]);
    }

    [Fact]
    public void A_slab_longer_than_the_window_is_read_back() =>
        ReadBack([[.. Enumerable.Range(0, 80_000).Select(i => (byte)((i * i / 7) % 251))], Cell], [(0, []), (1, []), (0, []), (1, []), (0, [])]);

    [Fact]
    public void Copies_from_a_slab_that_was_never_written_are_not_used() =>
        ReadBack([Cell, [.. Cell, .. "khác"u8], [.. "và "u8, .. Cell]], [(2, []), (1, []), (0, []), (1, [])]);

    [Fact]
    public void Empty_and_tiny_slabs_are_read_back() =>
        ReadBack([[], [65], [65, 66, 67], Cell], [(0, []), (1, []), (2, []), (3, []), (1, []), (2, []), (3, []), (0, []), (2, []), (-1, []), (3, [])]);

    [Fact]
    public void Nothing_but_tiny_slabs_for_longer_than_all_that_is_kept_is_read_back() =>
        ReadBack([[65, 66, 67, 68, 69], [70, 71, 72], [73]], [.. Enumerable.Range(0, 60_000).Select(i => ((i * i / 5) % 3, Array.Empty<byte>()))]);

    [Fact]
    public void Zero_bytes_in_text_are_read_back() =>
        ReadBack([Cell], [(0, []), (-1, [0, 1, 2, 3, 4, 5]), (0, []), (-1, [1, 2, 3, 4, 5, 0]), (0, []), (-1, [1, 2, 3, 4, 5]), (0, [])]);

    [Fact]
    public void Text_longer_than_all_that_is_kept_is_read_back()
    {
        var random = new Random(9);
        var words = Enumerable.Range(0, 300).Select(_ => Encoding.UTF8.GetBytes("chữ" + random.Next(100_000))).ToArray();
        var text = Enumerable.Range(0, 40_000).SelectMany(_ => words[random.Next(words.Length)]).ToArray();

        ReadBack([Cell], [(0, []), (-1, text), (0, []), (-1, [.. text.Take(50_000)]), (0, [])]);
    }

    private static int Size(byte[][] literals, (int, byte[])[] writes) => ReadBack(literals, writes).Length;

    private static byte[] ReadBack(byte[][] literals, (int, byte[])[] writes)
    {
        var program = new SlabProgram(literals, writes);

        var deflated = program.Deflate();

        Assert.True(Inflaters.Inflate(deflated).AsSpan().SequenceEqual(program.Plain));
        return deflated;
    }
}
