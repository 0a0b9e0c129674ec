using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Compilation;

/// <summary>What a loop was given besides its list: <c>limit:3</c>, <c>reversed</c>.</summary>
internal readonly record struct LoopOption(string Name, Node? Value, SourceSpan Span);

/// <summary>The part of a list that a loop goes over, and how.</summary>
internal struct LoopWindow
{
    public LoopWindow()
    {
    }

    public int Offset { get; set; }

    /// <summary>0 or less: no limit.</summary>
    public int Limit { get; set; }

    public bool IsReversed { get; set; }

    public int Columns { get; set; } = 1;
}

/// <summary><c>for</c> and <c>tablerow</c>.</summary>
internal sealed class ForNode(
    SourceSpan span, bool isTable, string name, int slot, Node list, LoopOption[] options, StatementNode? otherwise)
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

        run.SpendItemsOf(list.Span, value);
        var items = value.AsArray ?? Iteration.Items(value);
        if (items is null)
        {
            throw Fail.At(list.Span, Codes.NotIterable, $"System.{TypeNames.DotNet(value)}");
        }

        var window = options.Length == 0 ? new() : Window(frame);
        var first = Math.Clamp(window.Offset, 0, items.Count);
        var count = window.Limit > 0 ? Math.Min(window.Limit, items.Count - first) : items.Count - first;
        // From the end backwards: the limit leaves out the first items, not the last.
        first = window.IsReversed ? items.Count - 1 : first;
        if (isTable)
        {
            run.WriteText("<tr class=\"row1\">", Span);
        }

        var flow = count == 0 ? Flow.Next : Iterate(frame, items, first, count, window);
        if (isTable)
        {
            run.WriteText("</tr>\n", Span);
        }

        return count == 0 && otherwise is not null ? otherwise.Execute(frame) : flow;
    }

    private LoopWindow Window(Frame frame)
    {
        var window = new LoopWindow();
        foreach (ref readonly var option in options.AsSpan())
        {
            switch (option.Name)
            {
                case "reversed":
                    window.IsReversed = true;
                    break;
                case "offset":
                    window.Offset = Number(frame, option);
                    break;
                case "limit":
                    window.Limit = Number(frame, option);
                    break;
                case "cols" when isTable:
                    window.Columns = Math.Max(1, Number(frame, option));
                    break;
                default:
                    throw Fail.At(option.Span, Codes.UnknownLoopOption, option.Name);
            }
        }

        return window;
    }

    private static int Number(Frame frame, in LoopOption option) => option.Value is null
        ? throw Fail.At(option.Span, Codes.LoopOptionWithoutValue, option.Name)
        : Conversion.ToInt(frame.Run, option.Value.Evaluate(frame), option.Value.Span);

    private Flow Iterate(Frame frame, IReadOnlyList<ScriptValue> items, int first, int count, in LoopWindow window)
    {
        var loop = new LoopState(frame.Run.Loop, isTable ? "tablerow" : "for") { Length = count, Columns = window.Columns };
        var before = frame.Slots[slot];
        frame.Run.Loop = loop;
        frame.Run.EnterLoop(name, frame, slot);
        try
        {
            return Rounds(frame, loop, items, first, window.IsReversed ? -1 : 1);
        }
        finally
        {
            frame.Run.LeaveLoop();
            frame.Run.Loop = loop.Outer;
            frame.Slots[slot] = before;
        }
    }

    private Flow Rounds(Frame frame, LoopState loop, IReadOnlyList<ScriptValue> items, int first, int step)
    {
        for (var i = 0; i < loop.Length; i++)
        {
            frame.Run.CountRound(Span);
            var at = first + (i * step);
            if (at >= items.Count)
            {
                break;
            }

            var item = items[at];
            loop.Before = frame.Slots[slot];
            loop.Item = item;
            loop.Index = i;
            loop.IsLast = i == loop.Length - 1;
            frame.Slots[slot] = item;
            var flow = isTable ? TableCell(frame, loop) : Body.Execute(frame);
            if (flow is Flow.Break or Flow.Return)
            {
                return flow == Flow.Return ? flow : Flow.Next;
            }
        }

        return Flow.Next;
    }

    private Flow TableCell(Frame frame, LoopState loop)
    {
        var run = frame.Run;
        var column = loop.Index % loop.Columns;
        if (column == 0 && loop.Index > 0)
        {
            run.WriteText($"</tr>\n<tr class=\"row{Text.Of((loop.Index / loop.Columns) + 1)}\">", Span);
        }

        run.WriteText($"<td class=\"col{Text.Of(column + 1)}\">", Span);
        var flow = Body.Execute(frame);
        run.WriteText("</td>", Span);
        return flow;
    }
}

internal sealed class WhileNode(SourceSpan span, Node condition, StatementNode body) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        var loop = new LoopState(frame.Run.Loop, "while") { Index = -1 };
        frame.Run.Loop = loop;
        frame.Run.EnterLoop(string.Empty, frame, -1);
        try
        {
            return Rounds(frame, loop);
        }
        finally
        {
            frame.Run.LeaveLoop();
            frame.Run.Loop = loop.Outer;
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

        return Flow.Next;
    }
}
