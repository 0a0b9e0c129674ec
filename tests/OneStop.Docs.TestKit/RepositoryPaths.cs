namespace OneStop.Docs.TestKit;

/// <summary>Where the repository and the material beside it lie, seen from a running test.</summary>
public static class RepositoryPaths
{
    /// <summary>The folder that holds <c>OneStop.Docs.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    public static string Templates => Path.Combine(Root, "templates");

    public static string Fixtures => Path.Combine(Root, "tests", "fixtures");

    /// <summary>The <c>shared</c> folder with seeds, corpus and recorded cases, or null where it is not present: then the test skips and says so.</summary>
    public static string? Shared { get; } = FindShared();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OneStop.Docs.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException("No folder above the test program holds OneStop.Docs.sln.");
    }

    private static string? FindShared()
    {
        var given = Environment.GetEnvironmentVariable("ONESTOP_SHARED");
        var folder = given ?? Path.Combine(Root, "..", "shared");
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
