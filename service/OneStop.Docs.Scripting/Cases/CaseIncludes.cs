using System.Text.Json;

namespace OneStop.Docs.Scripting.Cases;

/// <summary>The include loader of the recorded suite: known names give their text, others give themselves.</summary>
internal sealed class CaseIncludes
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly ScriptFunctionSet _functions;

    private CaseIncludes(ScriptFunctionSet functions) => _functions = functions;

    /// <summary>Null when the case has no loader.</summary>
    public static CaseIncludes? Create(JsonElement? includes, string? loader, ScriptFunctionSet functions)
    {
        if (includes is not { ValueKind: JsonValueKind.Object } texts)
        {
            return string.IsNullOrEmpty(loader) ? null : new(functions);
        }

        var result = new CaseIncludes(functions);
        foreach (var text in texts.EnumerateObject())
        {
            result._texts[text.Name] = text.Value.GetString() ?? string.Empty;
        }

        return result;
    }

    private ScriptParseResult Parse(string name) =>
        ScriptParser.ParseText(_texts.GetValueOrDefault(name, name), ScriptParseOptions.Default);

    public CompiledScript? Load(string name) => name is "null" or "invalid2" || Parse(name).Syntax is not { } syntax
        ? null
        : CompiledScript.Compile(syntax, _functions);

    public IncludeRefusal? Check(string name) => name switch
    {
        "null" => IncludeRefusal.NoPath,
        "invalid2" => IncludeRefusal.NoText,
        _ => Parse(name).Syntax is null ? IncludeRefusal.Broken : null,
    };
}
