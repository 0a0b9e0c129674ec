namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>What the scripts of a template read, call and include, gathered over its parts.</summary>
internal sealed class TemplateUsage
{
    /// <summary>Names given to <c>include</c>.</summary>
    public HashSet<string> Includes { get; } = new(StringComparer.Ordinal);
}
