using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Statements that start with a keyword.</summary>
internal sealed partial class Parser
{
    /// <summary>False when nothing can follow in this block.</summary>
    private bool TryReadKeyword(Block block, bool endsStatement, out Statement? statement)
    {
        var start = Current;
        statement = null;
        switch (start.Value)
        {
            case "end":
                block.HasEnd = true;
                Next();
                if (endsStatement)
                {
                    ExpectEndOfStatement();
                }

                return true;
            case "when":
                return TryReadWhen(block);
            case "else":
                return TryReadElse(block);
        }

        if (block.Part.Kind == PartKind.Case)
        {
            Fail(Codes.UnexpectedInCase, start.Quoted);
        }

        statement = ReadStatement(start);
        return true;
    }

    private Statement? ReadStatement(Token start)
    {
        switch (start.Value)
        {
            case "if":
                return ReadIf();
            case "case":
                return ReadCase();
            case "for" or "tablerow" when !PeekToken().Is("."):
                return ReadFor(start.Value == "tablerow");
            case "while" when !PeekToken().Is("."):
                return ReadWithBody(Part.While, allowsAssignment: false, static (span, condition, body) => new WhileStatement(span, condition, body));
            case "capture":
                return ReadWithBody(Part.Capture, allowsAssignment: true, static (span, target, body) => new CaptureStatement(span, target, body), isFirm: true);
            case "with":
                return ReadWithBody(Part.With, allowsAssignment: true, static (span, target, body) => new WithStatement(span, target, body));
            case "wrap":
                return ReadWithBody(Part.Wrap, allowsAssignment: true, static (span, target, body) => new WrapStatement(span, target, body));
            case "func":
                return ReadFunction(out var target) is { } function && target is not null ? new FunctionStatement(function.Span, function, target) : null;
            default:
                return ReadShortStatement(start);
        }
    }

    private Statement? ReadShortStatement(Token start)
    {
        var span = SourceSpan.Of(start);
        Statement? statement;
        switch (start.Value)
        {
            case "break":
                Next();
                statement = new BreakStatement(span);
                break;
            case "continue":
                Next();
                statement = new ContinueStatement(span);
                break;
            case "ret":
                Next();
                _returns++;
                statement = new ReturnStatement(span, StartsExpression() ? ParseExpression(new(Part.Return) { Start = span }) : null);
                break;
            case "import":
                Next();
                statement = ExpectExpression(Part.Import) is { } imported ? new ImportStatement(span, imported) : null;
                break;
            case "readonly":
                Next();
                statement = ExpectVariable(Part.ReadOnly, span) is { } variable ? new ReadOnlyStatement(span, variable) : null;
                break;
            default:
                return ReadExpressionStatement();
        }

        ExpectEndOfStatement();
        return statement;
    }

    /// <summary>A keyword, an expression, a block.</summary>
    /// <param name="isFirm">The block is read even where the statement before it does not end.</param>
    private Statement? ReadWithBody(
        Part part, bool allowsAssignment, Func<SourceSpan, Expression, Statement, Statement> create, bool isFirm = false)
    {
        var span = CurrentSpan;
        Next();
        var expression = ExpectExpression(part, allowsAssignment: allowsAssignment);
        if (!ExpectEndOfStatement() && !isFirm)
        {
            return null;
        }

        var body = ReadBlock(new(part));
        return expression is null ? null : create(span.Through(SourceSpan.Of(Previous)), expression, body);
    }

    private IfStatement? ReadIf()
    {
        var span = CurrentSpan;
        Next();
        var condition = ExpectExpression(Part.If, allowsAssignment: false);
        if (!ExpectEndOfStatement())
        {
            return null;
        }

        var block = new Block(Part.If);
        var then = ReadBlock(block);
        return condition is null ? null : new(span, condition, then, block.Else);
    }

