using System.Globalization;
using BenchmarkDotNet.Attributes;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Benchmarks;

/// <summary>The language alone: the rows of the decision written into nothing, so that only evaluation is left.</summary>
[MemoryDiagnoser]
public class ScriptBenchmarks
{
    private const string Values = "{{ task.ordinal }}{{ task.content }}{{ task.lead }}{{ task.coordination }}{{ task.product }}{{ task.deadline }}";
    private const string Nested = "{{ issuer }}{{ for group in groups }}{{ group.label }}{{ for task in group.tasks }}" + Values + "{{ end }}{{ end }}{{ signer.name }}";
    private const string Flat = "{{ issuer }}{{ for task in tasks }}" + Values + "{{ end }}";
    private const string Calls = "{{ for task in tasks }}{{ task.content | string.upcase }}{{ task.deadline | string.slice 3 2 }}{{ if task.lead == 'x' || !task.product }}?{{ end }}{{ end }}";

    private static readonly ScriptRunOptions Options = new(CultureInfo.GetCultureInfo("vi-VN"), ScriptLimits.Default, TimeProvider.System);

    private readonly Silence _output = new();
    private CompiledScript _script = null!;
    private ScriptData _json = null!;
    private ScriptData _records = null!;

    /// <summary>Task rows.</summary>
    [Params(22, 1000)]
    public int Tasks { get; set; }

    /// <summary>What the script does with them.</summary>
    [Params("nested", "flat", "calls")]
    public string Work { get; set; } = "nested";

    [GlobalSetup]
    public void Prepare()
    {
        var text = Work switch { "nested" => Nested, "flat" => Flat, _ => Calls };
        _script = CompiledScript.Compile(ScriptParser.ParseText(text, ScriptParseOptions.Default).Syntax!, ScriptFunctionSet.Builtins);
        _json = ScriptData.FromJson(DecisionData.WithTasks(Tasks));
        _records = ScriptData.FromRecord(DecisionRecords.WithTasks(Tasks));
        if (Json() != Records()) throw new InvalidOperationException("The records say something else than the JSON.");
    }

    [Benchmark(Description = "over JSON")]
    public long Json() => Run(_json);

    [Benchmark(Description = "over records")]
    public long Records() => Run(_records);

    private long Run(ScriptData data)
    {
        _output.Length = 0;
        _script.Render(data, _output, Options, CancellationToken.None);
        return _output.Length;
    }

    /// <summary>Counts what it is given.</summary>
    private sealed class Silence : IScriptOutput
    {
        public long Length { get; set; }

        public void WriteLiteral(int id) => Length++;

        public void WriteText(ReadOnlySpan<char> text) => Length += text.Length;

        public bool TryWriteObject(object value) => false;
    }
}
