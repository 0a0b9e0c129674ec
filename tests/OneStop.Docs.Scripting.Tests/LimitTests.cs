namespace OneStop.Docs.Scripting.Tests;

public sealed class LimitTests
{
    private static ScriptRunOptions With(Func<ScriptLimits, ScriptLimits> change) =>
        Script.Options with { Limits = change(ScriptLimits.Default) };

    [Fact]
    public void Loops_end_at_their_limit() => Assert.Equal(
        "SCR402", Script.Fail("{{ while true; end }}", options: With(l => l with { Loops = 100 })).Code);

    [Fact]
    public void Time_ends_a_loop_without_end() => Assert.Equal(
        "SCR414",
        Script.Fail("{{ while true; end }}", options: With(l => l with { Loops = long.MaxValue, Time = TimeSpan.FromMilliseconds(50) })).Code);

    [Fact]
    public void Recursion_ends_at_its_limit() =>
        Assert.Equal("SCR405", Script.Fail("{{ func f; f; end; f }}").Code);

    [Fact]
    public void Output_ends_at_its_limit() => Assert.Equal(
        "SCR406", Script.Fail("{{ for i in 1..100 }}0123456789{{ end }}", options: With(l => l with { OutputLength = 500 })).Code);

    [Fact]
    public void Regular_expressions_end_at_their_time() => Assert.Equal(
        "SCR415",
        Script.Fail(
            "{{ ('a' * 40 + '!') | regex.match '^(a+)+$' }}",
            options: With(l => l with { RegexTime = TimeSpan.FromMilliseconds(50) })).Code);

    [Fact]
    public void Object_that_holds_itself_is_not_printed_for_ever() =>
        Assert.Equal("SCR413", Script.Fail("{{ o = {a: 1}; o.a = o; o }}").Code);

    [Theory]
    [InlineData("{{ 'a' * 2000000000 }}", "SCR409")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}", "SCR410")]
    [InlineData("{{ [1] * 2000000000 }}", "SCR403")]
    [InlineData("{{ 1 << 2000000000 }}", "SCR411")]
    [InlineData("{{ 1..2000000000 }}", "SCR404")]
    [InlineData("{{ a = []; a[2000000000] = 1 }}", "SCR403")]
    [InlineData("{{ [1] | array.insert_at 2000000000 1 }}", "SCR403")]
    [InlineData("{{ s = 'aaaaaaaaaa'; for i in 1..40; s = s + s; end }}", "SCR407")]
    [InlineData("{{ s = 'aaaaaaaaaa'; for i in 1..40; s = s | string.replace 'a' 'aa'; end }}", "SCR407")]
    [InlineData("{{ s = 'aaaaaaaaaa'; for i in 1..40; s = $\"{s}{s}\"; end }}", "SCR407")]
    [InlineData("{{ a = [1]; for i in 1..60; a = a + a; end }}", "SCR412")]
    public void Little_code_cannot_make_huge_values(string template, string code) =>
        Assert.Equal(code, Script.Fail(template).Code);

    [Theory]
    [InlineData("{{ while true; t = 'a' + 'b'; end }}")]
    [InlineData("{{ while true; t = 'a' * 50; end }}")]
    [InlineData("{{ while true; t = $\"{'a'}b\"; end }}")]
    [InlineData("{{ while true; capture t; 'a'; end; end }}")]
    [InlineData("{{ while true; t = string.upcase 'a'; end }}")]
    [InlineData("{{ while true; t = string.split 'a,b' ','; end }}")]
    [InlineData("{{ while true; t = [1] | array.size; t = [1] + [2]; end }}")]
    [InlineData("{{ while true; for i in 1..9; break; end; end }}")]
    [InlineData("{{ while true; 1.5; end }}")]
    public void What_is_made_in_one_run_is_bounded_as_a_whole(string template) =>
        Assert.Equal("SCR416", Script.Fail(template, options: With(l => l with { Loops = 10_000_000, Allocation = 10_000 })).Code);

    [Fact]
    public void Without_that_bound_the_others_still_end_a_run() => Assert.Equal(
        "SCR402", Script.Fail("{{ while true; t = 'a' + 'b'; end }}", options: With(l => l with { Loops = 100_000, Allocation = 0 })).Code);

    [Fact]
    public void A_hundred_thousand_rows_of_usual_work_stay_far_below_that_bound()
    {
        const string Row = "{{ for i in 1..100000; t = i + '. ' + ('việc ' * 20 | string.strip | string.capitalize | html.escape); if string.contains t 'việc'; t = $\"{t}; {i}\"; end; t; end }}";

        Assert.NotEmpty(Script.Run(Row, options: With(l => l with { Allocation = ScriptLimits.Default.Allocation / 10 })));
    }

    [Fact]
    public void Deep_nesting_is_refused_by_the_parser() => Assert.Equal(
        "SCR401", ScriptParser.ParseText("{{ " + new string('(', 100_000), ScriptParseOptions.Default).Errors[0].Code);

    [Fact]
    public void Deep_blocks_are_refused_by_the_parser() => Assert.Equal(
        "SCR401",
        ScriptParser.ParseText(string.Concat(Enumerable.Repeat("{{ if 1 }}", 100_000)), ScriptParseOptions.Default).Errors[0].Code);

    [Fact]
    public void Caller_can_stop_a_run()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var script = Script.Compile("{{ while true; end }}");

        Assert.Throws<OperationCanceledException>(() => script.RenderText(ScriptData.Empty, Script.Options, stop.Token));
    }
}
