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

    [Fact]
    public void A_run_of_slabs_that_breaks_off_is_read_back()
    {
        byte[][] literals = [[.. Cell, 1], [.. Cell, 2], [.. Cell, 3], [4]];
        int[][] orders = [[0, 1, 2], [0, 1], [0, 0, 1, 2], [1, 2], [0, 2], [3, 0, 1, 2, 3], [2, 1, 0], [0, 1, 3, 2], [0]];
        var writes = orders.SelectMany(order => order.Select(literal => (literal, Array.Empty<byte>())).Append((-1, "chữ"u8.ToArray()))).ToArray();

        ReadBack(literals, writes, [[0, 1, 2]]);
        ReadBack(literals, writes, [[1, 0], [2, 3]]);
        ReadBack(literals, [.. writes[..^1]], [[0, 1, 2, 3]]);
    }

    [Fact]
    public void A_slab_out_of_its_run_is_copied_from_the_run()
    {
        byte[][] literals = [Cell, [.. "<w:tr w:rsidR=\"00A1\">"u8, .. Cell]];

        var whole = Size(literals, [(0, []), (1, [])], [[0, 1]]);

        Assert.InRange(Size(literals, [(0, []), (1, []), (-1, "x"u8.ToArray()), (1, [])], [[0, 1]]) - whole, 1, 6);
    }

    [Fact]
    public void What_was_deflated_before_on_the_same_thread_leaves_no_trace()
    {
        var program = SlabProgram.Random(11);
        var first = program.Deflate();

        // Far more than the places of all documents together are counted to before they begin anew.
        for (var i = 0; i < 60; i++)
        {
            ReadBack([Cell], [(-1, [.. Enumerable.Range(0, 300_000).Select(at => (byte)(1 + (at * i % 250)))])]);
            if (i % 6 == 0) Assert.Equal(first, program.Deflate());
        }

        byte[]? elsewhere = null;
        var thread = new Thread(() => elsewhere = program.Deflate());
        thread.Start();
        thread.Join();
        Assert.Equal(first, elsewhere);
    }

    private static int Size(byte[][] literals, (int, byte[])[] writes, int[][]? runs = null) => ReadBack(literals, writes, runs).Length;

    private static byte[] ReadBack(byte[][] literals, (int, byte[])[] writes, int[][]? runs = null)
    {
        var program = new SlabProgram(literals, writes, runs);

        var deflated = program.Deflate();

        Assert.True(Inflaters.Inflate(deflated).AsSpan().SequenceEqual(program.Plain));
        return deflated;
    }
}
