using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Usage;

/// <summary>Expressions: what they stand for, and what they take their parts for.</summary>
internal sealed partial class UsageWalker
{
    /// <summary>Notes what an expression reads and calls; gives what it stands for.</summary>
    /// <param name="use">What its value is taken for where it stands.</param>
    /// <param name="isCompared">Its value is only held against another: without one the comparison fails and no more.</param>
    private Meaning Walk(Expression expression, DataUse use, bool isCompared = false)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Meaning.Own;
        }

        if (PathOf(expression) is not { } meaning)
        {
            return WalkComposite(expression, use);
        }

        if (meaning.Function is { } function)
        {
            // A function of the script standing alone is called.
            NoteCount(function, [], expression.Span);
            return CallOwn(function, [], expression.Span);
        }

        if (TryFunction(expression, out var builtin) && builtin is not null)
        {
            NoteCount(builtin, [], expression.Span);
        }

        Read(isCompared ? meaning.LastOptional() : meaning, use, expression.Span);
        return meaning;
    }

    /// <summary>What a path stands for, nothing noted.</summary>
    private Meaning? Peek(Expression expression) => expression switch
    {
        GlobalVariable v => functions.Contains(v.Name) && _names.Find(v.Name) is null ? null : MeaningOf(v.Name),
        LocalVariable v => _names.Find("$" + v.Name),
        MemberExpression { Target: not (ThisExpression or LoopVariable) } m => Peek(m.Target)?.Member(m.Name),
        MemberExpression { Target: ThisExpression } m => MeaningOf(m.Name),
        IndexExpression { Index: LiteralExpression { Value.AsTextOrNull: { } name } } i => Peek(i.Target)?.Member(name),
        IndexExpression { Index: LiteralExpression } i => Peek(i.Target)?.Item(),
        ParenthesizedExpression p => Peek(p.Inner),
        _ => null,
    };

    /// <summary>What a path stands for, its targets and indexes walked; null when the expression is no path.</summary>
    private Meaning? PathOf(Expression expression)
    {
        switch (expression)
        {
            case GlobalVariable v:
                _readNames.Add(v.Name);
                return _names.Find(v.Name) ?? (TryFunction(v, out _) ? Meaning.Own : MeaningOf(v.Name));
            case LocalVariable v:
                return _names.Find("$" + v.Name) ?? Meaning.Own;
            case ParenthesizedExpression { Inner: GlobalVariable or MemberExpression or IndexExpression } p:
                return PathOf(p.Inner);
            case MemberExpression { Target: LoopVariable } m:
                return m.Name is "index" or "rindex" or "length" or "col" ? Meaning.Number : Meaning.Own;
            case MemberExpression { Target: ThisExpression } m:
                _readNames.Add(m.Name);
                return MeaningOf(m.Name);
            case MemberExpression m:
                return PathOfMember(m);
            case IndexExpression i:
                return PathOfIndex(i);
            default:
                return null;
        }
    }

    private Meaning MeaningOf(string name)
    {
        if (_names.Find(name) is { } known)
        {
            return known;
        }

        return _with.TryPeek(out var scope) && (scope.Sources.Count > 0 || scope.Members is not null)
            ? scope.Member(name)
            : Meaning.Of(new(null, name));
    }

    private Meaning PathOfMember(MemberExpression member)
    {
        if (TryFunction(member, out _))
        {
            return Meaning.Own;
        }

        var owner = PathOf(member.Target) ?? Walk(member.Target, DataUse.Object);
        if (member.IsConditional)
        {
            owner = owner.LastOptional();
        }

        // What is asked of a value rather than read in it.
        if (member.Name is "size" or "empty?" or "blank?")
        {
            Read(owner, member.Name == "size" ? DataUse.Sized : DataUse.Truth, member.Span);
            return member.Name == "size" ? Meaning.Number : Meaning.Own;
        }

        return owner.Member(member.Name);
    }

    private Meaning PathOfIndex(IndexExpression index)
    {
        var owner = PathOf(index.Target) ?? Walk(index.Target, DataUse.Value);
        if (index.Index is LiteralExpression literal)
        {
            return owner.Arguments is { } given
                ? literal.Value.Kind == ScriptKind.Int && literal.Value.AsInt is var at and >= 0 && at < given.Count ? given[at] : Meaning.Own
                : literal.Value.AsTextOrNull is { } name ? owner.Member(name) : owner.Item();
        }

        var key = Walk(index.Index, DataUse.Value);
        return owner.Item(isKeyed: !key.IsNumber);
    }

    private Meaning WalkComposite(Expression expression, DataUse use)
    {
        switch (expression)
        {
            case LiteralExpression { Value.IsNumber: true }:
                return Meaning.Number;
            case PipeExpression pipe:
                return WalkCall(pipe.Source, pipe.Destination, use);
            case CallExpression call:
                return WalkCall(null, call, use);
            case AssignExpression assignment:
                WalkAssignment(assignment);
                return Meaning.Own;
            case FunctionExpression function:
                return Anonymous(function);
            case ParenthesizedExpression group:
                return Walk(group.Inner, use);
            case UnaryExpression unary:
                return WalkUnary(unary, use);
            case BinaryExpression binary:
                return WalkBinary(binary, use);
            case ConditionalExpression conditional:
                return WalkConditional(conditional, use);
            case ObjectExpression made:
                return MeaningOf(made);
            case ArrayExpression list:
                return list.Items.Select(item => Walk(item, DataUse.Passed)).ToList() is { Count: > 0 } items
                    ? Meaning.ListOf(items.Aggregate((a, b) => a.Or(b)))
                    : Meaning.Own;
            default:
                WalkParts(expression);
                return Meaning.Own;
        }
    }

    private void WalkParts(Expression expression)
    {
        var use = expression is InterpolatedExpression ? DataUse.Printed : DataUse.Value;
        foreach (var part in ExpressionParts.Of(expression))
        {
            Walk(part, expression is IncrementExpression ? DataUse.Number : use);
        }
    }

    private Meaning MeaningOf(ObjectExpression made)
    {
        var members = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        foreach (var member in made.Members)
        {
            members[member.Name] = Walk(member.Value, DataUse.Passed);
        }

        return Meaning.Own with { Members = members };
    }

    private Meaning WalkUnary(UnaryExpression unary, DataUse use)
    {
        switch (unary.Operator)
        {
            case "!":
                Walk(unary.Operand, DataUse.Truth);
                return Meaning.Own;
            case "@":
                return FunctionNamed(unary.Operand);
            case "^":
                return Walk(unary.Operand, DataUse.List);
            default:
                Walk(unary.Operand, DataUse.Number);
                return Meaning.Number;
        }
    }

    private Meaning WalkConditional(ConditionalExpression conditional, DataUse use)
    {
        Walk(conditional.Condition, DataUse.Truth);
        var first = Meaning.Own;
        var second = Meaning.Own;
        Under(GuardsOf(conditional.Condition), () => first = Walk(conditional.WhenTrue, use));
        Under(GuardsOfNot(conditional.Condition), () => second = Walk(conditional.WhenFalse, use));
        return first.Or(second);
    }

    private Meaning WalkBinary(BinaryExpression binary, DataUse use)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.NullCoalescing:
                return WalkDefault(binary.Left, binary.Right, use);
            case BinaryOperator.NotNullCoalescing:
                Walk(binary.Left, DataUse.Truth);
                return WalkUnder(GuardsOf(binary.Left), binary.Right, use);
            case BinaryOperator.And or BinaryOperator.Or:
                Walk(binary.Left, DataUse.Truth);
                WalkUnder(binary.Operator == BinaryOperator.And ? GuardsOf(binary.Left) : GuardsOfNot(binary.Left), binary.Right, DataUse.Truth);
                return Meaning.Own;
            case BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual
                or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                Walk(binary.Left, UseBeside([binary.Right]), isCompared: true);
                Walk(binary.Right, UseBeside([binary.Left]), isCompared: true);
                return Meaning.Own;
            case BinaryOperator.Add:
                var left = Walk(binary.Left, UseBeside([binary.Right]));
                var right = Walk(binary.Right, UseBeside([binary.Left]));
                return left.IsNumber && right.IsNumber ? Meaning.Number : left.Items is null && right.Items is null ? Meaning.Own : left.Or(right);
            default:
                return WalkArithmetic(binary);
        }
    }

    private Meaning WalkArithmetic(BinaryExpression binary)
    {
        NoteDivision(binary);
        var use = binary.Operator is BinaryOperator.Range or BinaryOperator.RangeExclusive ? DataUse.Integer : DataUse.Number;
        Walk(binary.Left, use);
        Walk(binary.Right, use);
        return use == DataUse.Integer ? Meaning.ListOf(Meaning.Number) : Meaning.Number;
    }

    private Meaning WalkUnder(IReadOnlyList<DataPath>? guards, Expression expression, DataUse use)
    {
        var result = Meaning.Own;
        Under(guards, () => result = Walk(expression, use));
        return result;
    }

    /// <summary><c>a ?? b</c>: a may be missing.</summary>
    private Meaning WalkDefault(Expression value, Expression instead, DataUse use)
    {
        var first = Walk(value, use, isCompared: true).LastOptional();
        return first.Or(WalkUnder(null, instead, use));
    }

    /// <summary>What a value held against these is taken for: a number beside numbers, a text beside texts.</summary>
    private static DataUse UseBeside(IReadOnlyList<Expression> others)
    {
        var literals = others.OfType<LiteralExpression>().Select(literal => literal.Value).ToList();
        if (literals.Exists(value => value.IsNumber))
        {
            return DataUse.Number;
        }

        if (literals.Exists(value => value.Kind == ScriptKind.Boolean))
        {
            return DataUse.Truth;
        }

        return literals.Exists(value => value.AsTextOrNull is { Length: > 0 }) || others.Any(other => other is InterpolatedExpression)
            ? DataUse.Printed
            : DataUse.Value;
    }
}
