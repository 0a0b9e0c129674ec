using BenchmarkDotNet.Attributes;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Packaging.Deflating;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Benchmarks;

/// <summary>
/// The deflate stage alone, without the script: what the decision writes was recorded once and is written again, with what is
/// known of the template and, beside it, through zlib level 6.
/// </summary>
[MemoryDiagnoser]
public class DeflateBenchmarks
{
    private SlabSet _slabs = null!;
    private RecordedWrites _writes = null!;
    private byte[] _markup = [];

    /// <summary>Task rows in the table.</summary>
    [Params(22, 1000)]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var template = DocumentEngine.Compile(PackageParts.Create(DecisionTemplate.Parts()), TemplateOptions.Default).Value!;
        var program = template.Programs.Single(part => part.Name == "word/document.xml");
        _slabs = program.Slabs;
        _writes = RecordedWrites.Of(template, program, ScriptData.FromJson(DecisionData.WithTasks(Tasks)));
        _markup = _writes.Markup(program.Literals);
        using var zlib = PackedBytes.Of(_markup);
        Console.WriteLine($"// {Tasks} tasks: {_markup.Length:N0} bytes of markup, {_writes.Count:N0} writes; slabs {Slabs():N0} bytes, zlib-6 {zlib.Length:N0}");
    }

    [Benchmark(Baseline = true, Description = "zlib-6")]
    public long Zlib6()
    {
        using var packed = PackedBytes.Of(_markup);
        return packed.Length;
    }

    [Benchmark(Description = "slabs")]
    public long Slabs()
    {
        using var deflater = new SlabDeflater(_slabs);
        _writes.WriteTo(deflater);
        using var packed = deflater.Finish();
        return packed.Length;
    }

    [Benchmark(Description = "preparing the slabs of the template")]
    public int PrepareSlabs() => SlabSet.Of([.. Enumerable.Range(0, _slabs.Literals).Select(literal => _slabs[literal].Bytes)]).Count;
}
