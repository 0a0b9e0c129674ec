namespace OneStop.Docs.Scripting.Running;

/// <summary>The errors of a run that goes on behind each.</summary>
internal sealed class FaultLog(int most)
{
    private readonly Dictionary<(TextPosition Where, string Code), int> _places = [];
    private readonly List<ScriptFault> _faults = [];

    public IReadOnlyList<ScriptFault> Faults => _faults;

    /// <summary>Names whose value could not be worked out: what comes of them is no news.</summary>
    public HashSet<string> Doubtful { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes an error; false when there is room for no more.</summary>
    public bool Add(ScriptError error, int? round)
    {
        var key = (error.Start, error.Code);
        if (_places.TryGetValue(key, out var at))
        {
            _faults[at] = _faults[at] with { Count = _faults[at].Count + 1 };
            return true;
        }

        if (_faults.Count == most)
        {
            return false;
        }

        _places[key] = _faults.Count;
        _faults.Add(new(error, 1, round));
        return true;
    }
}
