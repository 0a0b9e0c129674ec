using System.Globalization;
using System.Text;

namespace OneStop.Docs.Scripting.Tests;

/// <summary>Templates put together at random from pieces of good ones: whatever they are, they end in text or in an error.</summary>
public sealed class FuzzTests
{
    private static readonly ScriptRunOptions s_options = Script.Options with
    {
        Limits = ScriptLimits.Default with { Loops = 2000, OutputLength = 100_000, TextLength = 20_000, Time = TimeSpan.FromSeconds(2), RegexTime = TimeSpan.FromMilliseconds(50) },
    };

    [Fact]
    public void Random_templates_end_in_text_or_in_an_error()
    {
        var pieces = CaseFile.ReadAll().SelectMany(c => Cut(c.Template)).Distinct(StringComparer.Ordinal).ToArray();
        var data = Script.Json(File.ReadAllText(Path.Combine(CaseFile.Folder, "data.json")));
        var random = new Random(20260305);
        AssertNoFailure(Enumerable.Range(0, Rounds).Select(_ => Run(Compose(pieces, random), data)));
    }

    [Fact]
    public void Builtins_take_any_values_without_failing()
    {
        var functions = Functions();
        var random = new Random(20260306);
        AssertNoFailure(Enumerable.Range(0, 4 * Rounds).Select(_ =>
        {
            var arguments = string.Join(' ', Enumerable.Range(0, random.Next(4)).Select(_ => Pick(random)));
            return Run($"{{{{ {Pick(random)} | {functions[random.Next(functions.Count)]} {arguments} }}}}", ScriptData.Empty);
        }));
    }

    [Fact]
    public void Operators_take_any_values_without_failing()
    {
        string[] operators = ["+", "-", "*", "/", "//", "%", "==", "!=", "<", ">=", "<<", ">>", "..", "..<", "&&", "||", "??", "?!"];
        var random = new Random(20260307);
        AssertNoFailure(Enumerable.Range(0, 4 * Rounds).Select(_ =>
            Run($"{{{{ x = {Pick(random)} {operators[random.Next(operators.Length)]} {Pick(random)}; x; x[{Pick(random)}]; -x; for y in x; end }}}}", ScriptData.Empty)));
    }

    private static readonly string[] s_values =
    [
        "null", "true", "0", "1", "(-1)", "7", "2147483647", "(-2147483647 - 1)", "9223372036854775807", "(-9223372036854775807 - 1)",
        "1e40", "2.5", "(-0.1)", "1e-300", "(1e300 * 1e300)", "(0.0 / 0)", "3m", "79228162514264337593543950335m", "1.5f", "\"\"", "\"abc\"",
        "\"5\"", "\"(\"", "\"2026-03-05\"", "\"%Y\"", "\"N2\"", "\"vi-VN\"", "\"zz-ZZ-!\"", "\"\\uD800\"", "[]", "[1,2]", "[1,\"a\",null,[2]]", "{}", "{a:1}", "(1..4)", "(1..<1)",
        "(date.parse \"2026-03-05\")", "(date.parse \"9999-12-31\")", "(timespan.from_days 2)", "@string.upcase", "@(do; ret $0; end)", "\"abc\"[0]", "empty", "string", "date",
    ];

    /// <summary>One failure of each kind, so that a run shows all there is to mend.</summary>
    private static void AssertNoFailure(IEnumerable<string?> results) =>
        Assert.Empty(results.OfType<string>().DistinctBy(failure => failure[(failure.LastIndexOf('\n') + 1)..]));

    private static string Pick(Random random) => s_values[random.Next(s_values.Length)];

    private static List<string> Functions()
    {
        var names = new List<string> { "include", "include_join" };
        foreach (var (name, group) in ScriptFunctionSet.Builtins.Root)
        {
            names.AddRange(group.AsObject?.Names.Select(member => $"{name}.{member}") ?? []);
        }

        return names;
    }

    [Theory]
    [InlineData("{{ 1", " + 1", " }}")]
    [InlineData("{{ a", ".b", " }}")]
    [InlineData("{{ a", "?.b", " }}")]
    [InlineData("{{ a", "[0]", " }}")]
    [InlineData("{{ 1", " | math.abs", " }}")]
    [InlineData("{{ if 1 }}", "{{ else if 1 }}", "{{ end }}")]
    [InlineData("{{ func f; f; end; x = ", "((((((((((1 + ", "")]
    [InlineData("{{ 1 ? 1 ", ": 1 ? 1 ", " : 1 }}")]
    [InlineData("{{ f ", "@", " }}")]
    [InlineData("{{ $\"", "{$\"", " }}")]
    [InlineData("", "{{ for x in a }}", "")]
    [InlineData("{{ func a }}", "{{ func a }}", "")]
    public void Very_long_or_deep_templates_do_not_exhaust_the_stack(string start, string middle, string end) =>
        Assert.Null(Run(start + string.Concat(Enumerable.Repeat(middle, 20_000)) + end, ScriptData.Empty));

    [Fact]
    public void Deep_expressions_in_deep_calls_do_not_exhaust_the_stack()
    {
        var deep = new string('(', 200) + "f" + new string(')', 200);
        var options = s_options with { Limits = s_options.Limits with { Recursion = 1_000_000 } };
        var script = Script.Compile($"{{{{ func f; {deep}; end; f }}}}");
        string? code = null;
        var thread = new Thread(() => code = Assert.Throws<ScriptRuntimeException>(() => script.RenderText(ScriptData.Empty, options, CancellationToken.None)).Error.Code, 1_000_000);

        thread.Start();
        thread.Join();

        Assert.Equal("SCR405", code);
    }

    private static int Rounds => int.TryParse(
        Environment.GetEnvironmentVariable("ONESTOP_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 1000;

    private static string? Run(string template, ScriptData data)
    {
        ScriptTag.Describe(template);
        var parsed = ScriptParser.ParseText(template, ScriptParseOptions.Default);
        if (parsed.Syntax is null)
        {
            return parsed.Errors.Count == 0 ? $"{template} has neither syntax nor errors" : null;
        }

        ScriptUsage.Describe(parsed.Syntax);
        try
        {
            CompiledScript.Compile(parsed.Syntax, ScriptFunctionSet.Builtins).RenderText(data, s_options, CancellationToken.None);
            return null;
        }
        catch (ScriptRuntimeException)
        {
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            var place = error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Scripting.", StringComparison.Ordinal));
            return $"{template}\n  {error.GetType().Name}: {error.Message}\n{place}";
        }
    }

    private static IEnumerable<string> Cut(string template)
    {
        var piece = new StringBuilder();
        foreach (var c in template)
        {
            var isWord = char.IsLetterOrDigit(c) || c is '_' or '.';
            if (piece.Length > 0 && (!isWord || !(char.IsLetterOrDigit(piece[^1]) || piece[^1] is '_' or '.')))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(c);
        }

        yield return piece.ToString();
    }

    private static string Compose(string[] pieces, Random random)
    {
        var text = new StringBuilder(random.Next(4) == 0 ? "a " : "{{ ");
        for (var i = random.Next(2, 24); i > 0; i--)
        {
            text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(3) == 0 ? " " : string.Empty);
            text.Append(random.Next(12) == 0 ? " }} x {{ " : string.Empty);
        }

        return text.Append(random.Next(3) == 0 ? string.Empty : " }}").ToString();
    }
}
