using OneStop.Docs.Scripting.Compilation;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>A function declared in a script.</summary>
internal sealed class UserFunction(string name, IReadOnlyList<ParameterDescription>? parameters, bool hasReturn) : ScriptFunction
{
    /// <summary>Set once the body is compiled: a function may call itself.</summary>
    public StatementNode Body { get; set; } = null!;

    public int SlotCount { get; set; }

    public string Name => name;

    public override IReadOnlyList<ParameterDescription>? Parameters => parameters;

    public override ScriptValue Invoke(in CallSite site, ScriptValue[] arguments)
    {
        var run = site.Run;
        if (!hasReturn && run.Options.StrictFunctionValues)
        {
            throw Fail.At(site.TargetSpan, Codes.StatementFunction, site.TargetSpan.Quote);
        }

        var indent = run.Indent;
        run.Indent = string.Empty;
        var outer = run.BeginCapture();
        string text;
        var returned = false;
        var result = ScriptValue.Null;
        try
        {
            returned = Run(site, arguments, out result);
        }
        finally
        {
            text = run.EndCapture(outer);
            run.Indent = indent;
        }

        return returned ? result : text;
    }

    /// <summary>Without <c>ret</c> nothing depends on the text made: it goes straight to where the call stands.</summary>
    public override bool TryWrite(in CallSite site, ScriptValue[] arguments)
    {
        if (hasReturn)
        {
            return false;
        }

        Run(site, arguments, out _);
        return true;
    }

    private bool Run(in CallSite site, ScriptValue[] arguments, out ScriptValue result)
    {
        var run = site.Run;
        run.EnterCall(site.Span);
        var frame = new Frame(run, SlotCount, null) { Block = run.PendingBlock, Arguments = new ScriptArray(arguments) };
        run.PendingBlock = null;
        var scopes = run.Scopes.Count;
        if (parameters is not null)
        {
            run.Scopes.Add(ToScope(arguments));
        }

        try
        {
            var returned = Body.Execute(frame) == Flow.Return;
            result = frame.Result;
            return returned;
        }
        finally
        {
            run.Scopes.RemoveRange(scopes, run.Scopes.Count - scopes);
            run.LeaveCall();
        }
    }

    private ScriptObject ToScope(ScriptValue[] arguments)
    {
        var scope = new ScriptObject();
        for (var i = 0; i < parameters!.Count; i++)
        {
            scope[parameters[i].Name] = arguments[i];
        }

        return scope;
    }
}

/// <summary>The block handed over by <c>wrap</c>.</summary>
internal sealed class BlockFunction(Frame owner, StatementNode body) : ScriptFunction
{
    public override IReadOnlyList<ParameterDescription>? Parameters => [];

    public override ScriptValue Invoke(in CallSite site, ScriptValue[] arguments)
    {
        var outer = site.Run.BeginCapture();
        string text;
        try
        {
            TryWrite(site, arguments);
        }
        finally
        {
            text = site.Run.EndCapture(outer);
        }

        return text;
    }

    public override bool TryWrite(in CallSite site, ScriptValue[] arguments)
    {
        site.Run.EnterCall(site.Span);
        try
        {
            body.Execute(owner);
        }
        finally
        {
            site.Run.LeaveCall();
        }

        return true;
    }
}
