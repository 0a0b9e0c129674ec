using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Diagnostics;

/// <summary>Makes the exceptions a running script ends with.</summary>
internal static class Fail
{
    public static ScriptRuntimeException At(in SourceSpan at, string code, params string[] arguments) =>
        new(MessageTable.Create(code, at.From, at.To, arguments));

    public static ScriptRuntimeException At(TextPosition at, string code, params string[] arguments) =>
        new(MessageTable.Create(code, at, at, arguments));
}

/// <summary>Thrown by a builtin that refuses a value; the call turns it into an error with a place.</summary>
internal sealed class FunctionRefusal(string code, int argument, params string[] arguments) : Exception(code)
{
    public string Code { get; } = code;

    /// <summary>The argument complained of; -1: the call.</summary>
    public int Argument { get; } = argument;

    public string[] Arguments { get; } = arguments;
}

/// <summary>Numbers in messages.</summary>
internal static class Text
{
    public static string Of(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
