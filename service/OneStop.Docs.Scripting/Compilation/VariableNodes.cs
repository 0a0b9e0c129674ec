using OneStop.Docs.Scripting.Data;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Compilation;

internal sealed class LiteralNode(SourceSpan span, ScriptValue value) : Node(span)
{
    public ScriptValue Value { get; } = value;

    public override ScriptValue Evaluate(Frame frame) => Value;

    public override ScriptValue EvaluatePiped(Frame frame, in PipeFeed feed) =>
        throw Fail.At(Span, Codes.PipeToNoFunction, Value.IsInteger ? Printer.Print(frame.Run, Value, Span) : Span.Quote);
}

/// <summary>A name looked up while running: loop variables by name, then the scopes.</summary>
internal sealed class GlobalNode(SourceSpan span, string name) : PathNode(span), IAssignable
{
    private MemberHint _hint;

    public string Name => name;

    public override ScriptValue Read(Frame frame)
    {
        if (frame.Run.TryFindLoopVariable(name, out var owner, out var slot))
        {
            return owner.Slots[slot];
        }

        if (frame.OwnNames is { } own && own.TryGet(name, out var value))
        {
            return value;
        }

        if (frame.Run.TryFind(name, ref _hint, out value))
        {
            return value;
        }

        return frame.Run.Options.StrictVariables
            ? throw Fail.At(Span, Codes.VariableNotFound, name)
            : ScriptValue.Null;
    }

    public void Assign(Frame frame, in ScriptValue value)
    {
        if (frame.Owner is not null && !frame.Run.TryFind(name, out _))
        {
            (frame.OwnNames ??= new())[name] = value;
            return;
        }

        var scope = frame.Run.TopScope;
        if (scope.IsReadOnly(name))
        {
            throw Fail.At(Span, Codes.ReadOnlyVariable, name);
        }

        scope[name] = value;
    }
}

/// <summary>A variable of an enclosing loop, or a local one: its place in the frame is known.</summary>
internal sealed class SlotNode(SourceSpan span, int slot, string name) : PathNode(span), IAssignable
{
    public override ScriptValue Read(Frame frame)
    {
        ref var value = ref frame.Slots[slot];
        if (value.IsNull && name.Length > 0 && frame.Locals is { } locals && locals.TryGet(name, out var made))
        {
            return made;
        }

        if (value.IsNull && name.Length > 0 && frame.Run.Options.StrictVariables)
        {
            throw Fail.At(Span, Codes.VariableNotFound, Span.Quote);
        }

        return value;
    }

    public void Assign(Frame frame, in ScriptValue value) => frame.Slots[slot] = value;
}

/// <summary>A parameter of a function around this one: while that runs; afterwards the name is looked up like any other.</summary>
internal sealed class OuterNode(SourceSpan span, int levels, int slot, string name) : PathNode(span), IAssignable
{
    private readonly GlobalNode _afterwards = new(span, name);

    private Frame Find(Frame frame)
    {
        var found = frame;
        for (var i = 0; i < levels; i++)
        {
            found = found.Outer ?? found;
        }

        return found;
    }

    public override ScriptValue Read(Frame frame)
    {
        var owner = Find(frame);
        return owner.IsOver ? _afterwards.Read(frame) : owner.Slots[slot];
    }

    public void Assign(Frame frame, in ScriptValue value)
    {
        var owner = Find(frame);
        if (owner.IsOver)
        {
            _afterwards.Assign(frame, value);
            return;
        }

        owner.Slots[slot] = value;
    }
}

/// <summary><c>$</c></summary>
internal sealed class ArgumentsNode(SourceSpan span) : PathNode(span), IAssignable
{
    public override ScriptValue Read(Frame frame) => frame.Arguments;

    public void Assign(Frame frame, in ScriptValue value) => throw Fail.At(Span, Codes.InvalidAssignTarget);
}

/// <summary><c>$$</c></summary>
internal sealed class BlockNode(SourceSpan span) : PathNode(span)
{
    public override ScriptValue Read(Frame frame) => frame.Block is null ? ScriptValue.Null : ScriptValue.From(frame.Block);
}

internal sealed class ThisNode(SourceSpan span) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame) =>
        frame.Run.TopScope.List is { } list ? list : (ScriptValue)frame.Run.TopScope;
}

/// <summary><c>for.index</c> and its like.</summary>
internal sealed class LoopMemberNode(SourceSpan span, string keyword, string name, SourceSpan nameSpan) : PathNode(span)
{
    public override ScriptValue Read(Frame frame)
    {
        for (var loop = frame.Run.Loop; loop is not null; loop = loop.Outer)
        {
            if (loop.Keyword == keyword)
            {
                return loop.Get(name);
            }
        }

        return frame.Run.Options.StrictTargets
            ? throw Fail.At(nameSpan, Codes.MemberOfNull, Span.Quote)
            : ScriptValue.Null;
    }
}
