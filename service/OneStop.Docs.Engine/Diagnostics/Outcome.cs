namespace OneStop.Docs.Engine.Diagnostics;

/// <summary>A value when there was no error, and every problem met on the way.</summary>
/// <param name="Value">Null exactly when <paramref name="Diagnostics"/> holds an error.</param>
/// <param name="Diagnostics">In document order; empty when clean.</param>
public sealed record Outcome<T>(T? Value, IReadOnlyList<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>True when at least one diagnostic is an error, so that there is no value.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
