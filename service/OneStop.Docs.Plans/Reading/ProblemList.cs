using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Diagnostics;

namespace OneStop.Docs.Plans.Reading;

/// <summary>Collects what is wrong in one JSON text, each thing once, up to a bound.</summary>
/// <remarks>
/// A later problem at or below a place that already has an error is left out: an absent task content is reported as
/// absent, not also as empty.
/// </remarks>
internal sealed class ProblemList(int limit)
{
    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private int _dropped;

    /// <summary>What was found, in the order met.</summary>
    public IReadOnlyList<Diagnostic> Found => _dropped == 0
        ? _found
        : [.. _found, PlanCodes.Error(PlanCodes.TooManyProblems, Location.None, Count(_found.Count), Count(_dropped))];

    /// <summary>Adds an error at <paramref name="place"/>.</summary>
    public void Error(string code, JsonPlace place, params string[] arguments)
    {
        if (Add(PlanCodes.Error, code, place, arguments)) _broken.Add(place.ToString());
    }

    /// <summary>Adds a warning at <paramref name="place"/>.</summary>
    public void Warning(string code, JsonPlace place, params string[] arguments) =>
        Add(PlanCodes.Warning, code, place, arguments);

    private bool Add(
        Func<string, Location, string[], Diagnostic> make, string code, JsonPlace place, string[] arguments)
    {
        var path = place.ToString();
        if (IsUnderBrokenPlace(path)) return false;
        if (_found.Count >= limit)
        {
            _dropped++;
            return false;
        }

        _found.Add(make(code, new Location(Path: path, Quote: arguments.Length > 0 ? arguments[0] : null), arguments));
        return true;
    }

    private bool IsUnderBrokenPlace(string path)
    {
        if (_broken.Count == 0) return false;
        if (_broken.Contains(path)) return true;
        for (var i = path.Length - 1; i > 0; i--)
        {
            if (path[i] is '.' or '[' && _broken.Contains(path[..i])) return true;
        }

        return false;
    }

    private static string Count(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
