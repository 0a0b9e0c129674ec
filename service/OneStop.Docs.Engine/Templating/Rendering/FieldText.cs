using System.Text;
using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Writes a value into a field's code so that it stays the one argument it is meant to be.</summary>
/// <remarks>ECMA-376-1 §17.16.1: between quotes a backslash takes the next character literally. Word takes typographic quotes for quotes.</remarks>
internal static class FieldText
{
    private const string Special = "\"\\\u201C\u201D\u201E";

    /// <summary>The value for its place in the code, not yet escaped for XML.</summary>
    public static string Of(ReadOnlySpan<char> value, ValuePlace place)
    {
        var isPlain = !value.ContainsAny(Special) && !value.ContainsAny(" \t\r\n\v\f\u00A0") && !value.IsEmpty;
        if (place == ValuePlace.FieldWord && isPlain) return value.ToString();
        var text = new StringBuilder();
        if (place == ValuePlace.FieldWord) text.Append('"');
        foreach (var character in value)
        {
            if (Special.Contains(character, StringComparison.Ordinal)) text.Append('\\');
            text.Append(character);
        }

        if (place == ValuePlace.FieldWord) text.Append('"');
        return text.ToString();
    }
}
