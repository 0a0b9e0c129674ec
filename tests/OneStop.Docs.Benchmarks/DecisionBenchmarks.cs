using System.Globalization;
using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Benchmarks;

/// <summary>
/// The decision with 22 tasks (one page) and with 1,000, beside two controls in the same run: deflating the same markup with
/// zlib level 6 (the baseline: what any engine that deflates must spend) and copying the finished bytes (what none can beat).
/// </summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private static readonly RenderOptions Options = new(CultureInfo.GetCultureInfo("vi-VN"), ScriptLimits.Default, TimeProvider.System);

    private PackageParts _package = null!;
    private CompiledTemplate _template = null!;
    private ScriptData _data = null!;
    private byte[] _output = [];
    private byte[] _markup = [];

    /// <summary>Task rows in the table.</summary>
    [Params(22, 1000)]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _package = PackageParts.Create(DecisionTemplate.Parts());
        _template = Compile();
        _data = ScriptData.FromJson(DecisionData.WithTasks(Tasks));
        _output = Render();
        _markup = DocumentEngine.Open(_output, PackageLimits.Default).Value!.Find("word/document.xml")!.Content.ToArray();
        Console.WriteLine($"// {Tasks} tasks: document.xml {_markup.Length:N0} bytes, package {_output.Length:N0} bytes, zlib-6 of the markup alone {Zlib6():N0} bytes");
    }

    [Benchmark(Baseline = true, Description = "zlib-6 of the same markup")]
    public long Zlib6()
    {
        using var sink = new MemoryStream(_output.Length);
        using (var deflate = new ZLibStream(sink, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(_markup);
        return sink.Length;
    }

    [Benchmark(Description = "copying the output")]
    public byte[] Copy() => _output.AsSpan().ToArray();

    [Benchmark(Description = "render")]
    public byte[] Render() =>
        DocumentEngine.Render(_template, _data, Options, CancellationToken.None).Value!.Bytes;

    [Benchmark(Description = "compile")]
    public CompiledTemplate Compile() => DocumentEngine.Compile(_package, TemplateOptions.Default).Value!;
}
