using OneStop.Docs.Scripting.Compilation;

namespace OneStop.Docs.Scripting.Running;

/// <summary>How a statement ended.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}

/// <summary>What one call (or the page) keeps while it runs: its local values by slot, its arguments, its loops.</summary>
internal sealed class Frame(RunState run, int slots, Frame? shared)
{
    private readonly List<(string Name, int Slot)> _loops = [];

    public RunState Run { get; } = run;

    public ScriptValue[] Slots { get; } = slots == 0 ? [] : new ScriptValue[slots];

    /// <summary>The frame whose loop variables are seen from here: that of the script that included this one.</summary>
    public Frame? Shared { get; } = shared;

    /// <summary><c>$</c></summary>
    public ScriptArray? Arguments { get; set; }

    /// <summary><c>$$</c>: what stands between <c>wrap</c> and its <c>end</c>.</summary>
    public BlockFunction? Block { get; set; }

    public ScriptValue Result { get; set; }

    public LoopState? Loop { get; set; }

    /// <summary>Local names made while running: by <c>object.eval</c> or an include that sets them.</summary>
    public Dictionary<string, ScriptValue>? Locals { get; set; }

    public HashSet<int>? ReadOnlySlots { get; set; }

    public void Enter(string name, int slot) => _loops.Add((name, slot));

    public void Exit() => _loops.RemoveAt(_loops.Count - 1);

    /// <summary>Looks for a running loop's variable by name, from the innermost outwards.</summary>
    public bool TryFindLoopVariable(string name, out Frame owner, out int slot)
    {
        for (var frame = this; frame is not null; frame = frame.Shared)
        {
            for (var i = frame._loops.Count - 1; i >= 0; i--)
            {
                if (string.Equals(frame._loops[i].Name, name, StringComparison.Ordinal))
                {
                    (owner, slot) = (frame, frame._loops[i].Slot);
                    return true;
                }
            }
        }

        (owner, slot) = (this, -1);
        return false;
    }
}

/// <summary>What <c>for.</c> and <c>while.</c> tell of the running loop.</summary>
internal sealed class LoopState(LoopState? outer)
{
    public LoopState? Outer { get; } = outer;

    public int Index { get; set; }

    /// <summary>Number of rounds, or -1 when only the last round knows.</summary>
    public int Length { get; set; }

    public bool IsLast { get; set; }

    public bool IsChanged { get; set; }

    public int Columns { get; set; } = 1;

    public ScriptValue Get(string name) => name switch
    {
        "index" => Index,
        "rindex" => Length - 1 - Index,
        "first" => Index == 0,
        "last" => IsLast,
        "even" => (Index & 1) == 0,
        "odd" => (Index & 1) == 1,
        "length" => Length,
        "changed" => IsChanged,
        "col" => (Index % Columns) + 1,
        _ => ScriptValue.Null,
    };
}
