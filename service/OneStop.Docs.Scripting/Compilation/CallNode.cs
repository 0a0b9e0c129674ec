using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Functions;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Compilation;

/// <summary>An argument as compiled.</summary>
/// <param name="Name">Set when it is given by name.</param>
/// <param name="IsExpanded"><c>^list</c>: each item is an argument of its own.</param>
internal readonly record struct ArgumentNode(Node Value, string? Name, bool IsExpanded, SourceSpan Span);

/// <summary>A call.</summary>
internal sealed class CallNode(SourceSpan span, Node target, ArgumentNode[] arguments) : Node(span)
{
    private readonly bool _isPlain = !Array.Exists(arguments, a => a.IsExpanded);
    private readonly bool _isByPlace = !Array.Exists(arguments, a => a.IsExpanded || a.Name is not null);
    private readonly SourceSpan[] _spans = Array.ConvertAll(arguments, a => a.Span);
    private SourceSpan[]? _spansAfterPiped;

    public Node Target => target;

    public override ScriptValue Evaluate(Frame frame) =>
        Find(frame) is { } function ? Invoke(frame, function) : ScriptValue.Null;

    public override void Write(Frame frame)
    {
        if (Find(frame) is { } function)
        {
            InvokeAndWrite(frame, function);
        }
    }

    public override ScriptValue EvaluatePiped(Frame frame, in PipeFeed feed) =>
        Find(frame, isPiped: true) is { } function ? InvokePiped(frame, function, feed) : ScriptValue.Null;

    private ScriptFunction? Find(Frame frame, bool isPiped = false)
    {
        var value = target.Read(frame);
        if (FunctionOf(frame, value) is { } function)
        {
            return function;
        }

        if (value.IsNull)
        {
            return frame.Run.Options.AllowMissingFunctions ? null : throw Fail.At(target.Span, Codes.FunctionNotFound, target.Span.Quote);
        }

        throw isPiped
            ? Fail.At(Span, Codes.PipeToNoFunction, target.Span.Quote)
            : Fail.At(target.Span, Codes.NotAFunction, TypeNames.Shown(frame.Run, value), TypeNames.Of(value));
    }

    /// <summary>What is called when a value is called; null when it cannot be.</summary>
    public static ScriptFunction? FunctionOf(Frame frame, in ScriptValue value) => value.AsFunction
        ?? (value.AsObject is { } members && ReferenceEquals(members, frame.Run.DateObject) ? DateCall.Instance : null);

    public ScriptValue Invoke(Frame frame, ScriptFunction function)
    {
        var bound = Prepare(frame, function, out var site, null);
        return function.Invoke(site, bound);
    }

    public ScriptValue InvokePiped(Frame frame, ScriptFunction function, in PipeFeed feed)
    {
        var bound = Prepare(frame, function, out var site, feed);
        return function.Invoke(site, bound);
    }

    public void InvokeAndWrite(Frame frame, ScriptFunction function)
    {
        var bound = Prepare(frame, function, out var site, null);
        if (!function.TryWrite(site, bound))
        {
            var result = function.Invoke(site with { IsStatement = true }, bound);
            frame.Run.WriteValue(result, Span);
        }
    }

    private ScriptValue[] Prepare(Frame frame, ScriptFunction function, out CallSite site, in PipeFeed? feed)
    {
        var count = arguments.Length + (feed is null ? 0 : 1);
        return _isByPlace && feed is not { IsExpanded: true } && (function.Signature is not { } signature || signature.Takes(count))
            ? PreparePlain(frame, function.Signature, count, out site, feed)
            : PrepareAny(frame, function, out site, feed);
    }

    /// <summary>Arguments by place, as many as the function has parameters for: nothing to gather, nothing to look up.</summary>
    private ScriptValue[] PreparePlain(Frame frame, Signature? signature, int count, out CallSite site, in PipeFeed? feed)
    {
        var values = new ScriptValue[signature?.Parameters.Length ?? count];
        var at = 0;
        site = new(frame, Span, target.Span, feed is { } known ? SpansAfter(known.Span) : _spans);
        if (feed is { } fed)
        {
            values[0] = fed.Evaluate(frame);
            signature?.Convert(site, values, 0);
            at = 1;
        }

        foreach (ref readonly var argument in arguments.AsSpan())
        {
            var isFunction = signature?.Parameters[at].Type == ParameterType.Function;
            values[at] = isFunction ? argument.Value.Read(frame) : argument.Value.Evaluate(frame);
            signature?.Convert(site, values, at);
            at++;
        }

        signature?.FillUp(values, count);
        return values;
    }

    /// <summary>A call is nearly always fed from the same place: its spans are put together once.</summary>
    private SourceSpan[] SpansAfter(SourceSpan piped) =>
        _spansAfterPiped is { } known && ReferenceEquals(known[0], piped) ? known : _spansAfterPiped = [piped, .. _spans];

    private ScriptValue[] PrepareAny(Frame frame, ScriptFunction function, out CallSite site, in PipeFeed? feed)
    {
        var spans = _isPlain && feed is null ? _spans : null;
        var binder = new ArgumentBinder(new(frame, Span, target.Span, spans), function, arguments.Length + (feed is null ? 0 : 1));
        if (feed is { } fed)
        {
            binder.Expect(null);
            Put(ref binder, fed.Evaluate(frame), null, fed.Span, fed.IsExpanded);
        }

        foreach (ref readonly var argument in arguments.AsSpan())
        {
            binder.Expect(argument.Name);
            var value = binder.NextIsFunction ? argument.Value.Read(frame) : argument.Value.Evaluate(frame);
            if (argument.IsExpanded)
            {
                frame.Run.SpendItemsOf(argument.Span, value);
            }

            Put(ref binder, value, argument.Name, argument.Span, argument.IsExpanded);
        }

        return binder.Finish(out site);
    }

    private static void Put(ref ArgumentBinder binder, in ScriptValue value, string? name, SourceSpan span, bool isExpanded)
    {
        if (isExpanded && Iteration.Items(value) is { } items)
        {
            foreach (var item in items)
            {
                binder.Put(item, span);
            }
        }
        else
        {
            binder.Put(value, span, name);
        }
    }
}
