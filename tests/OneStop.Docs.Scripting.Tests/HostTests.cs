using System.Globalization;

namespace OneStop.Docs.Scripting.Tests;

public sealed class HostTests
{
    [Fact]
    public void Host_function_takes_converted_arguments_and_defaults()
    {
        var functions = ScriptFunctionSet.Builtins
            .With("vn.twice", (int n, string unit = "x") => $"{2 * n}{unit}")
            .With("vn.all", (ScriptCallContext context, params ScriptValue[] rest) => string.Join('|', rest.Select(context.TextOf)));

        Assert.Equal("14x 8cm 1|a|", Script.Run("{{ vn.twice '7' }} {{ 4 | vn.twice unit: 'cm' }} {{ vn.all 1 'a' null }}", functions: functions));
        Assert.Empty(ScriptFunctionSet.Builtins.Added);
        Assert.Equal(["vn.all", "vn.twice"], functions.Added);
    }

    [Fact]
    public void Host_function_returns_lists_and_objects()
    {
        var functions = ScriptFunctionSet.Builtins.With("rows", () => new[] { new Dictionary<string, object?> { ["a"] = 1 } });

        Assert.Equal("1[{a: 1}]", Script.Run("{{ for r in rows }}{{ r.a }}{{ end }}{{ rows }}", functions: functions));
    }

    [Fact]
    public void Refusal_of_a_host_function_is_an_error_at_the_call()
    {
        var functions = ScriptFunctionSet.Builtins.With(
            "vn.roman", string (int n) => throw new ScriptRefusalException("No zero.", "Không có số không."));

        var error = Script.Fail("ab {{ vn.roman 0 }}", functions: functions);

        Assert.Equal(("No zero.", "Không có số không.", 7), (error.Message, error.MessageVi, error.Start.Column));
    }

    [Fact]
    public void Builtins_cannot_be_changed_by_a_script() =>
        Assert.Equal("SCR210", Script.Fail("{{ string.upcase = 1 }}").Code);

    [Theory]
    [InlineData("with string; import { upcase: 1 }; end; 'a' | string.upcase", "A")]
    [InlineData("with string; readonly upcase; end; string = 5; string", "5")]
    [InlineData("with math; import { extra: 1 }; end; math.extra ?? '-'", "-")]
    public void Builtins_cannot_be_changed_by_a_way_round(string code, string expected)
    {
        Assert.Equal(expected, Script.Run("{{ " + code + " }}"));
        Assert.Equal("A-", Script.Run("{{ 'a' | string.upcase; math.extra ?? '-' }}"));
    }

    [Fact]
    public void Builtins_cannot_be_changed_by_a_host_function() => Assert.Throws<InvalidOperationException>(() =>
        Script.Run("{{ spoil string }}", functions: ScriptFunctionSet.Builtins.With("spoil", (ScriptValue value) => { value.AsObject!["upcase"] = 1; return ""; })));

    [Fact]
    public void Changes_of_the_data_stay_in_their_run()
    {
        var data = Script.Json("""{ "o": { "a": 1 }, "l": [1] }""");
        var script = Script.Compile("{{ o.a += 1; l[0] = 5; o.b = 2; o }}{{ l }}");

        var first = script.RenderText(data, Script.Options, TestContext.Current.CancellationToken);
        var second = script.RenderText(data, Script.Options, TestContext.Current.CancellationToken);

        Assert.Equal("{a: 2, b: 2}[5]", first);
        Assert.Equal(first, second);
    }

    [Fact]
    public void Later_layers_hide_earlier_ones()
    {
        var data = ScriptData.FromDictionary(new Dictionary<string, object?> { ["a"] = 1, ["b"] = 2 })
            .With(Script.Json("""{ "a": "mới" }"""));

        Assert.Equal("mới2", Script.Run("{{ a }}{{ b }}", data));
    }

    [Fact]
    public void Dictionary_values_of_every_kind_are_taken()
    {
        var data = ScriptData.FromDictionary(new Dictionary<string, object?>
        {
            ["date"] = null,
            ["day"] = new DateOnly(2026, 3, 5),
            ["price"] = 1.50m,
            ["list"] = new List<object?> { 1, "a", null },
            ["nested"] = new Dictionary<string, object?> { ["x"] = 1L },
        });

        Assert.Equal("05 Mar 2026 1.50 [1, \"a\", null] 1", Script.Run("{{ day }} {{ price }} {{ list }} {{ nested.x }}", data));
    }

    [Fact]
    public void Twenty_threads_give_the_same_text()
    {
        var data = Script.Json("""{ "rows": [ { "t": "một" }, { "t": "hai" } ] }""");
        var script = Script.Compile("{{ for r in rows; r.t; r.t = r.t + '!'; r.t; end }}");
        var texts = new string[20];

        Parallel.For(0, texts.Length, i => texts[i] = script.RenderText(data, Script.Options, CancellationToken.None));

        Assert.Equal(["mộtmột!haihai!"], texts.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Culture_is_that_of_the_run()
    {
        var options = Script.Options with { Culture = CultureInfo.GetCultureInfo("vi-VN") };

        Assert.Equal("1234,5", Script.Run("{{ 1234.5 }}", options: options));
    }

    [Fact]
    public void Same_seed_gives_the_same_random_numbers() => Assert.Equal(
        Script.Run("{{ math.random 1 1000000 }}{{ math.uuid }}"), Script.Run("{{ math.random 1 1000000 }}{{ math.uuid }}"));

    [Fact]
    public void Includes_come_from_the_resolver_and_nowhere_else()
    {
        var parts = new Dictionary<string, CompiledScript>(StringComparer.Ordinal) { ["p"] = Script.Compile("<{{ $1 }}{{ $.who }}>") };
        var options = Script.Options with { Includes = parts.GetValueOrDefault };

        Assert.Equal("<5A>", Script.Run("{{ include 'p' 5 who: 'A' }}", options: options));
        Assert.Equal("SCR231", Script.Fail("{{ include '/etc/passwd' }}", options: options).Code);
    }

    [Fact]
    public void Front_matter_sets_names_for_the_text_after_it()
    {
        var parsed = ScriptParser.ParseText("+++\nx = 5\n+++\nx is {{ x }}", new(ScriptMode.FrontMatterAndTemplate));

        Assert.Equal(
            "x is 5",
            CompiledScript.Compile(parsed.Syntax!, ScriptFunctionSet.Builtins)
                .RenderText(ScriptData.Empty, Script.Options, TestContext.Current.CancellationToken));
    }
}
