namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>A literal's place in a run.</summary>
/// <param name="Run">The unit that is the run; negative when the literal is in none.</param>
/// <param name="Next">The literal that comes next in it; negative behind the last.</param>
/// <param name="Offset">Bytes of the run before it.</param>
internal readonly record struct RunStep(int Run, int Next, int Offset)
{
    /// <summary>Of what is in no run.</summary>
    public static RunStep None { get; } = new(-1, -1, 0);

    /// <summary>Whether the run begins with it.</summary>
    public bool IsFirst => Run >= 0 && Offset == 0;
}

/// <summary>
/// The units of a template part: its literals by their numbers, then its runs of literals. A run is written as one slab as long
/// as all of it is written in order; otherwise its literals are written one by one.
/// </summary>
internal sealed class LiteralRuns
{
    private readonly IReadOnlyList<ReadOnlyMemory<byte>> _literals;
    private readonly List<IReadOnlyList<int>> _runs;
    private readonly RunStep[] _steps;

    /// <param name="literals">By number.</param>
    /// <param name="runs">Each literal in one at most. Literals without bytes are left out, and runs that come to less than two.</param>
    public LiteralRuns(IReadOnlyList<ReadOnlyMemory<byte>> literals, IEnumerable<IReadOnlyList<int>> runs)
    {
        _literals = literals;
        _runs = [.. runs.Select(run => run.Where(literal => !literals[literal].IsEmpty).ToList()).Where(run => run.Count > 1)];
        _steps = new RunStep[literals.Count];
        _steps.AsSpan().Fill(RunStep.None);
        for (var i = 0; i < _runs.Count; i++)
        {
            var offset = 0;
            for (var at = 0; at < _runs[i].Count; at++)
            {
                var literal = _runs[i][at];
                _steps[literal] = new(literals.Count + i, at + 1 < _runs[i].Count ? _runs[i][at + 1] : -1, offset);
                offset += literals[literal].Length;
            }
        }
    }

    /// <summary>How many units there are.</summary>
    public int Units => _literals.Count + _runs.Count;

    /// <summary>The place of a unit in a run.</summary>
    public RunStep Step(int unit) => unit < _steps.Length ? _steps[unit] : RunStep.None;

    /// <summary>The bytes of a unit.</summary>
    public ReadOnlyMemory<byte> Bytes(int unit) => unit < _literals.Count
        ? _literals[unit]
        : _runs[unit - _literals.Count].SelectMany(literal => _literals[literal].ToArray()).ToArray();

    /// <summary>All units, in the order in which they are likely to be written first: literals that are in runs come last.</summary>
    public IEnumerable<int> InOrder()
    {
        for (var literal = 0; literal < _literals.Count; literal++)
        {
            if (_steps[literal].Run < 0) yield return literal;
            else if (_steps[literal].IsFirst) yield return _steps[literal].Run;
        }

        for (var literal = 0; literal < _literals.Count; literal++)
        {
            if (_steps[literal].Run >= 0) yield return literal;
        }
    }
}
