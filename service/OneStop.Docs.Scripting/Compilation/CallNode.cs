using OneStop.Docs.Scripting.Diagnostics;
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
    private readonly bool _isPlain = !Array.Exists(arguments, a => a.Name is not null || a.IsExpanded);
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

    public override ScriptValue EvaluatePiped(Frame frame, in ScriptValue piped, SourceSpan from) =>
        Find(frame) is { } function ? InvokePiped(frame, function, piped, from) : ScriptValue.Null;

    private ScriptFunction? Find(Frame frame)
    {
        var value = target.Read(frame);
        if (value.AsFunction is { } function)
        {
            return function;
        }

        if (value.AsObject is { } members && ReferenceEquals(members, frame.Run.DateObject))
        {
            // The date object itself can be called: it parses.
            return members["parse"].AsFunction;
        }

        if (value.IsNull)
        {
            return frame.Run.Options.AllowMissingFunctions ? null : throw Fail.At(target.Span, Codes.FunctionNotFound, target.Span.Quote);
        }

        throw Fail.At(target.Span, Codes.NotAFunction, TypeNames.Shown(frame.Run, value), TypeNames.Of(value));
    }

    public ScriptValue Invoke(Frame frame, ScriptFunction function)
    {
        var given = Prepare(frame, function, out var site, default, null);
        return function.Invoke(site, given);
    }

    public ScriptValue InvokePiped(Frame frame, ScriptFunction function, in ScriptValue piped, SourceSpan pipedSpan)
    {
        var given = Prepare(frame, function, out var site, piped, pipedSpan);
        return function.Invoke(site, given);
    }

    public void InvokeAndWrite(Frame frame, ScriptFunction function)
    {
        var given = Prepare(frame, function, out var site, default, null);
        if (!function.TryWrite(site, given))
        {
            var result = function.Invoke(site, given);
            frame.Run.WriteValue(result, Span);
        }
    }

    private ScriptValue[] Prepare(Frame frame, ScriptFunction function, out CallSite site, in ScriptValue piped, SourceSpan? pipedSpan)
    {
        if (_isPlain && piped.As<ExpandedItems>() is null)
        {
            var count = arguments.Length + (pipedSpan is null ? 0 : 1);
            var signature = function.Signature;
            if (signature is null || signature.Takes(count))
            {
                return PreparePlain(frame, signature, count, out site, piped, pipedSpan);
            }
        }

        return PrepareAny(frame, function, out site, piped, pipedSpan);
    }

    /// <summary>Arguments by place, as many as the function has parameters for: nothing to gather, nothing to look up.</summary>
    private ScriptValue[] PreparePlain(
        Frame frame, Signature? signature, int count, out CallSite site, in ScriptValue piped, SourceSpan? pipedSpan)
    {
        var values = new ScriptValue[signature?.Parameters.Length ?? count];
        var at = 0;
        if (pipedSpan is not null)
        {
            values[at++] = piped;
        }

        foreach (ref readonly var argument in arguments.AsSpan())
        {
            values[at] = Evaluate(frame, argument.Value, signature?.Parameters[at].Type == ParameterType.Function);
            at++;
        }

        site = new(frame, Span, target.Span, pipedSpan is null ? _spans : SpansAfter(pipedSpan));
        signature?.Complete(site, values, count);
        return values;
    }

    /// <summary>A call is nearly always fed from the same place: its spans are put together once.</summary>
    private SourceSpan[] SpansAfter(SourceSpan piped) =>
        _spansAfterPiped is { } known && ReferenceEquals(known[0], piped) ? known : _spansAfterPiped = [piped, .. _spans];

    private ScriptValue[] PrepareAny(Frame frame, ScriptFunction function, out CallSite site, in ScriptValue piped, SourceSpan? pipedSpan)
    {
        var list = new ArgumentList(function.Parameters, arguments.Length + 1);
        if (pipedSpan is not null)
        {
            AddPiped(list, piped, pipedSpan);
        }

        foreach (ref readonly var argument in arguments.AsSpan())
        {
            AddArgument(frame, list, argument);
        }

        site = new(frame, Span, target.Span, list.Spans) { Named = list.NamedFor(function) };
        return ArgumentBinder.Bind(site, function, list);
    }

    private static ScriptValue Evaluate(Frame frame, Node argument, bool isFunctionWanted) =>
        isFunctionWanted || argument is FunctionNode ? argument.Read(frame) : argument.Evaluate(frame);

    private static void AddPiped(ArgumentList list, in ScriptValue piped, SourceSpan span)
    {
        if (piped.As<ExpandedItems>() is not { } expanded)
        {
            list.Add(piped, span);
            return;
        }

        foreach (var item in expanded.Items)
        {
            list.Add(item, span);
        }
    }

    private static void AddArgument(Frame frame, ArgumentList list, in ArgumentNode argument)
    {
        var value = Evaluate(frame, argument.Value, list.NextIsFunction);
        if (argument.Name is not null)
        {
            list.AddNamed(argument.Name, value, argument.Span);
        }
        else if (argument.IsExpanded && Iteration.Items(value) is { } items && !value.IsText)
        {
            foreach (var item in items)
            {
                list.Add(item, argument.Span);
            }
        }
        else
        {
            list.Add(value, argument.Span);
        }
    }
}

/// <summary><c>a | f</c></summary>
internal sealed class PipeNode(SourceSpan span, Node source, Node destination, bool isExpanded) : Node(span)
{
    public override ScriptValue Evaluate(Frame frame) =>
        destination.EvaluatePiped(frame, Fed(source.Evaluate(frame)), source.Span);

    /// <summary><c>^list | f</c> feeds each item as an argument of its own.</summary>
    private ScriptValue Fed(in ScriptValue value) =>
        isExpanded && Iteration.Items(value) is { } items ? ScriptValue.FromOther(new ExpandedItems(items)) : value;

    public override ScriptValue EvaluatePiped(Frame frame, in ScriptValue piped, SourceSpan from) =>
        destination.EvaluatePiped(frame, source.EvaluatePiped(frame, piped, from), source.Span);
}

/// <summary>Items on their way through a pipe.</summary>
internal sealed record ExpandedItems(IReadOnlyList<ScriptValue> Items);
