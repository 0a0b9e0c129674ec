using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Compilation;

/// <summary>What a <c>for</c> was given besides its list.</summary>
internal sealed record LoopOptions(Node? Limit, Node? Offset, Node? Columns, bool IsReversed);

/// <summary><c>for</c> and <c>tablerow</c>.</summary>
internal sealed class ForNode(
    SourceSpan span, bool isTable, string name, int slot, Node list, LoopOptions options, StatementNode? otherwise)
    : StatementNode(span)
{
    /// <summary>Set after construction: the body sees the loop's variable.</summary>
    public required StatementNode Body { get; init; }

    public override Flow Execute(Frame frame)
    {
        var run = frame.Run;
        var value = list.Evaluate(frame);
        if (value.IsNull)
        {
            return Flow.Next;
        }

        var items = value.AsArray ?? Iteration.Items(value);
        if (items is null)
        {
            throw Fail.At(list.Span, Codes.NotIterable, $"System.{TypeNames.DotNet(value)}");
        }

        var (first, count) = Window(frame, items.Count);
        if (count == 0)
        {
            return otherwise?.Execute(frame) ?? Flow.Next;
        }

        return Iterate(frame, items, first, count);
    }

    private (int First, int Count) Window(Frame frame, int count)
    {
        var offset = options.Offset is null ? 0 : Conversion.ToInt(frame.Run, options.Offset.Evaluate(frame), options.Offset.Span);
        var first = Math.Clamp(offset, 0, count);
        var limit = options.Limit is null
            ? int.MaxValue
            : Conversion.ToInt(frame.Run, options.Limit.Evaluate(frame), options.Limit.Span);
        return (first, Math.Clamp(limit, 0, count - first));
    }

    private Flow Iterate(Frame frame, IReadOnlyList<ScriptValue> items, int first, int count)
    {
        var loop = new LoopState(frame.Run.Loop) { Length = count, Columns = ColumnCount(frame) };
        var before = frame.Slots[slot];
        frame.Run.Loop = loop;
        frame.Loops++;
        frame.Run.EnterLoop(name, frame, slot);
        try
        {
            return Rounds(frame, loop, items, first, count);
        }
        finally
        {
            frame.Run.LeaveLoop();
            frame.Run.Loop = loop.Outer;
            frame.Loops--;
            frame.Slots[slot] = before;
        }
    }

    private int ColumnCount(Frame frame) => options.Columns is null
        ? 1
        : Math.Max(1, Conversion.ToInt(frame.Run, options.Columns.Evaluate(frame), options.Columns.Span));

    private Flow Rounds(Frame frame, LoopState loop, IReadOnlyList<ScriptValue> items, int first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            frame.Run.CountRound(Span);
            var at = options.IsReversed ? first + count - 1 - i : first + i;
            if (at >= items.Count)
            {
                break;
            }

            var item = items[at];
            loop.Before = frame.Slots[slot];
            loop.Item = item;
            loop.Index = i;
            loop.IsLast = i == count - 1;
            frame.Slots[slot] = item;
            var flow = isTable ? TableCell(frame, loop, count) : Body.Execute(frame);
            if (flow is Flow.Break or Flow.Return)
            {
                return flow == Flow.Return ? flow : Flow.Next;
            }
        }

        return Flow.Next;
    }

    private Flow TableCell(Frame frame, LoopState loop, int count)
    {
        var run = frame.Run;
        var column = loop.Index % loop.Columns;
        if (column == 0)
        {
            run.WriteText($"<tr class=\"row{Text.Of((loop.Index / loop.Columns) + 1)}\">", Span);
        }

        run.WriteText($"<td class=\"col{Text.Of(column + 1)}\">", Span);
        var flow = Body.Execute(frame);
        run.WriteText("</td>", Span);
        if (column == loop.Columns - 1 || loop.Index == count - 1)
        {
            run.WriteText("</tr>\n", Span);
        }

        return flow;
    }
}

internal sealed class WhileNode(SourceSpan span, Node condition, StatementNode body, StatementNode? otherwise) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        var loop = new LoopState(frame.Run.Loop) { Index = -1 };
        frame.Run.Loop = loop;
        frame.Loops++;
        frame.Run.EnterLoop(string.Empty, frame, -1);
        try
        {
            return Rounds(frame, loop);
        }
        finally
        {
            frame.Run.LeaveLoop();
            frame.Run.Loop = loop.Outer;
            frame.Loops--;
        }
    }

    private Flow Rounds(Frame frame, LoopState loop)
    {
        while (condition.Evaluate(frame).IsTrue)
        {
            frame.Run.CountRound(Span);
            loop.Index++;
            var flow = body.Execute(frame);
            if (flow is Flow.Break or Flow.Return)
            {
                return flow == Flow.Return ? flow : Flow.Next;
            }
        }

        return loop.Index < 0 && otherwise is not null ? otherwise.Execute(frame) : Flow.Next;
    }
}
