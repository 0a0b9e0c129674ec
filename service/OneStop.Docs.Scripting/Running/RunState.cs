using System.Globalization;
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
    }

    public ScriptRunOptions Options { get; }

    public ScriptFunctionSet Functions { get; }

    public CultureInfo Culture { get; set; }

    public ScriptLimits Limits { get; }

    public ScriptCallContext Context { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>Objects that names are looked up in, the last first; the first holds the builtin functions.</summary>
    public List<ScriptObject> Scopes { get; } = [];

    /// <summary>Where assignments to globals go.</summary>
    public ScriptObject TopScope => Scopes[^1];

    /// <summary>Values remembered by <c>array.cycle</c>, by group.</summary>
    public Dictionary<string, int> Cycles { get; } = new(StringComparer.Ordinal);

    public RandomSource Random => field ??= new(Options.RandomSeed);

    public long LoopCount { get; set; }

    /// <summary>The block a <c>wrap</c> is about to hand to the function it calls.</summary>
    public BlockFunction? PendingBlock { get; set; }

    /// <summary>Blanks before the call being written; an include repeats them.</summary>
    public string CallIndent { get; set; } = string.Empty;

    public bool TryFind(string name, out ScriptValue value)
    {
        for (var i = Scopes.Count - 1; i >= 0; i--)
        {
            if (Scopes[i].TryGet(name, out value))
            {
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Looks at the clock and at the caller's wish to stop, now and then.</summary>
    public void Step(in SourceSpan at)
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
    public void CountRound(in SourceSpan at)
    {
        Step(at);
        if (Limits.Loops > 0 && ++LoopCount > Limits.Loops)
        {
            throw Fail.At(at, Codes.LoopLimit, Text.Of(Limits.Loops));
        }
    }

    /// <summary>Counts work done inside a function or an operator.</summary>
    public void CountInternal(in SourceSpan at, long rounds)
    {
        Step(at);
        LoopCount += rounds;
        if (Limits.Loops > 0 && LoopCount > Limits.Loops)
        {
            throw Fail.At(at, Codes.InternalLoopLimit, Text.Of(Limits.Loops));
        }
    }

    public void EnterCall(in SourceSpan at)
    {
        Step(at);
        if (++_recursion > Limits.Recursion && Limits.Recursion > 0)
        {
            _recursion--;
            throw Fail.At(at, Codes.RecursionLimit, Text.Of(Limits.Recursion), at.Quote);
        }
    }

    public void LeaveCall() => _recursion--;
}
