using System.Globalization;
using System.Text.Json;

namespace OneStop.Docs.Scripting.Tests;

/// <summary>Short ways to run a script in a test.</summary>
internal static class Script
{
    public static ScriptRunOptions Options { get; } =
        new(CultureInfo.InvariantCulture, ScriptLimits.Default, TimeProvider.System);

    public static CompiledScript Compile(string template, ScriptFunctionSet? functions = null)
    {
        var parsed = ScriptParser.ParseText(template, ScriptParseOptions.Default);
        Assert.Empty(parsed.Errors);
        return CompiledScript.Compile(parsed.Syntax!, functions ?? ScriptFunctionSet.Builtins);
    }

    public static string Run(string template, ScriptData? data = null, ScriptRunOptions? options = null, ScriptFunctionSet? functions = null) =>
        Compile(template, functions).RenderText(data ?? ScriptData.Empty, options ?? Options, TestContext.Current.CancellationToken);

    public static ScriptError Fail(string template, ScriptData? data = null, ScriptRunOptions? options = null, ScriptFunctionSet? functions = null) =>
        Assert.Throws<ScriptRuntimeException>(() => Run(template, data, options, functions)).Error;

    public static ScriptData Json(string json) => ScriptData.FromJson(JsonDocument.Parse(json).RootElement.Clone());
}
