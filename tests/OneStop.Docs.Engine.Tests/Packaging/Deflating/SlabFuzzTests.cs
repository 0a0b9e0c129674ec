using System.Diagnostics;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Packaging.Deflating;

/// <summary>
/// Thousands of made-up programs, each read back by the platform's zlib. <c>DEFLATE_FUZZ_SECONDS</c> lets it run on through new
/// seeds for that long; a failure names its seed.
/// </summary>
public sealed class SlabFuzzTests
{
    private const int Rounds = 400;

    [Fact]
    public void Whatever_is_written_is_read_back()
    {
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("DEFLATE_FUZZ_SECONDS"), out var given) ? given : 0;
        var watch = Stopwatch.StartNew();
        for (var seed = 0; seed < Rounds || watch.Elapsed.TotalSeconds < seconds; seed++)
        {
            var program = SlabProgram.Random(seed);

            var inflated = Inflaters.Inflate(program.Deflate());

            Assert.True(inflated.AsSpan().SequenceEqual(program.Plain), $"seed {seed}");
        }
    }

    [Fact]
    public void The_same_writes_give_the_same_bytes()
    {
        for (var seed = 0; seed < 50; seed++) Assert.Equal(SlabProgram.Random(seed).Deflate(), SlabProgram.Random(seed).Deflate());
    }

    [Fact]
    public async Task Two_other_readers_agree()
    {
        var gzip = ProgramRun.Find("gzip");
        var python = ProgramRun.Find("python3");
        Assert.SkipWhen(gzip is null || python is null, "gzip or python3 is not installed.");
        using var folder = new TemporaryFolder();
        var plain = new List<byte>();
        await using (var streams = File.Create(folder["streams.gz"]))
        {
            // A gzip file may hold many streams, one after the other, each with its own sum and length.
            for (var seed = 0; seed < 250; seed++)
            {
                var program = SlabProgram.Random(seed);
                var content = program.Plain;
                plain.AddRange(content);
                await streams.WriteAsync(Inflaters.AsGzip(program.Deflate(), content), TestContext.Current.CancellationToken);
            }
        }

        var cancel = TestContext.Current.CancellationToken;
        await File.WriteAllBytesAsync(folder["plain"], plain.ToArray(), cancel);
        var byGzip = await ProgramRun.RunAsync(gzip, ["-dc", "streams.gz"], cancel, folder: folder.Path);
        var byPython = await ProgramRun.RunAsync(python, ["-c", Python], cancel, folder: folder.Path);

        Assert.Equal("", byGzip.Errors);
        Assert.True(byGzip.Output.AsSpan().SequenceEqual(plain.ToArray()));
        Assert.Equal((0, ""), (byPython.ExitCode, byPython.Errors));
    }

    /// <summary>Bare streams, one after the other: each must end exactly where the next one's header begins.</summary>
    private const string Python = """
        import zlib
        data, plain, at, out = open('streams.gz', 'rb').read(), open('plain', 'rb').read(), 0, 0
        while at < len(data):
            reader = zlib.decompressobj(-15)
            part = reader.decompress(data[at + 10:]) + reader.flush()
            assert reader.eof and part == plain[out:out + len(part)], at
            at, out = len(data) - len(reader.unused_data) + 8, out + len(part)
        assert out == len(plain)
        """;
}
