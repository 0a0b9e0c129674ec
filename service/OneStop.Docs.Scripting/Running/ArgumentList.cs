using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Arguments as given: by place and by name.</summary>
internal sealed class ArgumentList(IReadOnlyList<ParameterDescription>? parameters, int capacity)
{
    private readonly List<ScriptValue> _values = new(capacity);
    private readonly List<SourceSpan> _spans = new(capacity);
    private List<(string Name, ScriptValue Value, SourceSpan Span)>? _named;

    public IReadOnlyList<ScriptValue> Values => _values;

    public SourceSpan[] Spans => [.. _spans];

    public IReadOnlyList<(string Name, ScriptValue Value, SourceSpan Span)> Named => _named ?? [];

    /// <summary>The named arguments as an object, for a function that declares no names; null for others.</summary>
    public ScriptObject? NamedFor(ScriptFunction function)
    {
        if (_named is null || !(function.TakesNamed || function.Parameters is null))
        {
            return null;
        }

        var named = new ScriptObject();
        foreach (var (name, value, _) in _named)
        {
            named[name] = value;
        }

        return named;
    }

    /// <summary>The next argument by place is a function to be handed over, not to be called.</summary>
    public bool NextIsFunction => parameters is not null && _values.Count < parameters.Count
        && parameters[_values.Count].Type == ParameterType.Function;

    public void Add(in ScriptValue value, SourceSpan span)
    {
        _values.Add(value);
        _spans.Add(span);
    }

    public void AddNamed(string name, in ScriptValue value, SourceSpan span) => (_named ??= []).Add((name, value, span));
}
