namespace OneStop.Docs.Scripting.Tests;

/// <summary>What a run may allocate: a share for itself and one small object a row, whatever stands in the row.</summary>
public sealed class AllocationTests
{
    private const int Rows = 1000;

    private sealed record Row(string Text, string More, bool Flag);

    private static ScriptData Json => Script.Json($$"""{ "rows": [ {{string.Join(", ", Enumerable.Range(0, Rows).Select(i => $$"""{ "text": "việc {{i}}", "more": "x", "flag": true }"""))}} ] }""");

    private static ScriptData Records => ScriptData.FromRecord(new { Rows = Enumerable.Range(0, Rows).Select(i => new Row("việc " + i, "x", true)).ToArray() });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Row_costs_no_more_than_its_face(bool isRecord)
    {
        var data = isRecord ? Records : Json;
        var script = Script.Compile("{{ for r in rows }}<{{ r.text }}|{{ r.more }}{{ if r.flag && r.more == 'x' && !r.missing && for.index >= 0 }}!{{ end }}>{{ end }}");
        var output = new Silence();
        for (var warm = 0; warm < 3; warm++) script.Render(data, output, Script.Options, CancellationToken.None);

        var before = GC.GetAllocatedBytesForCurrentThread();
        script.Render(data, output, Script.Options, CancellationToken.None);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(allocated, 56 * Rows, (10 * 1024) + (64 * Rows));
        Assert.Equal(4 * Rows * 2, output.Texts);
    }

    private sealed class Silence : IScriptOutput
    {
        public int Texts { get; private set; }

        public void WriteLiteral(int id) { }

        public void WriteText(ReadOnlySpan<char> text) => Texts++;

        public bool TryWriteObject(object value) => false;
    }
}
