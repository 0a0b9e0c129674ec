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
internal sealed class Frame(RunState run, int slots)
{
    public RunState Run { get; } = run;

    /// <summary>The blanks that lines already start with where this call or include stands.</summary>
    public string BaseIndent { get; } = run.Indent;

    public ScriptValue[] Slots { get; } = slots == 0 ? [] : new ScriptValue[slots];

    /// <summary><c>$</c>: made a list when a script asks for it.</summary>
    public ScriptArray? Arguments
    {
        get => field ??= Given is null ? null : new ScriptArray(Given) { Named = Named };
        init;
    }

    /// <summary>What a script's function was called with.</summary>
    public ScriptValue[]? Given { get; init; }

    /// <summary>What it was called with by name, when it declares no names.</summary>
    public ScriptObject? Named { get; init; }

    /// <summary><c>$$</c>: what stands between <c>wrap</c> and its <c>end</c>.</summary>
    public BlockFunction? Block { get; set; }

    public ScriptValue Result { get; set; }

    /// <summary>The frame of the function that this function was made in.</summary>
    public Frame? Outer { get; init; }

    /// <summary>The function that ran here has ended.</summary>
    public bool IsOver { get; set; }

    /// <summary>The function with parameters that runs here: names it sets first are its own.</summary>
    public UserFunction? Owner { get; init; }

    /// <summary>Names set first by a function with parameters.</summary>
    public ScriptObject? OwnNames { get; set; }

    /// <summary>Local names given from outside: the named arguments of an include.</summary>
    public ScriptObject? Locals { get; init; }
}

/// <summary>What <c>for.</c> and <c>while.</c> tell of the running loop.</summary>
internal sealed class LoopState(LoopState? outer, string keyword)
{
    /// <summary>The word the loop starts with, by which it is asked.</summary>
    public string Keyword => keyword;

    public LoopState? Outer { get; } = outer;

    public int Index { get; set; }

    /// <summary>Number of rounds, or -1 when only the last round knows.</summary>
    public int Length { get; set; }

    public bool IsLast { get; set; }

    /// <summary>What this round is about, and what the loop's variable held before it.</summary>
    public ScriptValue Item { get; set; }

    public ScriptValue Before { get; set; }

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
        "changed" => Index == 0 || !Item.Equals(Before),
        "col" => Index % Columns,
        "col0" => Index % Columns,
        _ => ScriptValue.Null,
    };
}
