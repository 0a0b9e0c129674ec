using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Pages, blocks and the end of statements.</summary>
internal sealed partial class Parser
{
    /// <summary>What the block being read may end with.</summary>
    private enum BlockKind
    {
        Page,
        If,
        For,
        When,
        Case,
        Else,
        Other,
    }

    private readonly Stack<BlockKind> _blocks = new();

    public BlockStatement ParsePage()
    {
        var statements = new List<Statement>();
        _blocks.Push(BlockKind.Page);
        while (Current.Kind != TokenKind.EndOfText)
        {
            var before = _index;
            ReadInto(statements);
            if (IsName("end"))
            {
                // The real parser complains at the last letter of the word.
                Fail(Codes.EndWithoutBlock, CurrentSpan with { From = Current.To });
                Next();
                break;
            }

            if (_index == before)
            {
                Next();
            }
        }

        _blocks.Pop();
        return new(SourceSpan.None, statements);
    }

    /// <summary>Reads statements until the block's end or what else may follow it; leaves that token.</summary>
    private BlockStatement ParseBlock(BlockKind kind, SourceSpan owner, string ownerName, string ownerSyntax, bool isWhole = true)
    {
        var statements = new List<Statement>();
        _blocks.Push(kind);
        var start = CurrentSpan;
        if (Enter(owner))
        {
            while (Current.Kind != TokenKind.EndOfText && !EndsBlock())
            {
                var before = _index;
                ReadInto(statements);
                if (_index == before)
                {
                    Next();
                }
            }

            if (Current.Kind == TokenKind.EndOfText && isWhole)
            {
                Fail(Codes.EndNotFound, UnclosedSpan(), ownerName, ownerSyntax);
            }
        }

        Leave();
        _blocks.Pop();
        return new(start, statements);
    }

    /// <summary>The real parser complains of an open block at the last token it saw.</summary>
    private SourceSpan UnclosedSpan() => SourceSpan.Of(Previous);

    private bool EndsBlock() => Current.Kind == TokenKind.Identifier
        && (Current.Value is "end"
            || (Current.Value is "else" && _blocks.Peek() is BlockKind.If or BlockKind.For or BlockKind.When)
            || (Current.Value is "when" && _blocks.Peek() is BlockKind.When));

    private void ReadInto(List<Statement> statements)
    {
        var statement = ParseStatement();
        if (statement is not null)
        {
            statements.Add(statement);
        }
    }

    private Statement? ParseStatement()
    {
        switch (Current.Kind)
        {
            case TokenKind.Raw:
                var raw = new RawStatement(CurrentSpan, Current.LiteralId, Current.Value);
                Next();
                return raw;
            case TokenKind.CodeEnter:
                _indent = Current.Indent;
                Next();
                return null;
            case TokenKind.CodeExit or TokenKind.NewLine:
                Next();
                return null;
            case TokenKind.Symbol when Is(";"):
                Next();
                return null;
            default:
                var indent = _indent;
                var isKeyword = Current.Kind == TokenKind.Identifier && IsKeyword();
                return Indented(indent, isKeyword ? ParseKeyword() : ParseExpressionStatement());
        }
    }

    private static Statement? Indented(string? indent, Statement? statement) =>
        indent is null || statement is null or FunctionStatement or ExpressionStatement { Expression: AssignExpression }
            ? statement
            : new IndentedStatement(statement.Span, indent, statement);

    private ExpressionStatement? ParseExpressionStatement()
    {
        if (!StartsExpression())
        {
            Fail(Codes.UnexpectedToken, Current.Quoted);
            Next();
            return null;
        }

        var start = CurrentSpan;
        var expression = ParseExpression(Parent.Statement, 0);
        ExpectEndOfStatement();
        return expression is null ? null : new(start.Through(expression.Span), expression);
    }

    private void ExpectEndOfStatement()
    {
        if (Current.Kind is TokenKind.NewLine or TokenKind.CodeExit or TokenKind.EndOfText || Is(";"))
        {
            return;
        }

        if (Halted)
        {
            return;
        }

        Fail(Codes.ExpectingEndOfLine, Current.Quoted);
        SkipToEndOfStatement();
    }

    private void SkipToEndOfStatement()
    {
        while (Current.Kind is not (TokenKind.NewLine or TokenKind.CodeExit or TokenKind.EndOfText) && !Is(";"))
        {
            _index++;
        }
    }

    /// <summary>Parses an expression that must be there; says what it should have been part of when it is not.</summary>
    private Expression? ExpectExpression(Parent parent, string ownerName, string syntax, int precedence = 0)
    {
        if (StartsExpression())
        {
            return ParseExpression(parent, precedence);
        }

        Fail(Codes.ExpectingExpression, ownerName, Current.Quoted, syntax);
        return null;
    }
}
