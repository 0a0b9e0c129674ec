using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Benchmarks.Peers;

/// <summary>
/// <c>peers [nested|flat] [small|large] [seconds] [output folder]</c>: our engine on the decisions of <c>../shared/peers</c>,
/// between two controls in the same process. One JSON line a measurement, shaped as the harness of the npm peers prints it.
/// </summary>
internal static class PeersRunner
{
    private const double UsualSeconds = 10;

    public static int Run(IReadOnlyList<string> arguments)
    {
        if (RepositoryPaths.Shared is not { } shared || !Directory.Exists(Path.Combine(shared, "peers")))
        {
            Console.Error.WriteLine("The decisions to measure lie in ../shared/peers, which is not present: nothing measured.");
            return 0;
        }

        var kinds = arguments.Where(PeerCase.Kinds.Contains).DefaultIfEmpty();
        var sizes = arguments.Where(PeerCase.Sizes.Contains).DefaultIfEmpty();
        var rest = arguments.Where(a => !PeerCase.Kinds.Contains(a) && !PeerCase.Sizes.Contains(a)).ToList();
        var seconds = rest.Count > 0 ? double.Parse(rest[0], CultureInfo.InvariantCulture) : UsualSeconds;
        foreach (var one in
            from kind in kinds.SelectMany(k => k is null ? PeerCase.Kinds : [k])
            from size in sizes.SelectMany(s => s is null ? PeerCase.Sizes : [s])
            select new PeerCase(kind, size))
        {
            Measure(one, Path.Combine(shared, "peers"), seconds, rest.ElementAtOrDefault(1));
        }

        return 0;
    }

    private static void Measure(PeerCase one, string folder, double seconds, string? outputs)
    {
        var render = one.Prepare(folder);
        var document = render();
        if (outputs is not null)
        {
            File.WriteAllBytes(Path.Combine(outputs, $"onestop-{one.Kind}-{one.Size}.docx"), document);
        }

        var markup = PeerCase.Markup(document);
        var engine = new Metered("onestop", () => render().Length);
        Metered[] works = [engine, new("control-zlib6", () => Deflate(markup)), new("control-memcpy", () => document.AsSpan().ToArray().Length)];
        Meter.Run(works, seconds);
        foreach (var work in works)
        {
            Print(one, work, isControl: work != engine);
        }
    }

    private static long Deflate(byte[] markup)
    {
        using var sink = new MemoryStream(markup.Length / 16);
        using (var deflate = new DeflateStream(sink, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(markup);
        return sink.Length;
    }

    /// <summary>A control has no peak of its own: it shares the process.</summary>
    private static void Print(PeerCase one, Metered work, bool isControl)
    {
        var line = new JsonObject
        {
            ["peer"] = work.Name,
            ["kind"] = one.Kind,
            ["size"] = one.Size,
            ["docs_s"] = Math.Round(work.Median(w => w.Wall), 2),
            ["docs_cpu_s"] = Math.Round(work.Median(w => w.Cpu), 2),
            ["peak_mb"] = isControl ? null : PeakMegabytes(),
            ["bytes"] = work.Once(),
            ["n"] = work.Count,
            ["allocated"] = Math.Round(work.Median(w => w.Allocated)),
        };
        Console.WriteLine(line.ToJsonString(JsonSerializerOptions.Default));
    }

    private static long? PeakMegabytes()
    {
        const string Status = "/proc/self/status";
        var peak = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return peak is null ? null : long.Parse(peak.AsSpan(6).Trim(" \tkB"), CultureInfo.InvariantCulture) / 1024;
    }
}
