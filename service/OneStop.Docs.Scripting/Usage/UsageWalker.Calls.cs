using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Usage;

/// <summary>Calls: which function, with what, and what comes of it.</summary>
internal sealed partial class UsageWalker
{
    private Meaning WalkCall(Expression? source, Expression destination, DataUse use)
    {
        switch (destination)
        {
            case BinaryExpression e when source is not null:
                WalkCall(source, e.Left, DataUse.Value);
                Walk(e.Right, DataUse.Value);
                return Meaning.Own;
            case PipeExpression e when source is not null:
                return WalkCall(new PipeExpression(source.Span.Through(e.Source.Span), source, e.Source), e.Destination, use);
            case ParenthesizedExpression e when source is not null:
                return WalkCall(source, e.Inner, use);
        }

        var call = destination as CallExpression;
        var callee = call?.Target ?? destination;
        IReadOnlyList<Expression> arguments = [.. source is null ? [] : new[] { source }, .. call?.Arguments ?? []];
        if (TryFunction(callee, out var function))
        {
            // The date object itself can be called: it parses.
            function ??= callee is GlobalVariable { Name: "date" } ? functions["date"].AsObject?["parse"].AsFunction : null;
            return function is null ? WalkUnknown(arguments) : WalkKnown(function, callee.Span.Quote, arguments, destination.Span, use);
        }

        if (FunctionNamed(callee) is { Function: { } own })
        {
            NoteCount(own, arguments, destination.Span);
            return CallOwn(own, Pass(arguments), destination.Span);
        }

        NoteUnknown(callee);
        return WalkUnknown(arguments);
    }

    /// <summary>The arguments of a function of the script: what they are taken for is seen in its body.</summary>
    private List<Meaning> Pass(IReadOnlyList<Expression> arguments) =>
        [.. arguments.Select(argument => argument is NamedArgument named
            ? named.Value is null ? Meaning.Own : Walk(named.Value, DataUse.Passed)
            : Walk(argument, DataUse.Passed))];

    private Meaning WalkUnknown(IReadOnlyList<Expression> arguments)
    {
        foreach (var argument in arguments)
        {
            Walk(argument, DataUse.Value);
        }

        return Meaning.Own;
    }

    /// <summary>The function of the script that an expression names, if it is known.</summary>
    private Meaning FunctionNamed(Expression expression)
    {
        if (TryFunction(expression, out _))
        {
            return Meaning.Own;
        }

        return expression switch
        {
            GlobalVariable or LocalVariable or MemberExpression => PathOf(expression) ?? Meaning.Own,
            FunctionExpression e => Anonymous(e),
            ParenthesizedExpression e => FunctionNamed(e.Inner),
            _ => Meaning.Own,
        };
    }

    private Meaning Anonymous(FunctionExpression expression)
    {
        _declared.Add(expression.Function);
        return Meaning.Own with { Function = expression.Function };
    }

    private void Declare(FunctionStatement statement)
    {
        _declared.Add(statement.Function);
        Assign(statement.Target, Meaning.Own with { Function = statement.Function });
        _setNames.Remove(NameOf(statement.Target));
    }

    /// <summary>Walks the body of a function of the script with what its parameters stand for in this call.</summary>
    private Meaning CallOwn(FunctionSyntax function, IReadOnlyList<Meaning> arguments, SourceSpan span)
    {
        _called.Add(function);
        if (_active.Count == DeepestCall || !_active.Add(function))
        {
            return Meaning.Own;
        }

        var parameters = function.Parameters ?? [];
        var own = parameters.Select((parameter, i) => (
            parameter.Name,
            i < arguments.Count && !parameter.IsRest ? arguments[i] : Meaning.Own));
        var (outer, result) = (_result, Meaning.Own);
        _result = null;
        _names.Within([("$", Meaning.Own with { Arguments = arguments }), .. own], () => Walk(function.Body));
        result = _result ?? Meaning.Own;
        _result = outer;
        _active.Remove(function);
        return result;
    }

    private void WalkFunctionsNeverCalled()
    {
        foreach (var function in _declared.Where(function => !_called.Contains(function)).ToList())
        {
            Under(null, () => CallOwn(function, [], function.Span));
        }
    }

    /// <summary>An included text runs where it is included, with all the names there are.</summary>
    private void Include(Expression name, IReadOnlyList<Expression> arguments)
    {
        if (name is not LiteralExpression { Value.AsTextOrNull: { } text })
        {
            _includesUnknown = true;
            return;
        }

        _includes.TryAdd(text, new(text, name.Span.From));
        var (exists, syntax) = includes(text);
        if (!exists)
        {
            _unknownIncludes.TryAdd((text, name.Span.From), new(text, name.Span.From));
        }

        _includesUnknown |= exists && syntax is null;
        if (syntax is null || _including.Contains(text) || _including.Count == DeepestCall)
        {
            return;
        }

        _including.Push(text);
        IReadOnlyList<Meaning> passed = [Meaning.Own, .. Pass(arguments)];
        var named = arguments.OfType<NamedArgument>().Select(argument => ("$" + argument.Name, Meaning.Own));
        _names.Within([("$", Meaning.Own with { Arguments = passed }), .. named], () => Walk(syntax.Page));
        _including.Pop();
    }
}
