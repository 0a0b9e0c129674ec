using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Diagnostics;

/// <summary>Makes the exceptions a running script ends with.</summary>
internal static class Fail
{
    public static ScriptRuntimeException At(SourceSpan at, string code, params string[] arguments) =>
        new(MessageTable.Create(code, at.From, at.To, arguments));

    public static ScriptRuntimeException At(TextPosition at, string code, params string[] arguments) =>
        new(MessageTable.Create(code, at, at, arguments));
}

/// <summary>Numbers in messages.</summary>
internal static class Text
{
    public static string Of(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
