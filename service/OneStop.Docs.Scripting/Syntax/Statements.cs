namespace OneStop.Docs.Scripting.Syntax;

internal abstract record Statement(SourceSpan Span) : SyntaxNode(Span);

internal sealed record BlockStatement(SourceSpan Span, IReadOnlyList<Statement> Statements) : Statement(Span);

/// <summary>Literal matter; <c>Id</c> is what the output is handed.</summary>
internal sealed record RawStatement(SourceSpan Span, int Id, string Text) : Statement(Span);

internal sealed record ExpressionStatement(SourceSpan Span, Expression Expression) : Statement(Span);

/// <summary>A statement whose code stands after blanks alone on its line: they are repeated on every further line it writes.</summary>
internal sealed record IndentedStatement(SourceSpan Span, string Indent, Statement Inner) : Statement(Span);

internal sealed record IfStatement(SourceSpan Span, Expression Condition, Statement Then, Statement? Else) : Statement(Span);

internal sealed record CaseStatement(SourceSpan Span, Expression Value, IReadOnlyList<WhenClause> Clauses, Statement? Else) : Statement(Span);

internal sealed record WhenClause(SourceSpan Span, IReadOnlyList<Expression> Values, Statement Body) : SyntaxNode(Span);

internal sealed record ForStatement(
    SourceSpan Span,
    bool IsTableRow,
    Expression Variable,
    Expression Iterated,
    IReadOnlyList<NamedArgument> Options,
    Statement Body,
    Statement? Else) : Statement(Span);

internal sealed record WhileStatement(SourceSpan Span, Expression Condition, Statement Body) : Statement(Span);

internal sealed record BreakStatement(SourceSpan Span) : Statement(Span);

internal sealed record ContinueStatement(SourceSpan Span) : Statement(Span);

internal sealed record CaptureStatement(SourceSpan Span, Expression Target, Statement Body) : Statement(Span);

internal sealed record ReadOnlyStatement(SourceSpan Span, Expression Target) : Statement(Span);

internal sealed record WithStatement(SourceSpan Span, Expression Target, Statement Body) : Statement(Span);

internal sealed record WrapStatement(SourceSpan Span, Expression Target, Statement Body) : Statement(Span);

internal sealed record ImportStatement(SourceSpan Span, Expression Value) : Statement(Span);

internal sealed record ReturnStatement(SourceSpan Span, Expression? Value) : Statement(Span);

internal sealed record FunctionStatement(SourceSpan Span, FunctionSyntax Function, Expression Target) : Statement(Span);
