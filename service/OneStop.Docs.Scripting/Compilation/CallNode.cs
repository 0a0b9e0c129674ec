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

    private ScriptFunction? Find(Frame frame)
    {
        var value = target.Read(frame);
        if (value.AsFunction is { } function)
        {
            return function;
        }

        if (value.IsNull)
        {
            return frame.Run.Options.AllowMissingFunctions ? null : throw Fail.At(target.Span, Codes.FunctionNotFound, target.Span.Quote);
        }

        throw Fail.At(target.Span, Codes.NotAFunction, Name(value), TypeNames.Of(value));
    }

    private string Name(in ScriptValue value) => target is LiteralNode or PathNode
        ? target.Span.Quote
        : value.Kind switch
        {
            ScriptKind.Array => "Scriban.Runtime.ScriptArray",
            ScriptKind.Object => "Scriban.Runtime.ScriptObject",
            _ => target.Span.Quote,
        };

    public ScriptValue Invoke(Frame frame, ScriptFunction function)
    {
        var given = Prepare(frame, function, out var site, default, default, isPiped: false);
        return Run(frame, function, site, given);
    }

    public ScriptValue InvokePiped(Frame frame, ScriptFunction function, in ScriptValue piped, SourceSpan pipedSpan)
    {
        var given = Prepare(frame, function, out var site, piped, pipedSpan, isPiped: true);
        return Run(frame, function, site, given);
    }

    public void InvokeAndWrite(Frame frame, ScriptFunction function)
    {
        var given = Prepare(frame, function, out var site, default, default, isPiped: false);
        if (!function.TryWrite(site, given))
        {
            var result = Run(frame, function, site, given);
            frame.Run.WriteValue(result, Span);
        }
    }

    private static ScriptValue Run(Frame frame, ScriptFunction function, in CallSite site, ScriptValue[] given)
    {
        try
        {
            return function.Invoke(site, given);
        }
        catch (FunctionRefusal refusal)
        {
            var at = refusal.Argument < 0 ? site.TargetSpan : site.Argument(refusal.Argument);
            _ = frame;
            throw Fail.At(at, refusal.Code, refusal.Arguments);
        }
    }

    private ScriptValue[] Prepare(
        Frame frame, ScriptFunction function, out CallSite site, in ScriptValue piped, SourceSpan pipedSpan, bool isPiped)
    {
        var list = new ArgumentList(function.Parameters, arguments.Length + (isPiped ? 1 : 0));
        if (isPiped)
        {
            list.Add(piped, pipedSpan);
        }

        if (_isPlain && !isPiped)
        {
            site = new(frame, Span, target.Span, _spans);
        }

        foreach (ref readonly var argument in arguments.AsSpan())
        {
            AddArgument(frame, list, argument);
        }

        site = new(frame, Span, target.Span, _isPlain && !isPiped ? _spans : list.Spans);
        return ArgumentBinder.Bind(site, function, list);
    }

    private static void AddArgument(Frame frame, ArgumentList list, in ArgumentNode argument)
    {
        var value = list.NextIsFunction ? argument.Value.Read(frame) : argument.Value.Evaluate(frame);
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
internal sealed class PipeNode(SourceSpan span, Node source, Node destination) : Node(span)
{
    // A call's own target and arguments; anything else is a function named without arguments.
    private readonly CallNode _call = destination as CallNode ?? new CallNode(destination.Span, destination, []);

    public override ScriptValue Evaluate(Frame frame)
    {
        var value = source.Evaluate(frame);
        var target = _call.Target.Read(frame);
        if (target.AsFunction is { } function)
        {
            return _call.InvokePiped(frame, function, value, source.Span);
        }

        if (target.IsNull && destination is not LiteralNode)
        {
            return frame.Run.Options.AllowMissingFunctions
                ? ScriptValue.Null
                : throw Fail.At(_call.Target.Span, Codes.FunctionNotFound, _call.Target.Span.Quote);
        }

        throw destination is CallNode
            ? Fail.At(_call.Target.Span, Codes.NotAFunction, _call.Target.Span.Quote, TypeNames.Of(target))
            : Fail.At(destination.Span, Codes.PipeToNoFunction, destination.Span.Quote);
    }
}
