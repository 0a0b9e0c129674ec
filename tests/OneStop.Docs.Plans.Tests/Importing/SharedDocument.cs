using System.Collections.Concurrent;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Plans.Importing;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Plans.Tests.Importing;

/// <summary>Documents of the shared folder: read where they lie, never copied.</summary>
internal static class SharedDocument
{
    private static readonly ConcurrentDictionary<string, ImportedPlan> Imported = new(StringComparer.Ordinal);

    /// <summary>The paths of <c>shared/&lt;folder&gt;/*.docx</c> in order; skips the test where there is no shared folder.</summary>
    public static IReadOnlyList<string> All(string folder)
    {
        Assert.SkipWhen(RepositoryPaths.Shared is null, "The shared folder with seeds and corpus is not present.");
        return [.. Directory.GetFiles(Path.Combine(RepositoryPaths.Shared, folder), "*.docx").Order(StringComparer.Ordinal)];
    }

    public static string Seed(string number) =>
        All(Path.Combine("seeds", "docx")).Single(path => Path.GetFileName(path).StartsWith(number, StringComparison.Ordinal));

    /// <summary>Each document is imported once for all tests: records do not change.</summary>
    public static ImportedPlan Import(string path) => Imported.GetOrAdd(path, Read);

    private static ImportedPlan Read(string path)
    {
        var package = PackageParts.Open(File.ReadAllBytes(path), PackageLimits.Default);
        Assert.Empty(package.Diagnostics);
        var model = DocumentModel.Read(package.Value!);
        Assert.Empty(model.Diagnostics);
        return PlanImport.Read(model.Value!, ImportOptions.None);
    }
}
