using System.Text.Json;

namespace OneStop.Docs.Scripting.Tests;

public sealed class FixtureTests
{
    private static readonly JsonDocument s_data = JsonDocument.Parse(File.ReadAllText(Path.Combine(CaseFile.Folder, "data.json")));

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var (where, template, expected) in CaseFile.ReadAll())
        {
            cases.Add(where, template, expected);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_gives_what_is_written_beside_it(string where, string template, string expected)
    {
        Assert.Equal($"{where} {expected}", $"{where} {Run(template)}");
    }

    private static string Run(string template)
    {
        var parsed = ScriptParser.ParseText(template, ScriptParseOptions.Default);
        if (parsed.Syntax is null)
        {
            return string.Join(' ', parsed.Errors.Select(Describe));
        }

        try
        {
            return CompiledScript.Compile(parsed.Syntax, ScriptFunctionSet.Builtins).RenderText(
                ScriptData.FromJson(s_data.RootElement), Script.Options, TestContext.Current.CancellationToken);
        }
        catch (ScriptRuntimeException error)
        {
            return Describe(error.Error);
        }
    }

    private static string Describe(ScriptError error) => $"! {error.Code} {error.Start.Line}:{error.Start.Column}";
}
