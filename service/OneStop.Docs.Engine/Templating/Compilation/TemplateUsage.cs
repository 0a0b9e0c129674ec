using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>What the scripts of a template read, call and include, gathered over its parts.</summary>
internal sealed class TemplateUsage
{
    private readonly List<DataRead> _reads = [];
    private readonly List<UsedName> _functions = [];
    private readonly List<UsedName> _includes = [];

    /// <summary>Every place where data is read, each once for each thing it is taken for.</summary>
    public IEnumerable<DataRead> Reads => _reads.Distinct();

    /// <summary>Functions called, each at its first place.</summary>
    public IEnumerable<UsedName> Functions => _functions.DistinctBy(function => function.Name);

    /// <summary>Names given to <c>include</c>.</summary>
    public IEnumerable<UsedName> Includes => _includes.DistinctBy(include => include.Name);

    /// <summary>What the text of the document uses: the first part added.</summary>
    public ScriptUsage? Body { get; private set; }

    /// <summary>Adds what one part uses.</summary>
    public void Add(ScriptUsage usage)
    {
        Body ??= usage;
        _reads.AddRange(usage.Reads);
        _functions.AddRange(usage.Functions);
        _includes.AddRange(usage.Includes);
    }
}
