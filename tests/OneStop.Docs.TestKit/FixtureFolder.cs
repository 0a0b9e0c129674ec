namespace OneStop.Docs.TestKit;

/// <summary>A folder that is a test: what goes in and what must come out. <c>UPDATE_FIXTURES=1</c> writes what came out.</summary>
public sealed class FixtureFolder(string path)
{
    private static readonly bool IsUpdating =
        string.Equals(Environment.GetEnvironmentVariable("UPDATE_FIXTURES"), "1", StringComparison.Ordinal);

    public string Name { get; } = System.IO.Path.GetFileName(path);

    /// <summary>The names of the fixture folders of a topic, in order.</summary>
    public static IEnumerable<string> NamesOf(string topic) =>
        Directory.EnumerateDirectories(System.IO.Path.Combine(RepositoryPaths.Fixtures, topic))
            .Select(folder => System.IO.Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal);

    public static FixtureFolder Of(string topic, string name) => new(System.IO.Path.Combine(RepositoryPaths.Fixtures, topic, name));

    public string Path(string file) => System.IO.Path.Combine(path, file);

    public bool Has(string file) => File.Exists(Path(file));

    /// <summary>The files below a folder of the fixture, by their names in it; none when it has no such folder.</summary>
    public IEnumerable<string> FilesIn(string folder) => !Directory.Exists(Path(folder)) ? [] : Directory
        .EnumerateFiles(Path(folder), "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Path(folder), file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public string Read(string file) => File.ReadAllText(Path(file));

    /// <summary>Leaves a copy to be looked at in the folder <c>FIXTURE_OUTPUT</c> names, if it names one.</summary>
    public void Keep(string extension, byte[] bytes)
    {
        if (Environment.GetEnvironmentVariable("FIXTURE_OUTPUT") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(System.IO.Path.Combine(folder, Name + extension), bytes);
    }

    /// <summary>What the file expects; <paramref name="actual"/> itself when fixtures are being rewritten.</summary>
    public string Expected(string file, string actual)
    {
        if (IsUpdating) File.WriteAllText(Path(file), actual);
        return Has(file) ? Read(file) : $"(no {file})";
    }
}
