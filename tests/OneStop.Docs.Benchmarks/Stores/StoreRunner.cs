using System.Diagnostics;
using System.Globalization;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Benchmarks.Stores;

/// <summary><c>store [documents] [versions] [megabytes]</c>: a store of that size listed, searched, written, verified; a long file up and down.</summary>
internal static class StoreRunner
{
    private const int Looks = 500;

    private static readonly Act s_act = new(new("an", "Nguyễn Thị An"), "Đo", "benchmark", null);

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var (documents, versions, megabytes) = (Number(arguments, 0, 10_000), Number(arguments, 1, 10), Number(arguments, 2, 200));
        var folder = Directory.CreateTempSubdirectory("onestop-store-").FullName;
        try
        {
            await using var store = await LocalVersionStore.OpenAsync(folder, TimeProvider.System, CancellationToken.None);
            var kept = await FirstAsync(store);
            var watch = Stopwatch.StartNew();
            await new StoreFilling(store.Database, kept).RunAsync(documents, versions);
            Console.WriteLine($"{documents:N0} documents × {versions} versions filled in {watch.Elapsed.TotalSeconds:0.0} s, book.db {new FileInfo(store.Database.Path).Length >> 20} MB");
            await LookAsync(store, documents);
            await SaveAsync(store, documents, writers: 1);
            await SaveAsync(store, documents, writers: 8);
            await LongFileAsync(store, megabytes);
            watch.Restart();
            var report = await store.VerifyAsync(CancellationToken.None);
            Console.WriteLine($"verify: {report.Entries:N0} entries, {report.Versions:N0} versions, {report.Findings.Count} findings, {watch.Elapsed.TotalSeconds:0.0} s");
            return report.Findings.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task LookAsync(LocalVersionStore store, int documents)
    {
        var random = new Random(2);
        await TimeAsync("list versions", async () => await store.ListVersionsAsync(Any(), CancellationToken.None));
        await TimeAsync("get", async () => await store.GetAsync(Any(), CancellationToken.None));
        foreach (var (name, query) in Queries(random)) await TimeAsync(name, async () => await store.SearchAsync(query(), CancellationToken.None));
        DocumentId Any() => DocumentId.Parse(StoreFilling.Id(random.Next(documents)));
    }

    private static IEnumerable<(string Name, Func<DocumentQuery> Query)> Queries(Random random) =>
    [
        ("search: nothing asked, first page", () => new()),
        ("search: two words", () => new(Text: StoreFilling.Words(random, 2))),
        ("search: a word of every document", () => new(Text: "quyet dinh")),
        ("search: one letter", () => new(Text: "t")),
        ("search: three words, unit, kind", () => new(Text: StoreFilling.Words(random, 3), Unit: StoreFilling.Unit(random.Next(200)), Kind: "QĐ")),
        ("search: unit and state", () => new(Unit: StoreFilling.Unit(random.Next(200)), State: "issued")),
        ("search: author", () => new(Author: string.Create(CultureInfo.InvariantCulture, $"cb-{random.Next(200)}"))),
        ("search: not there", () => new(Text: "khong co chu nay")),
        ("search: 200 a page", () => new(Text: "quyet", Count: 200)),
    ];

    private static async Task TimeAsync(string name, Func<Task> look)
    {
        for (var i = 0; i < 50; i++) await look();
        var times = new double[Looks];
        for (var i = 0; i < Looks; i++)
        {
            var since = Stopwatch.GetTimestamp();
            await look();
            times[i] = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine($"{name}: p50 {times[Looks / 2]:0.00} ms, p99 {times[Looks * 99 / 100]:0.00} ms, max {times[^1]:0.0} ms");
    }

    private static async Task SaveAsync(LocalVersionStore store, int documents, int writers)
    {
        const int Each = 100;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(async writer =>
        {
            await Task.Yield();
            var id = DocumentId.Parse(StoreFilling.Id(documents - 1 - writer));
            for (var i = 0; i < Each; i++)
            {
                var document = await store.GetAsync(id, CancellationToken.None);
                using var content = new MemoryStream(Bytes(40_000, (writer * 1000) + i + (writers * 100_000)));
                await store.SaveAsync(new(id, document.Current.Id, document.Fields, s_act), content, CancellationToken.None);
            }
        }));
        Console.WriteLine($"saves of 40 KB, {writers} at once: {writers * Each / watch.Elapsed.TotalSeconds:0} a second");
    }

    private static async Task LongFileAsync(LocalVersionStore store, int megabytes)
    {
        var id = DocumentId.Parse("long");
        var before = PeakMemory.Reset();
        var watch = Stopwatch.StartNew();
        await using var up = new GeneratedStream((long)megabytes << 20);
        var version = (await store.SaveAsync(new(id, null, new("long.bin", "Tệp dài", "a"), s_act), up, CancellationToken.None)).Version;
        Console.WriteLine($"{megabytes} MB up: {watch.Elapsed.TotalSeconds:0.0} s, {(PeakMemory.Read() - before) >> 20} MB above what the program holds");
        before = PeakMemory.Reset();
        watch.Restart();
        await using var content = await store.OpenAsync(id, version.Id, CancellationToken.None);
        await content.Stream.CopyToAsync(Stream.Null);
        Console.WriteLine($"{megabytes} MB down: {watch.Elapsed.TotalSeconds:0.0} s, {(PeakMemory.Read() - before) >> 20} MB above what the program holds");
    }

    private static async Task<KeptContent> FirstAsync(LocalVersionStore store)
    {
        using var content = new MemoryStream(Bytes(20_000, 0));
        var version = (await store.SaveAsync(new(DocumentId.Parse("first"), null, new("first.bin", "Đầu", "a"), s_act), content, CancellationToken.None)).Version;
        return new(version.Hashes, version.Length);
    }

    private static byte[] Bytes(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static int Number(IReadOnlyList<string> arguments, int place, int usual) =>
        arguments.Count > place ? int.Parse(arguments[place], CultureInfo.InvariantCulture) : usual;
}
