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
        for (var i = 0; i < Rounds; i++)
        {
            Run(Compose(pieces, random), data);
        }
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
        Run(start + string.Concat(Enumerable.Repeat(middle, 20_000)) + end, ScriptData.Empty);

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
        Environment.GetEnvironmentVariable("ONESTOP_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 2000;

    private static void Run(string template, ScriptData data)
    {
        ScriptTag.Describe(template);
        var parsed = ScriptParser.ParseText(template, ScriptParseOptions.Default);
        if (parsed.Syntax is null)
        {
            Assert.NotEmpty(parsed.Errors);
            return;
        }

        ScriptUsage.Describe(parsed.Syntax);
        try
        {
            CompiledScript.Compile(parsed.Syntax, ScriptFunctionSet.Builtins).RenderText(data, s_options, CancellationToken.None);
        }
        catch (ScriptRuntimeException error)
        {
            Assert.NotEmpty(error.Error.MessageVi);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            Assert.Fail($"{template}\n{error}");
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
