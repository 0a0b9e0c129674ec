using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OneStop.Docs.Scripting.Tests;

/// <summary>The examples of the assembly's README: compiled and run here, and held word for word against the README.</summary>
public sealed partial class ReadmeTests
{
    private static readonly CancellationToken s_stop = CancellationToken.None;

    [Fact]
    public void Text_is_compiled_once_and_rendered()
    {
        var parsed = ScriptParser.ParseText("Kính gửi: {{ name }}{{ for t in tasks }}\n- {{ t }}{{ end }}", ScriptParseOptions.Default);
        var script = CompiledScript.Compile(parsed.Syntax!, ScriptFunctionSet.Builtins);

        using var json = JsonDocument.Parse("""{ "name": "UBND xã", "tasks": ["Rà soát", "Báo cáo"] }""");
        var options = new ScriptRunOptions(CultureInfo.GetCultureInfo("vi-VN"), ScriptLimits.Default, TimeProvider.System);
        var text = script.RenderText(ScriptData.FromJson(json.RootElement), options, s_stop);

        Assert.Equal("Kính gửi: UBND xã\n- Rà soát\n- Báo cáo", text);
    }

    [Fact]
    public void Data_comes_in_layers()
    {
        var office = ScriptData.FromDictionary(new Dictionary<string, object?> { ["office"] = "UBND", ["year"] = 2025 });
        var plan = ScriptData.FromDictionary(new Dictionary<string, object?> { ["year"] = 2026 });
        var both = office.With(plan);

        Assert.Equal("UBND 2026", Script.Run("{{ office }} {{ year }}", both));
    }

    [Fact]
    public void Host_adds_functions()
    {
        var functions = ScriptFunctionSet.Builtins
            .With("vn.quote", (string text) => $"“{text}”")
            .With("add_tax", (double amount, double rate = 0.08) => amount * (1 + rate));

        Assert.Equal("“a” 54", Script.Run("{{ 'a' | vn.quote }} {{ add_tax 50 }}", functions: functions));
    }

    [Fact]
    public void Mistakes_come_all_at_once_with_places()
    {
        var broken = ScriptParser.ParseText("{{ for in x }}\n{{ 1 + }}", ScriptParseOptions.Default);
        var places = broken.Errors.Select(error => $"{error.Code} {error.Start.Line}:{error.Start.Column}");

        Assert.Equal("SCR120 1:4, SCR111 2:8", string.Join(", ", places.Take(2)));
    }

    [Fact]
    public void Running_ends_in_an_error_with_its_place()
    {
        var script = Script.Compile("{{ plan.owner.name }}");
        var options = new ScriptRunOptions(CultureInfo.InvariantCulture, ScriptLimits.Default, TimeProvider.System);

        var error = Assert.Throws<ScriptRuntimeException>(() => script.RenderText(ScriptData.Empty, options, s_stop)).Error;

        Assert.Equal(("SCR205", 1, 9), (error.Code, error.Start.Line, error.Start.Column));
    }

    [Fact]
    public void Limits_bound_a_run()
    {
        var limits = ScriptLimits.Default with { Loops = 1_000, Time = TimeSpan.FromSeconds(1) };
        var options = new ScriptRunOptions(CultureInfo.InvariantCulture, limits, TimeProvider.System);

        Assert.Equal("SCR402", Script.Fail("{{ while true; end }}", options: options).Code);
    }

    [Fact]
    public void Includes_are_what_the_host_hands_over()
    {
        var seal = Script.Compile("[{{ $.text }}]");
        var options = new ScriptRunOptions(CultureInfo.InvariantCulture, ScriptLimits.Default, TimeProvider.System)
        {
            Includes = name => name == "seal" ? seal : null,
        };

        Assert.Equal("[MẬT]", Script.Run("{{ include 'seal' text:'MẬT' }}", options: options));
    }

    [Fact]
    public void Every_example_of_the_readme_stands_in_this_file()
    {
        var root = RepositoryPaths.Root;
        var readme = File.ReadAllText(Path.Combine(root, "service", "OneStop.Docs.Scripting", "README.md"));
        var tests = Squeeze(File.ReadAllText(Path.Combine(root, "tests", "OneStop.Docs.Scripting.Tests", "ReadmeTests.cs")));

        var examples = Example().Matches(readme).Select(match => match.Groups[1].Value).ToList();

        Assert.InRange(examples.Count, 6, 20);
        Assert.All(examples, example => Assert.Contains(Squeeze(example), tests, StringComparison.Ordinal));
    }

    private static string Squeeze(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Example();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
