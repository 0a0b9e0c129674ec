using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>What the scripts of a template read, call and include, gathered over its parts.</summary>
internal sealed class TemplateUsage
{
    private readonly List<UsedPath> _paths = [];
    private readonly List<UsedName> _functions = [];
    private readonly List<UsedName> _includes = [];

    /// <summary>Data paths, each at its first place.</summary>
    public IEnumerable<UsedPath> Paths => _paths.DistinctBy(path => path.Path);

    /// <summary>Functions called, each at its first place.</summary>
    public IEnumerable<UsedName> Functions => _functions.DistinctBy(function => function.Name);

    /// <summary>Names given to <c>include</c>.</summary>
    public IEnumerable<UsedName> Includes => _includes.DistinctBy(include => include.Name);

    /// <summary>Adds what one part uses.</summary>
    public void Add(ScriptUsage usage)
    {
        _paths.AddRange(usage.Paths);
        _functions.AddRange(usage.Functions);
        _includes.AddRange(usage.Includes);
    }
}
