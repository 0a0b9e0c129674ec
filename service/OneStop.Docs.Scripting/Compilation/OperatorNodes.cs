using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Compilation;

internal sealed class BinaryNode(SourceSpan span, BinaryOperator op, SourceSpan opSpan, Node left, Node right) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        return new Operation(frame.Run, op, opSpan, left.Span, right.Span).Apply(a, b);
    }

    public override ScriptValue EvaluatePiped(Frame frame, in ScriptValue piped, SourceSpan from)
    {
        var a = left.EvaluatePiped(frame, piped, from);
        var b = right.Evaluate(frame);
        return new Operation(frame.Run, op, opSpan, left.Span, right.Span).Apply(a, b);
    }
}

/// <summary><c>&amp;&amp;</c>, <c>||</c>, <c>??</c>, <c>?!</c>: the right side is evaluated only when it decides.</summary>
internal sealed class ShortCircuitNode(SourceSpan span, BinaryOperator op, Node left, Node right) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame) => Decide(frame, left.Evaluate(frame));

    public override ScriptValue EvaluatePiped(Frame frame, in ScriptValue piped, SourceSpan from) =>
        Decide(frame, left.EvaluatePiped(frame, piped, from));

    private ScriptValue Decide(Frame frame, in ScriptValue first)
    {
        return op switch
        {
            BinaryOperator.And => first.IsTrue && right.Evaluate(frame).IsTrue,
            BinaryOperator.Or => first.IsTrue || right.Evaluate(frame).IsTrue,
            BinaryOperator.NullCoalescing => first.IsNull ? right.Evaluate(frame) : first,
            _ => first.IsNull ? first : right.Evaluate(frame),
        };
    }
}

internal sealed class NotNode(SourceSpan span, Node operand) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame) => !operand.Evaluate(frame).IsTrue;
}

internal sealed class SignNode(SourceSpan span, bool isNegative, Node operand) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame)
    {
        var value = operand.Evaluate(frame);
        var run = frame.Run;
        switch (value.Kind)
        {
            case ScriptKind.Null:
                throw Fail.At(operand.Span, Codes.OperatorNotSupported, isNegative ? "-" : "+");
            case ScriptKind.Boolean:
            case ScriptKind.Int or ScriptKind.Long or ScriptKind.BigInteger or ScriptKind.Decimal:
                return isNegative ? new Operation(run, BinaryOperator.Subtract, Span, Span, Span).Apply(0, value) : value;
            case ScriptKind.Float:
                return isNegative ? -value.AsFloat : value;
            case ScriptKind.Double:
                return isNegative ? -value.AsDouble : value;
            default:
                throw NotANumber(run, value, operand.Span);
        }
    }

    public static ScriptRuntimeException NotANumber(RunState run, in ScriptValue value, SourceSpan at) =>
        Fail.At(at, Codes.NotANumberToNegate, $"{TypeNames.Shown(run, value)} / Type: {TypeNames.Of(value)}");
}

/// <summary><c>@f</c>: the function itself.</summary>
internal sealed class AliasNode(SourceSpan span, Node operand) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame) => operand.Read(frame);
}

/// <summary>Parentheses: what is inside is called when it is a function, unless the function itself is wanted.</summary>
internal sealed class GroupNode(SourceSpan span, Node inner) : Node(span), IAssignable
{
    public override bool IsGuarded => inner.IsGuarded;

    public override ScriptValue EvaluatePiped(Frame frame, in ScriptValue piped, SourceSpan from) => inner.EvaluatePiped(frame, piped, from);

    public void Assign(Frame frame, in ScriptValue value)
    {
        if (inner is not IAssignable assignable)
        {
            throw Fail.At(inner.Span, Codes.InvalidAssignTarget);
        }

        assignable.Assign(frame, value);
    }

    public override ScriptValue Evaluate(Frame frame) => inner.Evaluate(frame);

    public override ScriptValue Read(Frame frame) => inner.Read(frame);
}

internal sealed class ConditionalNode(SourceSpan span, Node condition, Node whenTrue, Node whenFalse) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame) =>
        condition.Evaluate(frame).IsTrue ? whenTrue.Evaluate(frame) : whenFalse.Evaluate(frame);

    public override ScriptValue EvaluatePiped(Frame frame, in ScriptValue piped, SourceSpan from) =>
        condition.EvaluatePiped(frame, piped, from).IsTrue ? whenTrue.Evaluate(frame) : whenFalse.Evaluate(frame);
}

internal sealed class IncrementNode(SourceSpan span, Node target, bool isIncrement, bool isPrefix) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame)
    {
        var before = target.Evaluate(frame);
        if (before.IsNull)
        {
            throw Fail.At(target.Span, Codes.OperatorNotSupported, "+");
        }

        if (!before.IsNumber && before.Kind != ScriptKind.Boolean)
        {
            throw SignNode.NotANumber(frame.Run, before, target.Span);
        }

        var after = new Operation(frame.Run, isIncrement ? BinaryOperator.Add : BinaryOperator.Subtract, Span, Span, Span)
            .Apply(before, 1);
        ((IAssignable)target).Assign(frame, after);
        return isPrefix ? after : before;
    }
}

internal sealed class ArrayNode(SourceSpan span, Node[] items) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame)
    {
        var values = new List<ScriptValue>(items.Length);
        foreach (var item in items)
        {
            values.Add(item.Evaluate(frame));
        }

        return ScriptArray.Over(values);
    }
}

internal sealed class ObjectNode(SourceSpan span, (string Name, Node Value)[] members) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame)
    {
        var result = new ScriptObject();
        foreach (var (name, value) in members)
        {
            result[name] = value.Evaluate(frame);
        }

        return result;
    }
}

internal sealed class InterpolatedNode(SourceSpan span, Node[] parts) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame)
    {
        var texts = new string[parts.Length];
        var (length, limit) = (0L, frame.Run.Limits.TextLength);
        for (var i = 0; i < parts.Length; i++)
        {
            texts[i] = Printer.Print(frame.Run, parts[i].Evaluate(frame), parts[i].Span);
            length += texts[i].Length;
        }

        if (limit > 0 && length > limit)
        {
            throw Fail.At(Span, Codes.TextLimit, Text.Of(limit));
        }

        return string.Concat(texts);
    }
}

/// <summary><c>=</c> and its compound forms; writes nothing.</summary>
internal sealed class AssignNode(SourceSpan span, Node target, BinaryOperator? op, SourceSpan opSpan, Node value) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame)
    {
        var result = Compute(frame);
        if (target is not IAssignable assignable)
        {
            throw Fail.At(target.Span, Codes.InvalidAssignTarget);
        }

        assignable.Assign(frame, result);
        return ScriptValue.Null;
    }

    private ScriptValue Compute(Frame frame)
    {
        if (op is null)
        {
            return value is FunctionNode ? value.Read(frame) : value.Evaluate(frame);
        }

        var before = target.Evaluate(frame);
        var right = value.Evaluate(frame);
        return new Operation(frame.Run, op.Value, opSpan, target.Span, value.Span).Apply(before, right);
    }
}

internal sealed class FunctionNode(SourceSpan span, UserFunction function) : PathNode(span)
{
    public override ScriptValue Read(Frame frame) => ScriptValue.From(function.Bind(frame));
}
