using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Compilation;

internal sealed class BlockStatementNode(SourceSpan span, StatementNode[] statements) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        foreach (var statement in statements)
        {
            var flow = statement.Execute(frame);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }
}

internal sealed class RawNode(SourceSpan span, int id, string text) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        frame.Run.WriteLiteral(id, text, Span);
        return Flow.Next;
    }
}

internal sealed class WriteNode(SourceSpan span, Node expression) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        expression.Write(frame);
        return Flow.Next;
    }
}

/// <summary>Every further line of what is written here starts where this code starts.</summary>
internal sealed class IndentNode(SourceSpan span, string indent, StatementNode inner) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        var run = frame.Run;
        var outer = run.Indent;
        run.Indent = frame.BaseIndent + indent;
        var flow = inner.Execute(frame);
        run.Indent = outer;
        return flow;
    }
}

/// <summary>An assignment or declaration: evaluated, not written.</summary>
internal sealed class EvaluateNode(SourceSpan span, Node expression) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        _ = expression.Evaluate(frame);
        return Flow.Next;
    }
}

internal sealed class IfNode(SourceSpan span, Node condition, StatementNode then, StatementNode? otherwise) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        if (condition.Evaluate(frame).IsTrue)
        {
            return then.Execute(frame);
        }

        return otherwise?.Execute(frame) ?? Flow.Next;
    }
}

internal sealed record WhenNode(Node[] Values, StatementNode Body, SourceSpan Span);

internal sealed class CaseNode(SourceSpan span, Node value, WhenNode[] clauses, StatementNode? otherwise) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        var subject = value.Evaluate(frame);
        foreach (var clause in clauses)
        {
            if (Matches(frame, clause, subject))
            {
                return clause.Body.Execute(frame);
            }
        }

        return otherwise?.Execute(frame) ?? Flow.Next;
    }

    private bool Matches(Frame frame, WhenNode clause, in ScriptValue subject)
    {
        foreach (var candidate in clause.Values)
        {
            var operation = new Operation(frame.Run, BinaryOperator.Equal, clause.Span, clause.Span, clause.Span);
            if (operation.Apply(subject, candidate.Evaluate(frame)).IsTrue)
            {
                return true;
            }
        }

        return false;
    }
}

internal sealed class JumpNode(SourceSpan span, bool isBreak) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        // A loop of whoever called is enough: the jump then only ends the function it stands in.
        if (frame.Run.Loop is null)
        {
            throw Fail.At(Span, isBreak ? Codes.BreakOutsideLoop : Codes.ContinueOutsideLoop);
        }

        return isBreak ? Flow.Break : Flow.Continue;
    }
}

internal sealed class ReturnNode(SourceSpan span, Node? value) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        frame.Result = value?.Evaluate(frame) ?? ScriptValue.Null;
        return Flow.Return;
    }
}

internal sealed class CaptureNode(SourceSpan span, Node target, StatementNode body) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        if (target is not IAssignable assignable)
        {
            throw Fail.At(target.Span, Codes.InvalidAssignTarget);
        }

        var outer = frame.Run.BeginCapture();
        var flow = Flow.Next;
        string text;
        try
        {
            flow = body.Execute(frame);
        }
        finally
        {
            text = frame.Run.EndCapture(outer);
        }

        assignable.Assign(frame, text);
        return flow;
    }
}

internal sealed class ReadOnlyNode(SourceSpan span, Node target) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        // The real engine says nothing of a local name, and does not hold it either.
        if (target is GlobalNode global && frame.Run.TopScope.Contains(global.Name))
        {
            frame.Run.TopScope.SetReadOnly(global.Name);
        }

        return Flow.Next;
    }
}

internal sealed class WithNode(SourceSpan span, Node target, StatementNode body) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        var value = target.Evaluate(frame);
        var members = value.AsObject ?? (value.AsArray is { IsRange: false } list ? Opened(list) : null);
        if (members is null)
        {
            throw Fail.At(target.Span, Codes.WithNeedsObject, target.Span.Quote, TypeNames.DotNet(value));
        }

        var scopes = frame.Run.Scopes;
        var count = scopes.Count;
        scopes.Add(members);
        try
        {
            return body.Execute(frame);
        }
        finally
        {
            scopes.RemoveRange(count, scopes.Count - count);
        }
    }

    /// <summary>A list's names are its size and what was set on it by name; its items have none.</summary>
    private static ScriptObject Opened(ScriptArray list)
    {
        var named = list.Named ??= new();
        named.OpenAs(list);
        return named;
    }
}

internal sealed class ImportNode(SourceSpan span, Node value) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        var imported = value.Evaluate(frame);
        if (imported.IsNull)
        {
            return Flow.Next;
        }

        if (imported.AsObject is not { } members)
        {
            throw Fail.At(value.Span, Codes.ImportNeedsObject, value.Span.Quote, TypeNames.Of(imported));
        }

        var scope = frame.Run.TopScope;
        foreach (var (name, member) in members)
        {
            if (!scope.IsReadOnly(name))
            {
                scope[name] = member;
            }
        }

        return Flow.Next;
    }
}

/// <summary><c>wrap f … end</c>: calls f with the block as <c>$$</c>.</summary>
internal sealed class WrapNode(SourceSpan span, Node target, StatementNode body) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        var run = frame.Run;
        var call = target as CallNode;
        var function = (call?.Target ?? target).Read(frame).AsFunction;
        if (function is null || target is GroupNode)
        {
            throw Fail.At(target.Span, Codes.WrapNeedsFunction, $"{target.Span.Quote}/{(target is GroupNode ? "nested expression" : "variable")}");
        }

        var outer = run.PendingBlock;
        run.PendingBlock = new BlockFunction(frame, body);
        (call ?? new CallNode(target.Span, target, [])).InvokeAndWrite(frame, function);
        run.PendingBlock = outer;
        return Flow.Next;
    }
}

internal sealed class FunctionStatementNode(SourceSpan span, IAssignable target, UserFunction function) : StatementNode(span)
{
    public override Flow Execute(Frame frame)
    {
        target.Assign(frame, ScriptValue.From(function.Bind(frame)));
        return Flow.Next;
    }
}
