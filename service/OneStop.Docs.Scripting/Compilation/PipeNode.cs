using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Compilation;

/// <summary>What a pipe feeds to the call on its right: evaluated when that call gathers its arguments.</summary>
/// <param name="IsExpanded"><c>^list | f</c>: each item is an argument of its own.</param>
internal readonly record struct PipeFeed(Node? Source, ScriptValue Value, bool IsExpanded, SourceSpan Span)
{
    public ScriptValue Evaluate(Frame frame) => Source is null ? Value : Source.Evaluate(frame);
}

/// <summary><c>a | f</c></summary>
internal sealed class PipeNode(SourceSpan span, Node source, Node destination, bool isExpanded) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame) =>
        destination.EvaluatePiped(frame, new PipeFeed(source, default, isExpanded, source.Span));

    public override ScriptValue EvaluatePiped(Frame frame, in PipeFeed feed) =>
        destination.EvaluatePiped(frame, new PipeFeed(null, source.EvaluatePiped(frame, feed), isExpanded, source.Span));
}
