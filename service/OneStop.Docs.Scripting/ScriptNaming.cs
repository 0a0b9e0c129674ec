using System.Text;

namespace OneStop.Docs.Scripting;

/// <summary>How the properties of a host's records are called in scripts.</summary>
public enum ScriptNaming
{
    /// <summary><c>TaskTable</c> is <c>task_table</c>: the language's own custom.</summary>
    SnakeCase,

    /// <summary><c>TaskTable</c> is <c>taskTable</c>, as in JSON.</summary>
    CamelCase,

    /// <summary><c>TaskTable</c> is <c>TaskTable</c>.</summary>
    AsDeclared,
}

/// <summary>Names of properties, renamed.</summary>
internal static class ScriptNames
{
    public static string Rename(this ScriptNaming naming, string name) => naming switch
    {
        ScriptNaming.SnakeCase => ToSnakeCase(name),
        ScriptNaming.CamelCase => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name),
        _ => name,
    };

    /// <summary>As the real engine renames: a stretch of capitals counts as one word with what follows it.</summary>
    private static string ToSnakeCase(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        var isAfterCapital = true;
        foreach (var letter in name)
        {
            var isCapital = char.IsUpper(letter);
            result.Append(isCapital && !isAfterCapital ? "_" : string.Empty).Append(char.ToLowerInvariant(letter));
            isAfterCapital = isCapital;
        }

        return result.ToString();
    }
}
