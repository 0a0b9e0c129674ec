using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Pages, blocks and the end of statements.</summary>
internal sealed partial class Parser
{
    private int _blocks;
    private bool _inFrontMatter;

    /// <summary>A block being read: what it belongs to, and what an <c>else</c> or <c>when</c> in it goes on with.</summary>
    private sealed class Block(Part part)
    {
        public Part Part => part;

        public Statement? Else { get; set; }

        public WhenBranch? When { get; set; }

        public bool HasEnd { get; set; }

        /// <summary>What ended it had no place in it, which has been said already.</summary>
        public bool IsStray { get; set; }
    }

    /// <summary>A <c>when</c> with what follows it in the same <c>case</c>.</summary>
    private sealed record WhenBranch(WhenClause Clause, WhenBranch? Next, Statement? Else);

    public BlockStatement ParsePage(bool hasFrontMatter)
    {
        if (hasFrontMatter)
        {
            return ParsePageWithFrontMatter();
        }

        return ReadBlock(new(Part.Page));
    }

    private BlockStatement ParsePageWithFrontMatter()
    {
        if (Current.Kind == TokenKind.EndOfText)
        {
            return new(SourceSpan.None, []);
        }

        if (Current.Kind != TokenKind.FrontMatterMark)
        {
            Fail(Codes.FrontMatterMissing, Current.Quoted);
            return new(SourceSpan.None, []);
        }

        Next();
        _inFrontMatter = true;
        var front = ReadBlock(new(Part.Page));
        if (_inFrontMatter)
        {
            Fail(Codes.FrontMatterOpen);
        }

        var content = options.Mode == ScriptMode.FrontMatterOnly ? null : ReadBlock(new(Part.Page));
        return content is null ? front : new(SourceSpan.None, [.. front.Statements, .. content.Statements]);
    }

    /// <summary>Reads statements up to and with the block's <c>end</c>.</summary>
    private BlockStatement ReadBlock(Block block, bool endsStatement = true)
    {
        var statements = new List<Statement>();
        var start = CurrentSpan;
        _blocks++;
        Enter();
        while (TryReadStatement(block, endsStatement, out var statement))
        {
            if (statement is not null)
            {
                statements.Add(statement);
            }

            if (block.HasEnd)
            {
                break;
            }
        }

        if (block.HasEnd && _blocks == 1 && !block.IsStray)
        {
            _isQuiet = false;
            Fail(Codes.EndWithoutBlock, SourceSpan.Of(Previous) with { From = Previous.To });
        }
        else if (!block.HasEnd && _blocks > 1)
        {
            Fail(Codes.EndNotFound, SourceSpan.Of(Previous), block.Part.Name, block.Part.Example);
        }

        _depth--;
        _blocks--;
        return new(start, statements);
    }

    /// <summary>False when no statement can follow in this block.</summary>
    private bool TryReadStatement(Block block, bool endsStatement, out Statement? statement)
    {
        statement = null;
        while (_isOver is false && (Current.Kind == TokenKind.NewLine || Is(";") || (Current.Kind == TokenKind.Raw && block.Part.Kind == PartKind.Case)))
        {
            Next();
        }

        _isQuiet = false;
        switch (_isOver ? TokenKind.EndOfText : Current.Kind)
        {
            case TokenKind.EndOfText:
                return false;
            case TokenKind.Raw:
                statement = new RawStatement(CurrentSpan, Current.LiteralId, Current.Value);
                Next();
                return true;
            case TokenKind.CodeEnter:
                _indent = Current.Indent;
                Next();
                return true;
            case TokenKind.CodeExit:
                Next();
                return true;
            case TokenKind.FrontMatterMark when _inFrontMatter:
                _inFrontMatter = false;
                Next();
                return false;
            default:
                return TryReadCode(block, endsStatement, out statement);
        }
    }

    private bool TryReadCode(Block block, bool endsStatement, out Statement? statement)
    {
        var indent = _indent;
        statement = null;
        if (Current.Kind == TokenKind.Identifier)
        {
            var goesOn = TryReadKeyword(block, endsStatement, out statement);
            statement = Indented(indent, statement);
            return goesOn;
        }

        if (StartsExpression())
        {
            statement = Indented(indent, ReadExpressionStatement());
            return true;
        }

        Fail(Codes.UnexpectedToken, Current.Quoted);
        if (!recovers)
        {
            return false;
        }

        Next();
        return true;
    }

    private static Statement? Indented(string? indent, Statement? statement) =>
        indent is null || statement is null or FunctionStatement or ExpressionStatement { Expression: AssignExpression }
            ? statement
            : new IndentedStatement(statement.Span, indent, statement);

    private ExpressionStatement? ReadExpressionStatement()
    {
        var start = CurrentSpan;
        var expression = ExpectExpression(Part.Expression);
        if (expression is null)
        {
            SkipBrokenStatement();
            return null;
        }

        if (!IsInlineFunction(expression))
        {
            ExpectEndOfStatement();
        }

        return new(start.Through(expression.Span), expression);
    }

    private static bool IsInlineFunction(Expression expression) =>
        expression is AssignExpression { Value: FunctionExpression { Function.IsExpression: true } };

    /// <summary>True when the statement ends here, which is taken; all else ends the reading, or the statement where that is forgiven.</summary>
    private bool ExpectEndOfStatement()
    {
        if (AtEndOfStatement)
        {
            if (Current.Kind == TokenKind.NewLine || Is(";"))
            {
                Next();
            }

            return true;
        }

        Fail(Codes.ExpectingEndOfLine, Current.Quoted);
        // Blocks around it still say that they lack their end.
        _isOver = !recovers;
        SkipBrokenStatement();
        return recovers;
    }

    private bool AtEndOfStatement => Current.Kind is TokenKind.NewLine or TokenKind.CodeExit or TokenKind.EndOfText || Is(";");

    private void SkipBrokenStatement()
    {
        while (recovers && !AtEndOfStatement)
        {
            Next();
        }
    }
}
