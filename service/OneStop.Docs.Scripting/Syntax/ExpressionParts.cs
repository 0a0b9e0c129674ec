namespace OneStop.Docs.Scripting.Syntax;

/// <summary>The expressions an expression is made of, in the order they are written.</summary>
internal static class ExpressionParts
{
    public static IEnumerable<Expression> Of(Expression expression) => expression switch
    {
        MemberExpression e => [e.Target],
        IndexExpression e => [e.Target, e.Index],
        ParenthesizedExpression e => [e.Inner],
        UnaryExpression e => [e.Operand],
        IncrementExpression e => [e.Target],
        BinaryExpression e => [e.Left, e.Right],
        ConditionalExpression e => [e.Condition, e.WhenTrue, e.WhenFalse],
        PipeExpression e => [e.Source, e.Destination],
        CallExpression e => [e.Target, .. e.Arguments],
        AssignExpression e => [e.Target, e.Value],
        NamedArgument { Value: { } value } => [value],
        ArrayExpression e => e.Items,
        ObjectExpression e => e.Members.Select(m => m.Value),
        InterpolatedExpression e => e.Parts,
        _ => [],
    };

    /// <summary>How many expressions lie inside one another at the deepest place. A long chain of operators is deep on its left.</summary>
    public static int Depth(Expression expression)
    {
        var deepest = 0;
        var open = new Stack<(Expression Node, int Depth)>();
        open.Push((expression, 1));
        while (open.TryPop(out var top))
        {
            deepest = Math.Max(deepest, top.Depth);
            foreach (var part in Of(top.Node))
            {
                open.Push((part, top.Depth + 1));
            }
        }

        return deepest;
    }
}
