namespace OneStop.Docs.Scripting;

/// <summary>An error met while running, as often as it was met.</summary>
/// <param name="Error">The first of its kind at its place.</param>
/// <param name="Count">How often, from 1.</param>
/// <param name="Round">In which round of the innermost loop it was first met, from 1; null outside loops.</param>
public sealed record ScriptFault(ScriptError Error, int Count, int? Round);
