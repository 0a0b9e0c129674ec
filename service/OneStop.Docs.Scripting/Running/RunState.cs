using System.Globalization;
using System.Runtime.CompilerServices;
using OneStop.Docs.Scripting.Data;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>One run: its globals, its output, what it has spent.</summary>
internal sealed partial class RunState
{
    private const int StepsBetweenTimeChecks = 256;

    private readonly long _started;
    private int _steps;
    private int _recursion;

    public RunState(ScriptRunOptions options, ScriptFunctionSet functions, CancellationToken cancellation)
    {
        Options = options;
        Functions = functions;
        Cancellation = cancellation;
        Culture = options.Culture;
        Limits = options.Limits;
        Context = new(this);
        _started = options.Clock.GetTimestamp();
        Scopes.Add(functions.Root);
        DateObject = functions.Root["date"].AsObject;
    }

    public ScriptRunOptions Options { get; }

    public ScriptFunctionSet Functions { get; }

    public CultureInfo Culture { get; set; }

    public ScriptLimits Limits { get; }

    public ScriptCallContext Context { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>Objects that names are looked up in, the last first; the first holds the builtin functions.</summary>
    public List<ScriptObject> Scopes { get; } = [];

    /// <summary>The builtin <c>date</c>: its <c>format</c> belongs to the run.</summary>
    public ScriptObject? DateObject { get; }

    /// <summary>Where assignments to globals go.</summary>
    public ScriptObject TopScope => Scopes[^1];

    /// <summary>Values remembered by <c>array.cycle</c>, by group.</summary>
    public Dictionary<string, int> Cycles => field ??= new(StringComparer.Ordinal);

    public RandomSource Random => field ??= new(Options.RandomSeed);

    /// <summary>Set in a run that goes on behind errors.</summary>
    public FaultLog? Faults { get; init; }

    public long LoopCount { get; set; }

    /// <summary>The block a <c>wrap</c> is about to hand to the function it calls.</summary>
    public BlockFunction? PendingBlock { get; set; }


    // Variables of running loops: seen by name from functions and includes called in them.
    private readonly List<(string Name, Frame Frame, int Slot)> _loops = [];

    public void EnterLoop(string name, Frame frame, int slot) => _loops.Add((name, frame, slot));

    public void LeaveLoop()
    {
        _loops.RemoveAt(_loops.Count - 1);
        if (_loops.Count == 0)
        {
            LoopCount = 0;
        }
    }

    /// <summary>Looks for a running loop's variable by name, from the innermost outwards.</summary>
    public bool TryFindLoopVariable(string name, out Frame owner, out int slot)
    {
        for (var i = _loops.Count - 1; i >= 0; i--)
        {
            if (string.Equals(_loops[i].Name, name, StringComparison.Ordinal))
            {
                (_, owner, slot) = _loops[i];
                return true;
            }
        }

        (owner, slot) = (null!, -1);
        return false;
    }

    /// <summary>The innermost running loop, whoever runs it.</summary>
    public LoopState? Loop { get; set; }

    public bool TryFind(string name, out ScriptValue value)
    {
        var hint = default(MemberHint);
        return TryFind(name, ref hint, out value);
    }

    public bool TryFind(string name, ref MemberHint hint, out ScriptValue value)
    {
        for (var i = Scopes.Count - 1; i >= 0; i--)
        {
            if (Scopes[i].TryGet(name, ref hint, out value))
            {
                return true;
            }

            if (Scopes[i].List is { } list && name == ScriptArray.SizeName)
            {
                value = list.Count;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Looks at the clock and at the caller's wish to stop, now and then.</summary>
    public void Step(SourceSpan at)
    {
        if (++_steps % StepsBetweenTimeChecks != 0)
        {
            return;
        }

        Cancellation.ThrowIfCancellationRequested();
        if (Options.Clock.GetElapsedTime(_started) > Limits.Time)
        {
            throw Fail.At(at, Codes.TimeLimit, Text.Of((long)Limits.Time.TotalMilliseconds));
        }
    }

    /// <summary>Counts one round of a loop.</summary>
    public void CountRound(SourceSpan at)
    {
        Step(at);
        if (Limits.Loops > 0 && ++LoopCount > Limits.Loops)
        {
            throw Fail.At(at, Codes.LoopLimit, Text.Of(Limits.Loops));
        }
    }

    /// <summary>Counts work done inside a function or an operator.</summary>
    public void CountInternal(SourceSpan at, long rounds)
    {
        Step(at);
        var count = rounds;
        if (_loops.Count > 0)
        {
            count = LoopCount += rounds;
        }

        if (Limits.Loops > 0 && count > Limits.Loops)
        {
            throw Fail.At(at, Codes.InternalLoopLimit, Text.Of(Limits.Loops));
        }

        SpendItems(at, rounds);
    }

    public void EnterCall(SourceSpan at)
    {
        Step(at);
        Spend(at, BytesOfCall);
        // The thread's own stack bounds the depth too: better an error than the end of the process.
        var isTooDeep = ++_recursion > Limits.Recursion && Limits.Recursion > 0;
        if (isTooDeep || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _recursion--;
            throw Fail.At(at, Codes.RecursionLimit, Text.Of(Limits.Recursion), at.Quote);
        }
    }

    public void LeaveCall() => _recursion--;
}
