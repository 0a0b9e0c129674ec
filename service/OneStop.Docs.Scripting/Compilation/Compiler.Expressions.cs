using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Compilation;

internal sealed partial class Compiler
{
    private Node Compile(Expression expression) => expression switch
    {
        LiteralExpression e => new LiteralNode(e.Span, e.Value),
        GlobalVariable e => CompileGlobal(e),
        LocalVariable e => CompileLocal(e),
        LoopVariable e => new LiteralNode(e.Span, ScriptValue.Null),
        ThisExpression e => new ThisNode(e.Span),
        MemberExpression { Target: LoopVariable loop } e => new LoopMemberNode(e.Span, loop.Keyword, e.Name, e.NameSpan),
        MemberExpression e => new MemberNode(e.Span, Compile(e.Target), e.Name, e.NameSpan, e.IsConditional),
        IndexExpression e => new IndexNode(e.Span, Compile(e.Target), Compile(e.Index)),
        ParenthesizedExpression e => new GroupNode(e.Span, Compile(e.Inner)),
        UnaryExpression e => CompileUnary(e),
        IncrementExpression e => new IncrementNode(e.Span, Compile(e.Target), CompileTarget(e.Target), e.IsIncrement, e.IsPrefix),
        BinaryExpression e => CompileBinary(e),
        ConditionalExpression e => new ConditionalNode(e.Span, Compile(e.Condition), Compile(e.WhenTrue), Compile(e.WhenFalse)),
        PipeExpression e => new PipeNode(e.Span, Compile(e.Source), Compile(e.Destination), e.Source is UnaryExpression { Operator: "^" }),
        CallExpression e => new CallNode(e.Span, Compile(e.Target), [.. e.Arguments.Select(CompileArgument)]),
        ArrayExpression e => new ArrayNode(e.Span, [.. e.Items.Select(Compile)]),
        ObjectExpression e => new ObjectNode(e.Span, [.. e.Members.Select(m => (m.Name, Compile(m.Value)))]),
        InterpolatedExpression e => new InterpolatedNode(e.Span, [.. e.Parts.Select(Compile)]),
        FunctionExpression e => new FunctionNode(e.Span, CompileFunction(e.Function)),
        AssignExpression e => CompileAssignment(e),
        NamedArgument { Value: { } value } => Compile(value),
        _ => new LiteralNode(expression.Span, ScriptValue.Null),
    };

    private Node CompileGlobal(GlobalVariable variable)
    {
        foreach (var (name, slot) in _scope.Loops)
        {
            if (string.Equals(name, variable.Name, StringComparison.Ordinal))
            {
                return new SlotNode(variable.Span, slot, string.Empty);
            }
        }

        return FindParameter(variable) ?? new GlobalNode(variable.Span, variable.Name);
    }

    /// <summary>What an assignment changes: never a loop's variable, but a name outside the loop that it hides.</summary>
    private Node CompileTarget(Expression target) => target is GlobalVariable variable
        ? FindParameter(variable) ?? new GlobalNode(variable.Span, variable.Name)
        : Compile(target);

    private Node? FindParameter(GlobalVariable variable)
    {
        var levels = 0;
        for (var scope = _scope; scope is not null; scope = scope.Outer, levels++)
        {
            if (scope.Parameters.TryGetValue(variable.Name, out var slot))
            {
                MarkReaders(levels);
                return levels == 0
                    ? new SlotNode(variable.Span, slot, string.Empty)
                    : new OuterNode(variable.Span, levels, slot, variable.Name);
            }

            if (!scope.SeesOuter)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Every function between the name and its parameter must keep the frame it was made in.</summary>
    private void MarkReaders(int levels)
    {
        for (var scope = _scope; scope is not null && levels > 0; scope = scope.Outer, levels--)
        {
            scope.ReadsOuter = true;
        }
    }

    private Node CompileLocal(LocalVariable variable) => variable.Name switch
    {
        "" => new ArgumentsNode(variable.Span),
        "$" => new BlockNode(variable.Span),
        _ => new SlotNode(variable.Span, _scope.SlotOf(variable.Name), variable.Name),
    };

    private Node CompileUnary(UnaryExpression unary) => unary.Operator switch
    {
        "!" => new NotNode(unary.Span, Compile(unary.Operand)),
        "@" => new AliasNode(unary.Span, Compile(unary.Operand)),
        "^" => Compile(unary.Operand),
        _ => new SignNode(unary.Span, unary.Operator == "-", Compile(unary.Operand)),
    };

    private Node CompileBinary(BinaryExpression binary) => binary.Operator switch
    {
        BinaryOperator.And or BinaryOperator.Or =>
            new LogicNode(binary.Span, binary.Operator == BinaryOperator.And, Compile(binary.Left), Compile(binary.Right)),
        BinaryOperator.NullCoalescing or BinaryOperator.NotNullCoalescing =>
            new CoalescingNode(binary.Span, binary.Operator == BinaryOperator.NullCoalescing, Compile(binary.Left), Compile(binary.Right)),
        _ => new BinaryNode(binary.Span, binary.Operator, binary.OperatorSpan, Compile(binary.Left), Compile(binary.Right)),
    };

    private AssignNode CompileAssignment(AssignExpression assignment)
    {
        BinaryOperator? op = assignment.Operator switch
        {
            "+=" => BinaryOperator.Add,
            "-=" => BinaryOperator.Subtract,
            "*=" => BinaryOperator.Multiply,
            "/=" => BinaryOperator.Divide,
            "//=" => BinaryOperator.DivideRound,
            "%=" => BinaryOperator.Modulus,
            _ => null,
        };
        return new(assignment.Span, Compile(assignment.Target), CompileTarget(assignment.Target), op, Compile(assignment.Value));
    }

    private ArgumentNode CompileArgument(Expression argument) => argument switch
    {
        NamedArgument named => new(
            named.Value is null ? new LiteralNode(named.Span, true) : Compile(named.Value), named.Name, false, named.Span),
        UnaryExpression { Operator: "^" } expanded => new(Compile(expanded.Operand), null, true, expanded.Span),
        _ => new(Compile(argument), null, false, argument.Span),
    };
}