    private bool TryReadElse(Block block)
    {
        var start = CurrentSpan;
        var isIf = PeekToken().IsName("if");
        Next();
        var at = CurrentSpan;
        Statement? next = isIf ? ReadIf() : ReadElse();
        block.HasEnd = true;
        if (block.Part.Kind is PartKind.If or PartKind.When or PartKind.For)
        {
            block.Else = next;
            if (block.Part.Kind == PartKind.For && isIf)
            {
                Fail(Codes.ElseInFor, at);
            }

            return true;
        }

        block.IsStray = true;
        Fail(Codes.StrayElse, start);
        return recovers;
    }

    private BlockStatement? ReadElse() => ExpectEndOfStatement() ? ReadBlock(new(Part.Else)) : null;

    private CaseStatement? ReadCase()
    {
        var span = CurrentSpan;
        Next();
        var value = ExpectExpression(Part.Case, allowsAssignment: false);
        if (!ExpectEndOfStatement())
        {
            return null;
        }

        var block = new Block(Part.Case);
        ReadBlock(block);
        var clauses = new List<WhenClause>();
        Statement? otherwise = null;
        for (var branch = block.When; branch is not null; branch = branch.Next)
        {
            clauses.Add(branch.Clause);
            otherwise = branch.Else;
        }

        return value is null ? null : new(span, value, clauses, otherwise);
    }

    private bool TryReadWhen(Block block)
    {
        var start = CurrentSpan;
        var branch = ReadWhen();
        block.HasEnd = true;
        if (block.Part.Kind is PartKind.When or PartKind.Case)
        {
            block.When = branch;
            return true;
        }

        block.IsStray = true;
        Fail(Codes.StrayWhen, start);
        return recovers;
    }

    private WhenBranch? ReadWhen()
    {
        var span = CurrentSpan;
        Next();
        var values = new List<Expression>();
        while (StartsExpression() && ParseExpression(new(Part.When) { Start = span, Mode = Mode.When, AllowsAssignment = false }) is { } value)
        {
            values.Add(value);
            if (Is(",") || Is("||"))
            {
                Next();
            }
        }

        if (values.Count == 0)
        {
            Fail(Codes.WhenWithoutValue);
        }

        if (!ExpectEndOfStatement())
        {
            return null;
        }

        var block = new Block(Part.When);
        var body = ReadBlock(block);
        return new(new(span, values, body), block.When, block.Else);
    }

    private ForStatement? ReadFor(bool isTableRow)
    {
        var span = CurrentSpan;
        Next();
        var variable = ExpectExpression(Part.For, mode: Mode.Basic);
        if (variable is null)
        {
            return SkipBrokenLoop();
        }

        if (!IsPath(variable))
        {
            Fail(Codes.ExpectingLoopVariable, span, variable.Span.Quote);
        }

        if (Current.IsName("in"))
        {
            Next();
        }
        else
        {
            Fail(Codes.ExpectingIn, span, Current.Quoted);
        }

        var loopOptions = new List<NamedArgument>();
        var iterated = StartsExpression()
            ? ParseExpression(new(Part.For) { LoopOptions = loopOptions, Start = span })
            : ExpectExpression(Part.For);
        if (!ExpectEndOfStatement())
        {
            return null;
        }

        var block = new Block(Part.For);
        var body = ReadBlock(block);
        if (variable is not (GlobalVariable or LocalVariable) && _errors.Count == 0)
        {
            // The real engine lets a loop write into a member; here its variable is always a name.
            Fail(Codes.ExpectingLoopVariable, span, variable.Span.Quote);
        }

        return iterated is null ? null : new(span, isTableRow, variable, iterated, loopOptions, body, block.Else);
    }

    /// <summary>Where mistakes are forgiven, a loop without a variable still has a body and an end.</summary>
    private ForStatement? SkipBrokenLoop()
    {
        if (recovers)
        {
            SkipBrokenStatement();
            ReadBlock(new(Part.For));
        }

        return null;
    }
}
