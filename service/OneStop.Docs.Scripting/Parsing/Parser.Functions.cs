using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Functions: <c>func</c>, <c>do</c>, <c>f(x) = …</c>.</summary>
internal sealed partial class Parser
{
    private int _returns;

    /// <summary>A name that may be declared; says what stands there when it is none.</summary>
    private Expression? ExpectVariable(Part part, SourceSpan owner)
    {
        if (Current.Kind != TokenKind.Identifier)
        {
            Fail(Codes.ExpectingVariable, owner, part.Name, Current.Quoted, part.Example);
            return null;
        }

        var found = ParseName();
        if (found is GlobalVariable or LocalVariable)
        {
            return found;
        }

        Fail(Codes.UnexpectedVariable, owner, part.Name, found?.Span.Quote ?? string.Empty, part.Example);
        return null;
    }

    private FunctionSyntax? ReadFunction(out Expression? target)
    {
        var start = CurrentSpan;
        var level = _level;
        _level = 0;
        Next();
        target = ExpectVariable(Part.Function, start);
        var function = ReadFunctionRest(start, target?.Span.Quote ?? string.Empty, isAnonymous: false);
        _level = level;
        return function;
    }

    /// <summary><c>do(x) … end</c>, at the word <c>do</c>.</summary>
    private FunctionExpression ReadAnonymousFunction()
    {
        var start = CurrentSpan;
        var level = _level;
        _level = 0;
        Next();
        var function = ReadFunctionRest(start, "do", isAnonymous: true);
        _level = level;
        return new(start.Through(SourceSpan.Of(Previous)), function);
    }

    /// <summary>Parameters and body, up to and with the <c>end</c>.</summary>
    private FunctionSyntax ReadFunctionRest(SourceSpan start, string name, bool isAnonymous)
    {
        var parameters = Is("(") ? ReadParameters(start) : null;
        ExpectEndOfStatement();
        var outer = _returns;
        _returns = 0;
        var body = ReadBlock(new(Part.Function), endsStatement: !isAnonymous);
        var hasReturn = _returns > 0;
        _returns = outer;
        return new(start, name, parameters, body, IsExpression: false) { HasReturn = hasReturn };
    }

    private List<ParameterSyntax> ReadParameters(SourceSpan owner)
    {
        var (parameters, isBroken) = (new List<ParameterSyntax>(), false);
        Next();
        for (var isFirst = true; !isBroken && !Is(")"); isFirst = false)
        {
            if (!isFirst && !TakeComma())
            {
                Fail(Codes.ExpectingComma);
            }

            if (!StartsExpression())
            {
                Fail(Codes.ExpectingArgument);
                isBroken = true;
            }
            else if (ReadParameter(owner, parameters) is { } parameter)
            {
                parameters.Add(parameter);
            }
            else
            {
                isBroken = true;
            }
        }

        TakeClosingParenthesis(isBroken);
        return parameters;
    }

    private bool TakeComma()
    {
        var isComma = Is(",");
        if (isComma)
        {
            Next();
        }

        return isComma;
    }

    private void TakeClosingParenthesis(bool isBroken)
    {
        if (!isBroken && Is(")"))
        {
            Next();
        }
        else
        {
            Fail(Codes.ExpectingClosingParenthesis);
        }
    }

    private ParameterSyntax? ReadParameter(SourceSpan owner, List<ParameterSyntax> before)
    {
        if (ExpectVariable(Part.Function, owner) is not { } variable)
        {
            return null;
        }

        if (variable is not GlobalVariable)
        {
            Fail(Codes.ParameterNotAName, variable.Span);
        }

        var name = variable.Span.Quote;
        var (hasRest, hasOptional) = (before.Exists(p => p.IsRest), before.Exists(p => p.Default is not null || p.IsRest));
        if (Is("="))
        {
            if (hasRest)
            {
                Fail(Codes.OptionalAfterRest, variable.Span);
            }

            return ReadDefault(name, variable.Span);
        }

        if (Is("..."))
        {
            if (hasRest)
            {
                Fail(Codes.SecondRest, variable.Span);
            }

            Next();
            return new(name, null, IsRest: true);
        }

        if (hasOptional)
        {
            Fail(Codes.NormalAfterOptional, variable.Span);
        }

        return new(name, null, IsRest: false);
    }

    private ParameterSyntax ReadDefault(string name, SourceSpan at)
    {
        Next();
        if (ExpectExpression(Part.Parameter) is LiteralExpression literal)
        {
            return new(name, literal.Value, IsRest: false);
        }

        Fail(Codes.DefaultNotALiteral, at);
        return new(name, ScriptValue.Null, IsRest: false);
    }

    /// <summary><c>f(x) = x * 2</c>; null when the call is no such declaration.</summary>
    private AssignExpression? ReadInlineFunction(CallExpression call, bool isAllowed)
    {
        if (!Is("=") || !call.HasParentheses || call.Target is not GlobalVariable || !call.Arguments.All(a => a is GlobalVariable))
        {
            return null;
        }

        if (!isAllowed)
        {
            Fail(Codes.NestedFunction, call.Span);
        }

        Next();
        var value = ReadExpressionStatement()?.Expression ?? new LiteralExpression(call.Span, ScriptValue.Null);
        var span = call.Span.Through(value.Span);
        var parameters = call.Arguments.Select(a => new ParameterSyntax(((GlobalVariable)a).Name, null, IsRest: false)).ToList();
        var function = new FunctionSyntax(span, call.Target.Span.Quote, parameters, new ReturnStatement(value.Span, value), IsExpression: true)
        {
            HasReturn = true,
        };
        return new(span, call.Target, "=", call.Span, new FunctionExpression(span, function));
    }
}
