using OneStop.Docs.Store.Graph.Tokens;

namespace OneStop.Docs.Store.Graph.Http;

/// <summary>What each person may ask, besides what the app may ask for all: SharePoint counts requests per person too.</summary>
/// <param name="requests">In five minutes.</param>
/// <param name="time">For waits.</param>
internal sealed class PersonBudgets(int requests, TimeProvider time)
{
    /// <summary>Documented: 3,000 requests in five minutes.</summary>
    public const int Documented = 3000;

    private const int Many = 1000;

    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (RateBudget Budget, DateTimeOffset Used)> _budgets = new(StringComparer.Ordinal);

    /// <summary>The budget of a person.</summary>
    public RateBudget Of(PersonAssertion person)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            var budget = _budgets.TryGetValue(person.PersonId, out var known)
                ? known.Budget
                : new(new RateLimits(int.MaxValue, int.MaxValue, requests), time);
            _budgets[person.PersonId] = (budget, now);
            if (_budgets.Count > Many) Forget(now);
            return budget;
        }
    }

    // Who asked nothing for as long as requests count has nothing to be counted.
    private void Forget(DateTimeOffset now)
    {
        foreach (var (id, _) in _budgets.Where(one => one.Value.Used + s_window < now).ToList()) _budgets.Remove(id);
    }
}
