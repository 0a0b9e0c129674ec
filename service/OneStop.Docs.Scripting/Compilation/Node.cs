using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Compilation;

/// <summary>A compiled expression.</summary>
internal abstract class Node(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    /// <summary>The value; a function standing alone is called.</summary>
    public abstract ScriptValue Evaluate(Frame frame);

    /// <summary>The value; a function standing alone is that function.</summary>
    public virtual ScriptValue Read(Frame frame) => Evaluate(frame);

    /// <summary>True when a null before a <c>?.</c> further left may make the whole path null.</summary>
    public virtual bool IsGuarded => false;

    /// <summary>The value with one more argument fed to the first call in it: the right side of a pipe.</summary>
    public virtual ScriptValue EvaluatePiped(Frame frame, in PipeFeed feed) =>
        CallNode.FunctionOf(frame, Evaluate(frame)) is { } function
            ? new CallNode(Span, this, []).InvokePiped(frame, function, feed)
            : throw Fail.At(Span, Codes.PipeToNoFunction, Span.Quote);

    /// <summary>Evaluates and writes; calls may write straight through.</summary>
    public virtual void Write(Frame frame)
    {
        var value = Evaluate(frame);
        frame.Run.WriteValue(value, Span);
    }
}

/// <summary>Something that can stand left of an assignment.</summary>
internal interface IAssignable
{
    void Assign(Frame frame, in ScriptValue value);
}

/// <summary>A compiled statement.</summary>
internal abstract class StatementNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    public abstract Flow Execute(Frame frame);
}

/// <summary>A name or path: calls what it finds when that is a function.</summary>
internal abstract class PathNode(SourceSpan span) : Node(span)
{
    private CallNode? _call;

    private CallNode Call => _call ??= new CallNode(Span, this, []);

    public sealed override ScriptValue Evaluate(Frame frame)
    {
        var value = Read(frame);
        return value.AsFunction is null ? value : Call.Invoke(frame, value.AsFunction);
    }

    public override void Write(Frame frame) => WriteValue(frame, Read(frame));

    protected void WriteValue(Frame frame, in ScriptValue value)
    {
        if (value.AsFunction is { } function)
        {
            Call.InvokeAndWrite(frame, function);
        }
        else
        {
            frame.Run.WriteValue(value, Span);
        }
    }

    public abstract override ScriptValue Read(Frame frame);

    public override ScriptValue EvaluatePiped(Frame frame, in PipeFeed feed)
    {
        var value = Read(frame);
        if (CallNode.FunctionOf(frame, value) is { } function)
        {
            return Call.InvokePiped(frame, function, feed);
        }

        if (!value.IsNull)
        {
            throw Fail.At(Span, Codes.PipeToNoFunction, Span.Quote);
        }

        return frame.Run.Options.AllowMissingFunctions ? ScriptValue.Null : throw Fail.At(Span, Codes.FunctionNotFound, Span.Quote);
    }
}
