using System.Numerics;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Functions;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Puts arguments into a function's parameters, each as soon as it is evaluated, converting it.</summary>
internal ref struct ArgumentBinder
{
    private readonly ScriptFunction _function;
    private readonly IReadOnlyList<ParameterDescription> _parameters;
    private readonly bool _takesRest;
    private readonly List<ScriptValue> _bound;
    private readonly List<SourceSpan>? _spans;
    private int _count;
    private ulong _isGiven;
    private CallSite _site;

    /// <param name="site">Its <see cref="CallSite.Arguments"/> say where each argument stands; null: that is found out on the way.</param>
    public ArgumentBinder(in CallSite site, ScriptFunction function, int capacity)
    {
        _site = site;
        _function = function;
        _parameters = function.Parameters ?? [];
        _takesRest = _parameters.Count > 0 && _parameters[^1].IsRest;
        _bound = new(Math.Max(capacity, _parameters.Count));
        _spans = site.Arguments is null ? new(capacity) : null;
    }

    /// <summary>The next argument by place is a function to be handed over, not to be called.</summary>
    public readonly bool NextIsFunction => _bound.Count < _parameters.Count && _parameters[_bound.Count].Type == ParameterType.Function;

    /// <summary>Refuses an argument that no parameter is there for, before it is evaluated.</summary>
    public readonly void Expect(string? name)
    {
        if (_function is BuiltinFunction && !_takesRest && _bound.Count >= _parameters.Count && (name is null || PlaceOf(name) < 0))
        {
            throw Fail.At(_site.TargetSpan, Codes.TooManyArguments, Text.Of(_parameters.Count));
        }
    }

    /// <param name="name">Set when the argument is given by name.</param>
    public void Put(in ScriptValue value, SourceSpan span, string? name = null)
    {
        _spans?.Add(span);
        _count++;
        var place = name is null ? _bound.Count : PlaceOf(name);
        if (place < 0 && (_takesRest || _function.Parameters is null))
        {
            PutNamed(value, span, name!);
            return;
        }

        // A name nobody declared counts as no name at all.
        place = place < 0 ? _bound.Count : place;
        if (place >= _parameters.Count && !_takesRest)
        {
            Expect(name);
            _bound.Add(value);
            return;
        }

        Set(place, value, span);
    }

    private void PutNamed(in ScriptValue value, SourceSpan span, string name)
    {
        if (name == "size")
        {
            throw Fail.At(span, Codes.ReservedArgumentName, name);
        }

        var named = _site.Named ?? new ScriptObject();
        named[name] = value;
        _site = _site with { Named = named };
    }

    private readonly int PlaceOf(string name)
    {
        for (var i = 0; i < _parameters.Count; i++)
        {
            if (string.Equals(_parameters[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private void Set(int place, in ScriptValue given, SourceSpan span)
    {
        if (place > _bound.Count)
        {
            Fill(place);
        }

        var last = _parameters.Count - 1;
        if (_takesRest && place >= last)
        {
            Fill(last);
            _bound[last].AsArray!.Add(given);
            return;
        }

        var value = ArgumentConversion.Convert(_site, _parameters[place], given, span);
        _isGiven |= 1UL << place;
        if (place < _bound.Count)
        {
            _bound[place] = value;
        }
        else
        {
            _bound.Add(value);
        }
    }

    /// <summary>Gives parameters up to this one their defaults.</summary>
    private void Fill(int last)
    {
        for (var i = _bound.Count; i <= last && i < _parameters.Count; i++)
        {
            var parameter = _parameters[i];
            _isGiven |= parameter.Default is null ? 0 : 1UL << i;
            _bound.Add(parameter.IsRest ? new ScriptArray() : parameter.Default ?? ScriptValue.Null);
        }
    }

    /// <summary>The values for the parameters, in their order; a parameter left without one is an error.</summary>
    /// <param name="site">What the function is called with.</param>
    public ScriptValue[] Finish(out CallSite site)
    {
        site = _site with { Arguments = _site.Arguments ?? [.. _spans!] };
        if (_function.Parameters is not null)
        {
            Fill(_parameters.Count - 1);
            Check(site);
        }

        return [.. _bound];
    }

    private readonly void Check(in CallSite site)
    {
        var required = 0;
        foreach (var parameter in _parameters)
        {
            required += parameter.Default is null && !parameter.IsRest ? 1 : 0;
        }

        var mask = (1UL << required) - 1;
        if ((_isGiven & mask) != mask)
        {
            throw WrongCount(_site.Span.After, BitOperations.PopCount(_isGiven & mask), required);
        }

        if (_bound.Count > _parameters.Count)
        {
            var at = _bound.Count <= _count ? site.Argument(_bound.Count - 1).From : _site.Span.After;
            throw WrongCount(at, _bound.Count, _parameters.Count);
        }
    }

    private readonly ScriptRuntimeException WrongCount(TextPosition at, int count, int expected) =>
        Fail.At(at, Codes.WrongArgumentCount, Text.Of(count), _site.Span.Quote, Text.Of(expected));
}
