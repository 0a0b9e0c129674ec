using System.Text.RegularExpressions;
using OneStop.Docs.FakeSharePoint.Faults;

namespace OneStop.Docs.FakeSharePoint;

/// <summary>What goes wrong in a test, line by line; the first rule that is due wins.</summary>
public sealed class FaultScript
{
    private readonly List<FaultRule> _rules = [];

    /// <summary>Any request.</summary>
    public FaultRule OnAny() => Add(_ => true);

    /// <summary>
    /// Requests of a method, on paths of a pattern: <c>*</c> stands for anything inside a segment, <c>**</c> for anything.
    /// Pre-authenticated URLs read <c>/up/***</c>, <c>/dl/***</c>, <c>/pdf/***</c>, <c>/monitor/***</c>.
    /// </summary>
    public FaultRule On(string method, string path = "**")
    {
        var pattern = new Regex(
            "^" + Regex.Escape(path).Replace("\\*\\*", ".*", StringComparison.Ordinal).Replace("\\*", "[^/]*", StringComparison.Ordinal) + "$",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1));
        return Add(incoming => incoming.Method == method && pattern.IsMatch(incoming.Path));
    }

    /// <summary>The PUT of chunk number <paramref name="number"/> (1 is the first) of any upload session; null for every chunk.</summary>
    public FaultRule OnChunk(int? number = null) => Add(incoming => incoming.Chunk is { } chunk && (number is null || chunk == number));

    /// <summary>A request that would make the content of a version: last chunk, commit of a deferred session, PUT content.</summary>
    public FaultRule OnCommit() => Add(incoming => incoming.IsCommit);

    /// <summary>GET on an upload URL.</summary>
    public FaultRule OnUploadStatus() => Add(incoming => incoming is { OnContentHost: true, Method: "GET" } && incoming.Path.StartsWith("/up/", StringComparison.Ordinal));

    /// <summary>GET on a download URL.</summary>
    public FaultRule OnDownload() => Add(incoming => incoming.OnContentHost && incoming.Path.StartsWith("/dl/", StringComparison.Ordinal));

    /// <summary>Any request to the Graph host.</summary>
    public FaultRule OnGraph() => Add(incoming => !incoming.OnContentHost);

    /// <summary>Forgets all rules.</summary>
    public void Clear()
    {
        lock (_rules) _rules.Clear();
    }

    /// <summary>What is due for a request, in one pass over the rules: things that happen first, then at most one fault.</summary>
    internal IReadOnlyList<Fault> Take(Incoming incoming, DateTimeOffset now)
    {
        var due = new List<Fault>();
        lock (_rules)
        {
            foreach (var rule in _rules)
            {
                if (rule.Take(incoming, now) is not { } fault) continue;
                due.Add(fault);
                if (fault.Kind != FaultKind.First) break;
            }
        }

        return due;
    }

    private FaultRule Add(Func<Incoming, bool> matches)
    {
        var rule = new FaultRule(matches);
        lock (_rules) _rules.Add(rule);
        return rule;
    }
}
