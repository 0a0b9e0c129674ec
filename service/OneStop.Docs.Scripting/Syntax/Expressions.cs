namespace OneStop.Docs.Scripting.Syntax;

internal abstract record SyntaxNode(SourceSpan Span);

internal abstract record Expression(SourceSpan Span) : SyntaxNode(Span);

/// <summary>A number, string, <c>true</c>, <c>false</c>, <c>null</c>.</summary>
internal sealed record LiteralExpression(SourceSpan Span, ScriptValue Value) : Expression(Span);

/// <summary>A name looked up among loop variables and globals.</summary>
internal sealed record GlobalVariable(SourceSpan Span, string Name) : Expression(Span);

/// <summary>A name that starts with <c>$</c>; the name is kept without it, empty for the arguments themselves.</summary>
internal sealed record LocalVariable(SourceSpan Span, string Name) : Expression(Span);

/// <summary><c>for.index</c>, <c>while.first</c>, <c>tablerow.col</c>: <c>Keyword</c> alone when <c>Name</c> is null.</summary>
internal sealed record LoopVariable(SourceSpan Span, string Keyword) : Expression(Span);

internal sealed record ThisExpression(SourceSpan Span) : Expression(Span);

internal sealed record MemberExpression(
    SourceSpan Span, Expression Target, string Name, SourceSpan NameSpan, bool IsConditional) : Expression(Span);

internal sealed record IndexExpression(SourceSpan Span, Expression Target, Expression Index) : Expression(Span);

internal sealed record ParenthesizedExpression(SourceSpan Span, Expression Inner) : Expression(Span);

internal sealed record UnaryExpression(SourceSpan Span, string Operator, SourceSpan OperatorSpan, Expression Operand) : Expression(Span);

internal sealed record IncrementExpression(
    SourceSpan Span, Expression Target, bool IsIncrement, bool IsPrefix) : Expression(Span);

internal sealed record BinaryExpression(
    SourceSpan Span, BinaryOperator Operator, SourceSpan OperatorSpan, Expression Left, Expression Right) : Expression(Span);

internal sealed record ConditionalExpression(
    SourceSpan Span, Expression Condition, Expression WhenTrue, Expression WhenFalse) : Expression(Span);

internal sealed record PipeExpression(SourceSpan Span, Expression Source, Expression Destination) : Expression(Span);

internal sealed record NamedArgument(SourceSpan Span, string Name, SourceSpan NameSpan, Expression? Value) : Expression(Span);

internal sealed record CallExpression(
    SourceSpan Span, Expression Target, IReadOnlyList<Expression> Arguments, bool HasParentheses) : Expression(Span);

internal sealed record ArrayExpression(SourceSpan Span, IReadOnlyList<Expression> Items) : Expression(Span);

internal sealed record ObjectMember(SourceSpan Span, string Name, Expression Value) : SyntaxNode(Span);

internal sealed record ObjectExpression(SourceSpan Span, IReadOnlyList<ObjectMember> Members) : Expression(Span);

internal sealed record InterpolatedExpression(SourceSpan Span, IReadOnlyList<Expression> Parts) : Expression(Span);

internal sealed record FunctionExpression(SourceSpan Span, FunctionSyntax Function) : Expression(Span);

internal sealed record AssignExpression(SourceSpan Span, Expression Target, string Operator, SourceSpan OperatorSpan, Expression Value)
    : Expression(Span);

/// <summary>A name with its way of being given: plain, with a default, or gathering the rest.</summary>
internal sealed record ParameterSyntax(string Name, ScriptValue? Default, bool IsRest);

/// <summary>A function's own matter. <c>Parameters</c> is null when it declared none, and then takes any arguments.</summary>
internal sealed record FunctionSyntax(
    SourceSpan Span, string Name, IReadOnlyList<ParameterSyntax>? Parameters, Statement Body, bool IsExpression)
{
    public bool HasReturn { get; init; }
}

internal enum BinaryOperator
{
    NullCoalescing,
    NotNullCoalescing,
    Or,
    And,
    BinaryOr,
    BinaryAnd,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideRound,
    Modulus,
    ShiftLeft,
    ShiftRight,
    Range,
    RangeExclusive,
}
