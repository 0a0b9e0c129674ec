using System.Globalization;
using System.Text.Json;

namespace OneStop.Docs.Scripting.Cases;

/// <summary>One recorded case: a text, its data and settings.</summary>
internal sealed class RecordedCase(JsonElement json, JsonElement? sharedData)
{
    public string Id => json.GetProperty("id").GetString()!;

    public string Input => json.GetProperty("input").GetString()!;

    private JsonElement? Find(string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private JsonElement? Setting(string name) =>
        Find("settings") is { } settings && settings.TryGetProperty(name, out var value) ? value : null;

    // Settings come as texts or as JSON values: both are read.
    private string? Text(string name) => Setting(name)?.ToString();

    private bool Flag(string name, bool fallback) => bool.TryParse(Text(name), out var value) ? value : fallback;

    private int Number(string name, int fallback) =>
        int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : fallback;

    public ScriptParseOptions ParseOptions()
    {
        var mode = Find("mode")?.GetString() switch
        {
            "ScriptOnly" => ScriptMode.ScriptOnly,
            "FrontMatterOnly" => ScriptMode.FrontMatterOnly,
            "FrontMatterAndContent" or "FrontMatter" => ScriptMode.FrontMatterAndTemplate,
            _ => ScriptMode.Template,
        };
        var depth = Find("parse_options") is { } options && options.TryGetProperty("expression_depth_limit", out var limit)
            ? limit.GetInt32()
            : ScriptParseOptions.Default.DepthLimit;
        return new(mode, depth);
    }

    public ScriptData Data()
    {
        var data = ScriptData.Empty;
        if (Find("globals_ref") is not null && sharedData is { } shared)
        {
            data = data.With(ScriptData.FromJson(shared));
        }

        if (Find("globals") is { ValueKind: JsonValueKind.Array } layers)
        {
            foreach (var layer in layers.EnumerateArray())
            {
                data = layer.ValueKind == JsonValueKind.Object ? data.With(ScriptData.FromJson(layer)) : data;
            }
        }

        return data;
    }

    public ScriptRunOptions RunOptions(TimeProvider clock, ScriptFunctionSet functions)
    {
        var loader = CaseIncludes.Create(Find("includes"), Text("loader"), functions);
        var limits = ScriptLimits.Default with
        {
            Loops = Number("LoopLimit", 1000),
            Recursion = Number("RecursiveLimit", 100),
            ObjectDepth = Number("ObjectRecursionLimit", 20),
            TextLength = Number("LimitToString", 1_048_576),
            OutputCut = Number("LimitToString", 1_048_576),
        };
        var culture = Text("culture") is { Length: > 0 } name ? CultureInfo.GetCultureInfo(name) : CultureInfo.InvariantCulture;
        return new(culture, limits, clock, Flag("StrictVariables", false), loader is null ? null : loader.Load)
        {
            IncludeCheck = loader is null ? null : loader.Check,
            StrictTargets = !Flag("EnableRelaxedTargetAccess", false),
            StrictMembers = !Flag("EnableRelaxedMemberAccess", true),
            StrictIndexes = !Flag("EnableRelaxedIndexerAccess", true),
            AllowNullIndex = Flag("EnableNullIndexer", false),
            AllowMissingFunctions = Flag("EnableRelaxedFunctionAccess", false),
            StrictFunctionValues = Flag("ErrorForStatementFunctionAsExpression", false),
        };
    }

    /// <summary>The functions that the suite's own host adds.</summary>
    public ScriptFunctionSet Functions()
    {
        if (Find("host_functions") is null)
        {
            return ScriptFunctionSet.Builtins;
        }

        return ScriptFunctionSet.Builtins
            .With("special_concat_strings", (string a = "default_a", string b = "default_b", string c = "default_c") => $"a: {a}, b: {b}, c: {c}")
            .With("special_concat_string_and_params", (ScriptCallContext context, string a, params ScriptValue[] args) => $"a: {a}, {Join(context, args)}")
            .With("special_concat_params", (ScriptCallContext context, params ScriptValue[] args) => Join(context, args));
    }

    private static string Join(ScriptCallContext context, ScriptValue[] values) => string.Join(", ", values.Select((value, i) => $"v{i.ToString(CultureInfo.InvariantCulture)}: {context.TextOf(value)}"));
}
