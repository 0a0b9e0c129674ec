using OneStop.Docs.Scripting.Compilation;
using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Running;

/// <summary>A function declared in a script.</summary>
internal sealed class UserFunction(string name, IReadOnlyList<ParameterDescription>? parameters, bool hasReturn, Frame? closure = null)
    : ScriptFunction
{
    /// <summary>Set once the body is compiled: a function may call itself.</summary>
    public StatementNode Body { get; set; } = null!;

    public int SlotCount { get; set; }

    public string Name => name;

    /// <summary>Where each parameter stands in the frame.</summary>
    public int[] ParameterSlots { get; set; } = [];

    /// <summary>Where a function named by a local variable finds itself; -1 for others.</summary>
    public int OwnSlot { get; set; } = -1;

    public override IReadOnlyList<ParameterDescription>? Parameters => parameters;

    /// <summary>True when the body reads parameters of a function around it.</summary>
    public bool ReadsOuter { get; set; }

    /// <summary>The same function bound to the frame it was made in.</summary>
    public UserFunction Bind(Frame frame) => ReadsOuter
        ? new(name, parameters, hasReturn, frame) { Body = Body, SlotCount = SlotCount, ParameterSlots = ParameterSlots, OwnSlot = OwnSlot, ReadsOuter = true }
        : this;

    public override ScriptValue Invoke(in CallSite site, ScriptValue[] arguments)
    {
        if (!hasReturn && !site.IsStatement && site.Run.Options.StrictFunctionValues)
        {
            throw Fail.At(site.TargetSpan, Codes.StatementFunction, site.TargetSpan.Quote);
        }

        Run(site, arguments, out var result);
        return result;
    }

    private void Run(in CallSite site, ScriptValue[] arguments, out ScriptValue result)
    {
        var run = site.Run;
        run.EnterCall(site.Span);
        var frame = new Frame(run, SlotCount)
        {
            Outer = closure,
            Owner = parameters is null ? null : this,
            Block = run.PendingBlock,
            Given = arguments,
            Named = site.Named,
        };
        Fill(frame, arguments);
        run.PendingBlock = null;
        var scopes = run.Scopes.Count;
        try
        {
            Body.Execute(frame);
            result = frame.Result;
        }
        finally
        {
            frame.IsOver = true;
            run.Scopes.RemoveRange(scopes, run.Scopes.Count - scopes);
            run.LeaveCall();
        }
    }

    private void Fill(Frame frame, ScriptValue[] arguments)
    {
        for (var i = 0; i < ParameterSlots.Length; i++)
        {
            frame.Slots[ParameterSlots[i]] = arguments[i];
        }

        if (OwnSlot >= 0)
        {
            frame.Slots[OwnSlot] = ScriptValue.From(this);
        }
    }
}

/// <summary>The block handed over by <c>wrap</c>.</summary>
internal sealed class BlockFunction(Frame owner, StatementNode body) : ScriptFunction
{
    public override IReadOnlyList<ParameterDescription>? Parameters => [];

    public override ScriptValue Invoke(in CallSite site, ScriptValue[] arguments)
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

        return ScriptValue.Null;
    }
}
