using Microsoft.Identity.Client;

namespace OneStop.Docs.Store.Graph.Tokens;

/// <summary>What was got on behalf of persons: each token that came has a cache of its own, which goes with it.</summary>
/// <remarks>
/// MSAL's cache in memory keeps everything for ever; Microsoft advises to part it by the assertion and to bound it. Here each assertion
/// has its own application object, so that nothing of one person is ever in reach of another's request.
/// </remarks>
/// <param name="application">Makes the service's registration anew; called once for each assertion.</param>
/// <param name="scopes">What is asked for.</param>
/// <param name="time">Tells which assertions have ended.</param>
/// <param name="most">Assertions remembered at most; the ones unused for longest go first and are got anew when they come again.</param>
public sealed class PersonTokens(Func<IConfidentialClientApplication> application, IReadOnlyList<string> scopes, TimeProvider time, int most = 500)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();

    /// <summary>How many assertions are remembered.</summary>
    public int Count
    {
        get { lock (_gate) return _entries.Count; }
    }

    /// <summary>The tokens of a person.</summary>
    public ITokenSource Of(PersonAssertion person)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(person.Key, out var known))
            {
                _byUse.Remove(known);
                _byUse.AddFirst(known);
                return known.Value.Source;
            }

            Forget();
            var entry = new Entry(person.Key, person.Expires, new OboTokenSource(application(), person.Token, scopes, time));
            _entries.Add(person.Key, _byUse.AddFirst(entry));
            return entry.Source;
        }
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        for (var node = _byUse.Last; node is not null;)
        {
            var before = node.Previous;
            if (node.Value.Expires <= now || _entries.Count >= most)
            {
                _entries.Remove(node.Value.Key);
                _byUse.Remove(node);
            }

            node = before;
        }
    }

    private sealed record Entry(string Key, DateTimeOffset Expires, OboTokenSource Source);
}
