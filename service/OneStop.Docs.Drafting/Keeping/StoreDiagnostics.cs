using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Store;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Drafting.Keeping;

/// <summary>What a version store objects to, as diagnostics.</summary>
public static class StoreDiagnostics
{
    private static readonly MessageTable s_messages = MessageTable.Of(typeof(IVersionStore).Assembly);

    /// <summary>All problems of the exception; the place is the member of the request.</summary>
    public static IReadOnlyList<Diagnostic> Of(VersionStoreException refused) => [.. refused.Problems.Select(Of)];

    /// <summary>One problem.</summary>
    public static Diagnostic Of(StoreProblem problem) => new(
        problem.Code, Severity.Error, problem.Place.Length == 0 ? Location.None : new(Path: problem.Place), problem.Arguments, s_messages);
}
