using System.Globalization;
using System.Security.Cryptography;
using OneStop.Docs.FakeSharePoint;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Http;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.SharePoint;

/// <summary>Much and large. How much is told by <c>ONESTOP_LETTERS</c>; the figures of 3,321 stand in tests/OneStop.Docs.Benchmarks/README.md.</summary>
[Collection(nameof(Alone))]
public sealed class LoadTests(ITestOutputHelper output)
{
    private const int LargeLength = 200 * 1000 * 1000;
    private static readonly CancellationToken s_none = CancellationToken.None;

    [Fact]
    public async Task Letters_at_the_documented_limits_are_never_throttled_nor_lost()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("ONESTOP_LETTERS") ?? "160", CultureInfo.InvariantCulture);
        var time = new LeapingTime();
        await using var under = await SharePointUnderTest.StartAsync(time, new Behaviour { Limits = Limits.Documented }, new GraphOptions { Limits = new RateLimits() });
        var store = await under.OpenAsync(time);
        var begin = time.GetUtcNow();

        for (var letter = 0; letter < count; letter++)
        {
            await SharePointUnderTest.SaveAsync(store, $"Giấy mời số {letter}", document: $"thu-{letter}");
        }

        var span = time.GetUtcNow() - begin;
        output.WriteLine($"{count} letters, {store.UnitsSpent} units, {under.Fake.Log.All.Count} requests, {span.TotalMinutes:0.0} minutes");
        Assert.Equal(count, under.Fake.Backstage.Files().Count);
        Assert.DoesNotContain(under.Fake.Log.All, request => request.Status is 429 or 503);
        Assert.InRange(span.TotalMinutes, (store.UnitsSpent / 1250.0) - 1.1, (store.UnitsSpent / 1250.0) + 1);
    }

    [Fact]
    public async Task A_file_of_200_MB_goes_up_and_down_in_constant_memory()
    {
        await using var under = await SharePointUnderTest.StartAsync(graph: new GraphOptions { Limits = new RateLimits(int.MaxValue, int.MaxValue) });
        var store = await under.OpenAsync();
        using var watch = new HeapWatch();
        await using var content = new PatternStream(LargeLength);

        var version = (await store.SaveAsync(Sample.Save() with { Fields = Sample.Fields(file: "Bản đồ.pdf") }, content, s_none)).Version;
        await using var opened = await store.OpenAsync(version.Document, version.Id, s_none);
        var sum = Convert.ToHexStringLower(await SHA256.HashDataAsync(opened.Stream, s_none));

        output.WriteLine($"{LargeLength / 1e6:0} MB, heap grew by at most {watch.Growth / 1e6:0.0} MB");
        Assert.Equal((version.Hashes.Sent, (long)LargeLength), (sum, version.Length));
        Assert.InRange(watch.Growth, 0, 48_000_000);
    }

    /// <summary>The largest growth of the managed heap while it lives, looked at every few milliseconds.</summary>
    private sealed class HeapWatch : IDisposable
    {
        private readonly long _begin = GC.GetTotalMemory(forceFullCollection: true);
        private readonly Timer _timer;
        private long _peak;

        public HeapWatch() => _timer = new Timer(_ => _peak = Math.Max(_peak, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 5);

        public long Growth => Math.Max(0, _peak - _begin);

        public void Dispose() => _timer.Dispose();
    }

    /// <summary>Bytes made as they are read; cannot be rewound.</summary>
    private sealed class PatternStream(long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - _position);
            for (var i = 0; i < read; i++) buffer[offset + i] = (byte)((_position + i) * 2654435761 >> 13);
            _position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
