namespace OneStop.Docs.Scripting;

/// <summary>One thing wrong in a script, found while parsing or while running.</summary>
/// <param name="Code">Stable name of the kind of error, for example <c>SCR012</c>; listed in <c>Diagnostics/Messages.json</c>.</param>
/// <param name="Message">English, worded as the real Scriban words it where it has such an error.</param>
/// <param name="MessageVi">The same in Vietnamese.</param>
/// <param name="Start">First character of the text complained of.</param>
/// <param name="End">Last character of it (inclusive, as Scriban counts).</param>
/// <param name="IsWarning">True when the script can run all the same.</param>
public sealed record ScriptError(
    string Code, string Message, string MessageVi, TextPosition Start, TextPosition End, bool IsWarning = false)
{
    /// <summary>True when the run spent all it may of something: nothing can go on behind it.</summary>
    public bool IsLimit => Code.StartsWith("SCR4", StringComparison.Ordinal);
}

/// <summary>A running script met something it cannot do, or ran into a limit.</summary>
public sealed class ScriptRuntimeException(ScriptError error, Exception? inner = null)
    : Exception(error.Message, inner)
{
    /// <summary>What, and where in the author's text.</summary>
    public ScriptError Error { get; } = error;
}
