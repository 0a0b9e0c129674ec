using System.Globalization;
using System.Text.Json;
using OneStop.Docs.Plans.Registers;
using OneStop.Docs.Plans.Templating;
using OneStop.Docs.Scripting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Plans.Tests.Templating;

/// <summary>Runs a script with our functions over plan data.</summary>
internal static class Scripts
{
    public static AgencyRegister Agencies { get; } =
        AgencyRegister.Read(File.ReadAllBytes(Path.Combine(RepositoryPaths.Templates, "registers", "agencies.json"))).Value!;

    private static readonly ScriptFunctionSet Functions = PlanFunctions.AddTo(ScriptFunctionSet.Builtins, Agencies);

    public static string Run(string script, string json = "{}")
    {
        var parsed = ScriptParser.ParseText(script, new ScriptParseOptions());
        Assert.Empty(parsed.Errors);
        using var data = JsonDocument.Parse(json);
        return CompiledScript.Compile(parsed.Syntax!, Functions)
            .RenderText(ScriptData.FromJson(data.RootElement), new ScriptRunOptions(CultureInfo.InvariantCulture, ScriptLimits.Default, TimeProvider.System), TestContext.Current.CancellationToken);
    }
}
