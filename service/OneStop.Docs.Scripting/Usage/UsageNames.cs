namespace OneStop.Docs.Scripting.Usage;

/// <summary>The names a script gives values to, and what each stands for at the place being walked.</summary>
internal sealed class UsageNames
{
    private readonly Dictionary<string, Meaning> _names = new(StringComparer.Ordinal);
    private readonly List<(string Name, Meaning? Before)> _changes = [];

    /// <summary>Names set anywhere so far.</summary>
    public HashSet<string> Ever { get; } = new(StringComparer.Ordinal);

    public Meaning? Find(string name) => _names.GetValueOrDefault(name);

    public void Set(string name, Meaning? meaning)
    {
        _changes.Add((name, _names.GetValueOrDefault(name)));
        Ever.Add(name);
        Put(name, meaning);
    }

    /// <summary>Walks what may or may not run: what it sets holds besides what held before.</summary>
    public void Maybe(Action walk) => Either(walk, static () => { });

    /// <summary>Walks two branches of which one runs.</summary>
    public void Either(Action first, Action second)
    {
        var start = _changes.Count;
        first();
        var after = new Dictionary<string, Meaning?>(StringComparer.Ordinal);
        for (var i = _changes.Count - 1; i >= start; i--)
        {
            after.TryAdd(_changes[i].Name, Find(_changes[i].Name));
        }

        Undo(start);
        second();
        foreach (var (name, meaning) in after)
        {
            var other = Find(name);
            Set(name, meaning is null || other is null ? meaning ?? other : meaning.Or(other));
        }
    }

    /// <summary>Walks with names of its own: what it sets is gone afterwards.</summary>
    public void Within(IEnumerable<(string Name, Meaning Meaning)> own, Action walk)
    {
        var kept = own.Select(entry => (entry.Name, Before: Find(entry.Name), entry.Meaning)).ToList();
        foreach (var (name, _, meaning) in kept)
        {
            Set(name, meaning);
        }

        walk();
        foreach (var (name, before, _) in kept)
        {
            Set(name, before);
        }
    }

    private void Undo(int start)
    {
        for (var i = _changes.Count - 1; i >= start; i--)
        {
            Put(_changes[i].Name, _changes[i].Before);
        }

        _changes.RemoveRange(start, _changes.Count - start);
    }

    private void Put(string name, Meaning? meaning)
    {
        if (meaning is null)
        {
            _names.Remove(name);
        }
        else
        {
            _names[name] = meaning;
        }
    }
}
