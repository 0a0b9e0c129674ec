using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Usage;

/// <summary>What is gathered on the way besides data: functions, includes, mistakes, notes.</summary>
internal sealed partial class UsageWalker
{
    private const int DeepestCall = 12;

    private readonly Dictionary<string, UsedName> _calledFunctions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UsedName> _includes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, TextPosition), UsedName> _unknownIncludes = [];
    private readonly Dictionary<(string Name, TextPosition Where), bool> _unknown = [];
    private readonly Dictionary<(string, TextPosition), ScriptError> _mistakes = [];
    private readonly Dictionary<TextPosition, ScriptNote> _unreachable = [];
    private readonly Dictionary<string, TextPosition> _setNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _readNames = new(StringComparer.Ordinal);
    private readonly List<FunctionSyntax> _declared = [];
    private readonly HashSet<FunctionSyntax> _called = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<FunctionSyntax> _active = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<string> _including = new();
    private bool _includesUnknown;
    private Meaning? _result;

    /// <summary>
    /// True when a name or a member of a group names a builtin or host function, or a group of them, or a member that such a
    /// group has not: that is noted, and <paramref name="function"/> is null.
    /// </summary>
    private bool TryFunction(Expression expression, out ScriptFunction? function)
    {
        function = null;
        switch (expression)
        {
            case GlobalVariable v when _names.Find(v.Name) is null && functions.Contains(v.Name):
                function = functions[v.Name].AsFunction;
                if (function is not null)
                {
                    _calledFunctions.TryAdd(v.Name, new(v.Name, v.Span.From));
                }

                return true;
            case MemberExpression { Target: GlobalVariable g } m when _names.Find(g.Name) is null && functions[g.Name].AsObject is { } group:
                var name = $"{g.Name}.{m.Name}";
                function = group[m.Name].AsFunction;
                if (group.Contains(m.Name))
                {
                    _calledFunctions.TryAdd(name, new(name, m.Span.From));
                }
                else if (m.Name is not ("empty?" or "size"))
                {
                    _unknown.TryAdd((name, m.Span.From), true);
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>What is called cannot be data: data holds no functions.</summary>
    private void NoteUnknown(Expression called)
    {
        var root = called;
        while (root is MemberExpression { Target: var target })
        {
            root = target;
        }

        if (root is GlobalVariable { Name: var name } && _names.Find(name) is not { } known)
        {
            _unknown.TryAdd((called.Span.Quote, called.Span.From), false);
        }
    }

    /// <summary>
    /// Neither functions nor names the script gives a value to anywhere. A text that is included and not known may define
    /// functions: then only misspelt members of builtin groups are sure.
    /// </summary>
    private List<UsedName> UnknownFunctions() =>
    [
        .. _unknown
            .Where(entry => entry.Value || (!_includesUnknown && !_names.Ever.Contains(entry.Key.Name.Split('.')[0])))
            .Select(entry => new UsedName(entry.Key.Name, entry.Key.Where) { Nearest = NearestName.Among(entry.Key.Name, AllFunctions()) }),
    ];

    private IEnumerable<string> AllFunctions()
    {
        foreach (var (name, member) in functions)
        {
            if (member.AsFunction is not null)
            {
                yield return name;
            }

            foreach (var (inner, _) in member.AsObject ?? [])
            {
                yield return $"{name}.{inner}";
            }
        }
    }

    private void NoteCount(ScriptFunction function, IReadOnlyList<Expression> arguments, SourceSpan span)
    {
        if (function.Parameters is not { } parameters || arguments.Any(argument => argument is UnaryExpression { Operator: "^" }))
        {
            return;
        }

        var required = parameters.Count(parameter => parameter.Default is null && !parameter.IsRest);
        var names = parameters.Select(parameter => parameter.Name).ToList();
        NoteCount(arguments, required, parameters.Any(parameter => parameter.IsRest) ? int.MaxValue : names.Count, span);
        foreach (var named in arguments.OfType<NamedArgument>().Where(named => !parameters.Any(parameter => parameter.IsRest) && !names.Contains(named.Name)))
        {
            AddMistake(Codes.UnknownNamedArgument, named.Span, named.Name, span.Quote);
        }
    }

    private void NoteCount(FunctionSyntax function, IReadOnlyList<Expression> arguments, SourceSpan span)
    {
        if (function.Parameters is not { Count: > 0 } parameters || arguments.Any(argument => argument is UnaryExpression { Operator: "^" }))
        {
            return;
        }

        var required = parameters.Count(parameter => parameter.Default is null && !parameter.IsRest);
        NoteCount(arguments, required, parameters.Any(parameter => parameter.IsRest) ? int.MaxValue : parameters.Count, span);
    }

    private void NoteCount(IReadOnlyList<Expression> arguments, int least, int most, SourceSpan span)
    {
        if (arguments.Count < least || arguments.Count > most)
        {
            AddMistake(
                Codes.WrongArgumentCount, span, Text.Of(arguments.Count), span.Quote, Text.Of(arguments.Count < least ? least : most));
        }
    }

    private void NoteDivision(BinaryExpression binary)
    {
        if (binary is { Operator: BinaryOperator.DivideRound or BinaryOperator.Modulus, Left: LiteralExpression { Value.IsInteger: true } }
            && IsZero(binary.Right))
        {
            AddMistake(Codes.DivideByZero, binary.Span);
        }
    }

    private void NoteDivision(string name, IReadOnlyList<Expression> arguments, SourceSpan span)
    {
        if (name == "math.modulo" && arguments is [LiteralExpression { Value.IsInteger: true }, var divisor] && IsZero(divisor))
        {
            AddMistake(Codes.DivideByZero, span);
        }
    }

    private static bool IsZero(Expression expression) => expression is LiteralExpression { Value: { Kind: ScriptKind.Int } value } && value.AsInt == 0;

    private void AddMistake(string code, SourceSpan span, params string[] arguments) =>
        _mistakes.TryAdd((code, span.From), MessageTable.Create(code, span.From, span.To, arguments));

    private void NoteSet(Expression target)
    {
        if (target is GlobalVariable variable)
        {
            _setNames.TryAdd(variable.Name, variable.Span.From);
        }
    }

    private void NoteUnreachable(IfStatement statement)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = statement; at is not null; at = Inner(at.Else) as IfStatement)
        {
            var isSame = !seen.Add(at.Condition.Span.Quote) && at.Condition is not CallExpression;
            var fixedValue = at.Condition is LiteralExpression literal ? literal.Value.IsTrue : (bool?)null;
            if (isSame || fixedValue == false || (fixedValue == true && at.Else is not null))
            {
                _unreachable.TryAdd(at.Condition.Span.From, new(ScriptNoteKind.UnreachableBranch, at.Condition.Span.Quote, at.Condition.Span.From));
            }
        }
    }

    private static Statement? Inner(Statement? statement) => statement switch
    {
        BlockStatement { Statements: [var only] } => Inner(only),
        IndentedStatement s => Inner(s.Inner),
        _ => statement,
    };

    private List<ScriptNote> Notes() =>
    [
        .. _setNames
            .Where(entry => !_includesUnknown && !_readNames.Contains(entry.Key))
            .Select(entry => new ScriptNote(ScriptNoteKind.UnusedVariable, entry.Key, entry.Value)),
        .. _unreachable.Values,
    ];
}
