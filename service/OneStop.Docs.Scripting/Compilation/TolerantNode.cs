using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Compilation;

/// <summary>A statement of a run that looks for every error: one that fails is noted and left out. Only such runs have these nodes.</summary>
/// <param name="reads">Names its own expressions read.</param>
/// <param name="sets">The name it gives a value to, or null.</param>
internal sealed class TolerantNode(StatementNode inner, IReadOnlyList<string> reads, string? sets) : StatementNode(inner.Span)
{
    public override Flow Execute(Frame frame)
    {
        var run = frame.Run;
        var (indent, block) = (run.Indent, run.PendingBlock);
        try
        {
            var flow = inner.Execute(frame);
            if (sets is not null)
            {
                run.Faults!.Doubtful.Remove(sets);
            }

            return flow;
        }
        catch (ScriptRuntimeException failure) when (!failure.Error.IsLimit)
        {
            (run.Indent, run.PendingBlock) = (indent, block);
            var faults = run.Faults!;
            var isNews = !reads.Any(faults.Doubtful.Contains);
            if (sets is not null)
            {
                faults.Doubtful.Add(sets);
            }

            if (isNews && !faults.Add(failure.Error, run.Loop is { } loop ? loop.Index + 1 : null))
            {
                throw;
            }

            return Flow.Next;
        }
    }

    /// <summary>The statement made tolerant; blocks and literal matter are as they are.</summary>
    public static StatementNode Around(Statement statement, StatementNode node) => statement switch
    {
        BlockStatement or RawStatement or IndentedStatement or FunctionStatement => node,
        ExpressionStatement { Expression: AssignExpression e } => new TolerantNode(node, NamesIn(e.Operator == "=" ? e.Value : e), NameOf(e.Target)),
        ExpressionStatement s => new TolerantNode(node, NamesIn(s.Expression), null),
        IfStatement s => new TolerantNode(node, NamesIn(s.Condition), null),
        ForStatement s => new TolerantNode(node, [.. NamesIn(s.Iterated), .. s.Options.SelectMany(NamesIn)], null),
        WhileStatement s => new TolerantNode(node, NamesIn(s.Condition), null),
        CaseStatement s => new TolerantNode(node, NamesIn(s.Value), null),
        WithStatement s => new TolerantNode(node, NamesIn(s.Target), null),
        _ => new TolerantNode(node, [], null),
    };

    private static string? NameOf(Expression target) => target switch
    {
        GlobalVariable v => v.Name,
        LocalVariable v => "$" + v.Name,
        _ => null,
    };

    private static List<string> NamesIn(Expression expression)
    {
        var names = new List<string>();
        var open = new Stack<Expression>([expression]);
        while (open.TryPop(out var next))
        {
            if (NameOf(next) is { } name)
            {
                names.Add(name);
            }

            foreach (var part in ExpressionParts.Of(next))
            {
                open.Push(part);
            }
        }

        return names;
    }
}
