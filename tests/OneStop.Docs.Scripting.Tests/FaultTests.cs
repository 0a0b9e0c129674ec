using System.Globalization;
using System.Text.Json;

namespace OneStop.Docs.Scripting.Tests;

/// <summary>A run that goes on behind errors.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("{{ a.b.c }}{{ 1 }}{{ x.y.z }}", "SCR205@6×1 SCR205@24×1")]
    [InlineData("{{ if a.b.c }}{{ x.y.z }}{{ end }}{{ 1 | t }}", "SCR205@9×1 SCR202@42×1")]
    [InlineData("{{ for i in 1..5 }}{{ i.x.y }}{{ x.y }}{{ end }}", "SCR205@27×5/1 SCR205@36×5/1")]
    [InlineData("{{ for i in 1..5; if i > 3; x.y; end; end }}", "SCR205@31×2/4")]
    [InlineData("{{ v = a.b.c }}{{ v.d }}{{ v + 1 }}{{ w = v.d }}{{ w.x }}", "SCR205@10×1")]
    [InlineData("{{ v = a.b.c }}{{ v = 1 }}{{ v.d.e }}", "SCR205@10×1 SCR205@34×1")]
    [InlineData("{{ func f(x); ret x.y.z; end; f n; f n; a.b }}", "SCR205@23×2 SCR205@43×1")]
    [InlineData("{{ with a.b }}{{ x.y }}{{ end }}{{ capture c }}{{ x.y }}{{ end }}{{ c }}", "SCR205@11×1 SCR205@53×1")]
    [InlineData("{{ a }}", "")]
    public void Every_error_is_told_once_and_nothing_that_only_follows(string template, string faults) =>
        Assert.Equal(faults, string.Join(' ', Find(template).Select(Show)));

    [Fact]
    public void A_limit_ends_the_run() =>
        Assert.Equal(["SCR205", "SCR402"], Find("{{ x.y }}{{ while true; end }}{{ x.z }}", loops: 100).Select(fault => fault.Error.Code));

    [Fact]
    public void No_more_are_told_than_asked_for() =>
        Assert.Equal(50, Find(string.Concat(Enumerable.Repeat("{{ x.y }}", 80))).Count);

    private static string Show(ScriptFault fault) =>
        $"{fault.Error.Code}@{fault.Error.Start.Column}×{fault.Count}" + (fault.Round is { } round ? $"/{round}" : "");

    private static IReadOnlyList<ScriptFault> Find(string template, int loops = 1000)
    {
        using var data = JsonDocument.Parse("""{ "n": {} }""");
        var script = CompiledScript.Compile(ScriptParser.ParseText(template, ScriptParseOptions.Default).Syntax!, ScriptFunctionSet.Builtins);
        var options = new ScriptRunOptions(CultureInfo.InvariantCulture, ScriptLimits.Default with { Loops = loops }, TimeProvider.System);
        return script.FindErrors(ScriptData.FromJson(data.RootElement), new Nowhere(), options, most: 50, TestContext.Current.CancellationToken);
    }

    private sealed class Nowhere : IScriptOutput
    {
        public void WriteLiteral(int id)
        {
        }

        public void WriteText(ReadOnlySpan<char> text)
        {
        }

        public bool TryWriteObject(object value) => true;
    }
}
