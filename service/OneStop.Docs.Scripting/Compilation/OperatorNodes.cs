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

    public override ScriptValue EvaluatePiped(Frame frame, in PipeFeed feed)
    {
        var a = left.EvaluatePiped(frame, feed);
        var b = right.Evaluate(frame);
        return new Operation(frame.Run, op, opSpan, left.Span, right.Span).Apply(a, b);
    }
}

/// <summary><c>&amp;&amp;</c> and <c>||</c>: the right side is evaluated only when it decides.</summary>
internal sealed class LogicNode(SourceSpan span, bool isAnd, Node left, Node right) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame) => Decide(frame, left.Evaluate(frame));

    public override ScriptValue EvaluatePiped(Frame frame, in PipeFeed feed) =>
        Decide(frame, left.EvaluatePiped(frame, feed));

    private ScriptValue Decide(Frame frame, in ScriptValue first) =>
        first.IsTrue == isAnd ? right.Evaluate(frame).IsTrue : first.IsTrue;
}

/// <summary><c>??</c> and <c>?!</c>: both sides are evaluated, as the real engine does.</summary>
internal sealed class CoalescingNode(SourceSpan span, bool wantsNull, Node left, Node right) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame) => Decide(frame, left.Evaluate(frame));

    public override ScriptValue EvaluatePiped(Frame frame, in PipeFeed feed) =>
        Decide(frame, left.EvaluatePiped(frame, feed));

    private ScriptValue Decide(Frame frame, in ScriptValue first)
    {
        var second = right.Evaluate(frame);
        return first.IsNull == wantsNull ? second : first;
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
            case var _ when !value.IsNumber:
                throw NotANumber(run, value, operand.Span);
            default:
                return isNegative ? Negate(value) : value;
        }
    }

    // Of the smallest integer of its kind there is no opposite: it stays what it is.
    private static ScriptValue Negate(in ScriptValue value) => value.Kind switch
    {
        ScriptKind.Int => unchecked(-value.AsInt),
        ScriptKind.Long => unchecked(-value.AsLong),
        ScriptKind.BigInteger => ScriptValue.From(-value.AsBigInteger),
        ScriptKind.Decimal => ScriptValue.From(-value.AsDecimal),
        ScriptKind.Float => -value.AsFloat,
        _ => -value.AsDouble,
    };

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

    public void Assign(Frame frame, in ScriptValue value)
    {
        if (inner is not IAssignable assignable)
        {
            throw Fail.At(inner.Span, Codes.InvalidAssignTarget);
        }

        assignable.Assign(frame, value);
    }

    public override ScriptValue Evaluate(Frame frame)
    {
        var value = inner.Evaluate(frame);
        return value.AsFunction is { } function ? new CallNode(Span, this, []).Invoke(frame, function) : value;
    }

    public override ScriptValue Read(Frame frame) => inner.Read(frame);
}

internal sealed class ConditionalNode(SourceSpan span, Node condition, Node whenTrue, Node whenFalse) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame) =>
        condition.Evaluate(frame).IsTrue ? whenTrue.Evaluate(frame) : whenFalse.Evaluate(frame);

    public override ScriptValue EvaluatePiped(Frame frame, in PipeFeed feed) =>
        condition.EvaluatePiped(frame, feed).IsTrue ? whenTrue.Evaluate(frame) : whenFalse.Evaluate(frame);
}

internal sealed class IncrementNode(SourceSpan span, Node target, Node changed, bool isIncrement, bool isPrefix) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame)
    {
        var before = target.Evaluate(frame);
        if (before.IsNull)
        {
            throw Fail.At(target.Span, Codes.OperatorNotSupported, "+");
        }

        if (!before.IsNumber)
        {
            throw SignNode.NotANumber(frame.Run, before, target.Span);
        }

        var after = new Operation(frame.Run, BinaryOperator.Add, target.Span, target.Span, target.Span).Apply(before, isIncrement ? 1 : -1);
        if (changed is not IAssignable assignable)
        {
            throw Fail.At(target.Span, Codes.InvalidAssignTarget);
        }

        assignable.Assign(frame, after);
        return isPrefix ? after : before;
    }
}

internal sealed class ArrayNode(SourceSpan span, Node[] items) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame)
    {
        frame.Run.SpendItems(Span, items.Length + RunState.ListInItems);
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
        frame.Run.SpendItems(Span, RunState.ItemsOfMember * (members.Length + 1L));
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
        var (length, limit) = (0L, frame.Run.Limits.LongestText);
        for (var i = 0; i < parts.Length; i++)
        {
            texts[i] = Printer.Print(frame.Run, parts[i].Evaluate(frame), parts[i].Span);
            length += texts[i].Length;
        }

        if (length > limit)
        {
            throw Fail.At(Span, Codes.TextLimit, Text.Of(limit));
        }

        frame.Run.SpendText(Span, length);
        return string.Concat(texts);
    }
}

/// <summary><c>=</c> and its compound forms; writes nothing.</summary>
internal sealed class AssignNode(SourceSpan span, Node target, Node changed, BinaryOperator? op, Node value) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame)
    {
        var result = Compute(frame);
        if (changed is not IAssignable assignable)
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
            return value.Evaluate(frame);
        }

        var right = value.Evaluate(frame);
        var before = target.Evaluate(frame);
        return new Operation(frame.Run, op.Value, Span, Span, Span).Apply(before, right);
    }
}

/// <summary><c>do … end</c>: the function itself, wherever it stands.</summary>
internal sealed class FunctionNode(SourceSpan span, UserFunction function) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame) => ScriptValue.From(function.Bind(frame));
}
