using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Usage;

/// <summary>Builtin and host functions: what they take their arguments for, and what they give back of them.</summary>
internal sealed partial class UsageWalker
{
    // Functions that give back items, or the list, of their first argument.
    private static readonly HashSet<string> s_keepsItems = new(StringComparer.Ordinal)
    {
        "array.sort", "array.reverse", "array.limit", "array.offset", "array.compact", "array.uniq", "array.filter",
        "array.add", "array.insert_at", "array.remove_at",
    };

    private static readonly HashSet<string> s_numbers = new(StringComparer.Ordinal)
    {
        "array.size", "string.size", "object.size", "string.to_int", "string.to_long", "string.to_float", "string.to_double", "string.index_of",
    };

    private Meaning WalkKnown(ScriptFunction function, string name, IReadOnlyList<Expression> arguments, SourceSpan span, DataUse use)
    {
        if (name is "include" or "include_join")
        {
            return WalkInclude(name, arguments);
        }

        if (name == "object.default" && arguments.Count == 2)
        {
            return WalkDefault(arguments[0], arguments[1], use);
        }

        NoteCount(function, arguments, span);
        NoteDivision(name, arguments, span);
        var list = name.StartsWith("array.", StringComparison.Ordinal) && arguments.Count > 0 ? Walk(Plain(arguments[0]), DataUse.List) : null;
        var meanings = new List<Meaning>();
        for (var i = 0; i < arguments.Count; i++)
        {
            meanings.Add(i == 0 && list is not null ? list : WalkArgument(function, name, arguments[i], i, list));
        }

        return ResultOf(name, meanings, arguments);
    }

    private Meaning WalkInclude(string name, IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count == 0)
        {
            return Meaning.Own;
        }

        IReadOnlyList<Expression> rest = [.. arguments.Skip(1)];
        foreach (var item in name == "include_join" && arguments[0] is ArrayExpression list ? list.Items : [arguments[0]])
        {
            Walk(item, DataUse.Text);
            Include(item, name == "include" ? rest : []);
        }

        if (name == "include_join")
        {
            WalkUnknown(rest);
        }

        return Meaning.Own;
    }

    private static Expression Plain(Expression argument) => argument is NamedArgument { Value: { } value } ? value : argument;

    private Meaning WalkArgument(ScriptFunction function, string name, Expression argument, int place, Meaning? list)
    {
        var parameters = function.Parameters ?? [];
        var named = argument as NamedArgument;
        var parameter = named is not null
            ? parameters.FirstOrDefault(p => string.Equals(p.Name, named.Name, StringComparison.Ordinal))
            : place < parameters.Count ? parameters[place] : parameters.LastOrDefault(p => p.IsRest);
        var value = Plain(argument);
        if (parameter?.Type == ParameterType.Function)
        {
            return WalkFunctionArgument(value, list);
        }

        var use = parameter?.Type switch
        {
            ParameterType.Text => DataUse.Text,
            ParameterType.Int or ParameterType.Long => DataUse.Integer,
            ParameterType.Double => DataUse.Number,
            ParameterType.Boolean => DataUse.Truth,
            ParameterType.List => DataUse.List,
            ParameterType.Object => DataUse.Object,
            ParameterType.Date => DataUse.Date,
            _ when name.StartsWith("math.", StringComparison.Ordinal) && name != "math.is_number" => DataUse.Number,
            _ => DataUse.Value,
        };
        var meaning = Walk(value, use);
        if (list is not null && value is LiteralExpression { Value.AsTextOrNull: { } member } && name is "array.sort" or "array.map")
        {
            Read(list.Item().Member(member).LastOptional(), DataUse.Value, value.Span);
        }

        return meaning;
    }

    /// <summary>A function handed over is called with the items of the list.</summary>
    private Meaning WalkFunctionArgument(Expression value, Meaning? list)
    {
        var named = value is UnaryExpression { Operator: "@" } alias ? alias.Operand : value;
        if (TryFunction(named, out var builtin))
        {
            if (builtin?.Parameters is [var first, ..] && list is not null)
            {
                Read(list.Item(), first.Type == ParameterType.Text ? DataUse.Text : DataUse.Value, value.Span);
            }

            return Meaning.Own;
        }

        var meaning = FunctionNamed(named);
        if (meaning.Function is not { } function)
        {
            return named is GlobalVariable or LocalVariable or MemberExpression ? Walk(named, DataUse.Value) : Walk(value, DataUse.Value);
        }

        // What it gives is what array.each gathers.
        return CallOwn(function, [list?.Item() ?? Meaning.Own], value.Span);
    }

    private Meaning ResultOf(string name, List<Meaning> given, IReadOnlyList<Expression> arguments)
    {
        if (given.Count == 0)
        {
            return Meaning.Own;
        }

        switch (name)
        {
            case "array.first" or "array.last" or "array.cycle":
                return given[0].Item();
            case "array.map" when arguments.Count > 1 && Plain(arguments[1]) is LiteralExpression { Value.AsTextOrNull: { } member }:
                return Meaning.ListOf(given[0].Item().Member(member));
            case "array.each" when given.Count > 1:
                return Meaning.ListOf(given[1]);
            case "array.add_range" or "array.concat" when given.Count > 1:
                return given[0].Or(given[1]);
            case "array.join":
                Read(given[0].Item(), DataUse.Printed, arguments[0].Span);
                return Meaning.Own;
            case "object.values":
                return Meaning.ListOf(given[0].Item(isKeyed: true));
            default:
                return s_keepsItems.Contains(name) ? given[0]
                    : s_numbers.Contains(name) || (name.StartsWith("math.", StringComparison.Ordinal) && name is not ("math.format" or "math.uuid" or "math.is_number"))
                        ? Meaning.Number
                        : Meaning.Own;
        }
    }
}
