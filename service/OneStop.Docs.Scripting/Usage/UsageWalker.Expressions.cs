using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Usage;

internal sealed partial class UsageWalker
{
    // Functions that give back items, or the list, of their first argument.
    private static readonly HashSet<string> s_keepsItems = new(StringComparer.Ordinal)
    {
        "array.sort", "array.reverse", "array.limit", "array.offset", "array.compact", "array.uniq", "array.filter",
        "array.add", "array.add_range", "array.concat", "array.insert_at", "array.remove_at", "object.default",
    };

    /// <summary>Notes what an expression uses; gives the path it stands for, or null when it is a value of the script's own.</summary>
    private string? Walk(Expression expression)
    {
        var path = PathOf(expression);
        if (path is not null)
        {
            if (path.Length > 0)
            {
                AddPath(path, expression.Span);
            }

            return path.Length == 0 ? null : path;
        }

        return WalkComposite(expression);
    }

    /// <summary>Null: not a path. Empty: a path of the script's own, or a function. Indexes are walked on the way.</summary>
    private string? PathOf(Expression expression)
    {
        switch (expression)
        {
            case GlobalVariable v:
                return PathOfName(v);
            case LocalVariable v:
                return _names.GetValueOrDefault("$" + v.Name) ?? string.Empty;
            case ParenthesizedExpression { Inner: GlobalVariable or MemberExpression or IndexExpression } p:
                return PathOf(p.Inner);
            case MemberExpression { Target: LoopVariable }:
                return string.Empty;
            case MemberExpression { Target: ThisExpression } m:
                return m.Name;
            case MemberExpression m:
                return PathOf(m.Target) is { } owner ? Join(owner, m) : null;
            case IndexExpression i:
                return PathOfIndex(i);
            default:
                return null;
        }
    }

    private string PathOfName(GlobalVariable variable)
    {
        if (_names.TryGetValue(variable.Name, out var known))
        {
            return known ?? string.Empty;
        }

        if (functions.Contains(variable.Name))
        {
            AddFunction(variable.Name, variable.Span, isObject: functions[variable.Name].AsObject is not null);
            return string.Empty;
        }

        return _with.Count > 0 && _with.Peek().Length > 0 ? _with.Peek() + "." + variable.Name : variable.Name;
    }

    private string Join(string owner, MemberExpression member)
    {
        if (owner.Length == 0)
        {
            if (member.Target is GlobalVariable { Name: var name } && functions[name].AsObject is { } group && !_names.ContainsKey(name))
            {
                NoteMember($"{name}.{member.Name}", group.Contains(member.Name), member.Span);
            }

            return string.Empty;
        }

        // The size of a list is not a member of the data.
        return member.Name is "size" or "empty?" ? owner : $"{owner}.{member.Name}";
    }

    private string? PathOfIndex(IndexExpression index)
    {
        var owner = PathOf(index.Target);
        if (owner is null)
        {
            return null;
        }

        if (index.Index is not LiteralExpression)
        {
            Walk(index.Index);
        }

        return owner.Length == 0 ? owner
            : index.Index is LiteralExpression { Value.AsTextOrNull: { } name } ? $"{owner}.{name}"
            : owner + "[]";
    }

    private void AddFunction(string name, SourceSpan span, bool isObject)
    {
        if (!isObject && _seenFunctions.Add(name))
        {
            Functions.Add(new(name, span.From));
        }
    }

    private string? WalkComposite(Expression expression)
    {
        switch (expression)
        {
            case PipeExpression pipe:
                return WalkCall(pipe.Source, pipe.Destination);
            case CallExpression call:
                NoteInclude(call);
                return WalkCall(null, call);
            case AssignExpression assignment:
                WalkAssignment(assignment);
                return null;
            case FunctionExpression function:
                WalkFunction(function.Function);
                return null;
            case ParenthesizedExpression group:
                return Walk(group.Inner);
            case MemberExpression member:
                return Walk(member.Target) is { } owner ? $"{owner}.{member.Name}" : null;
            case BinaryExpression { Operator: BinaryOperator.NullCoalescing } coalescing:
                var path = Walk(coalescing.Left);
                Walk(coalescing.Right);
                return path;
            default:
                foreach (var part in ExpressionParts.Of(expression))
                {
                    Walk(part);
                }

                return null;
        }
    }

    private string? WalkCall(Expression? source, Expression destination)
    {
        var first = source is null ? null : Walk(source);
        var call = destination as CallExpression;
        if (!NoteUnknown(call?.Target ?? destination))
        {
            Walk(call?.Target ?? destination);
        }

        foreach (var argument in call?.Arguments ?? [])
        {
            var path = Walk(argument);
            first ??= source is null && ReferenceEquals(argument, call!.Arguments[0]) ? path : null;
        }

        return first is not null && s_keepsItems.Contains((call?.Target ?? destination).Span.Quote) ? first : null;
    }

    private void WalkAssignment(AssignExpression assignment)
    {
        var path = Walk(assignment.Value);
        if (assignment.Operator != "=")
        {
            Walk(assignment.Target);
        }

        Set(assignment.Target, path);
    }

    private void NoteInclude(CallExpression call)
    {
        if (call.Target is not GlobalVariable { Name: "include" or "include_join" } || call.Arguments.Count == 0)
        {
            return;
        }

        var names = call.Arguments[0] is ArrayExpression list ? list.Items : [call.Arguments[0]];
        foreach (var item in names)
        {
            if (item is LiteralExpression { Value.AsTextOrNull: { } name } && _seenIncludes.Add(name))
            {
                Includes.Add(new(name, item.Span.From));
            }
        }
    }
}
