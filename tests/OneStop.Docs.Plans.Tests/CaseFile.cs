using OneStop.Docs.TestKit;

namespace OneStop.Docs.Plans.Tests;

/// <summary>A file of cases, one a line: <c>input ⇶ expected</c>. UPDATE_FIXTURES=1 writes what was found in place of what was expected.</summary>
internal static class CaseFile
{
    private const string Arrow = " ⇶";

    public static IEnumerable<(string Input, string Expected)> Read(string name) =>
        from line in File.ReadAllLines(PathOf(name))
        where line.Contains(Arrow, StringComparison.Ordinal) && !line.StartsWith('#')
        let at = line.IndexOf(Arrow, StringComparison.Ordinal)
        select (line[..at], line[(at + Arrow.Length)..].Trim());

    /// <summary>Holds every case of the file against <paramref name="actual"/> and lists all that differ.</summary>
    public static void Check(string name, Func<string, string> actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1") Rewrite(name, actual);
        var cases = Read(name).ToList();
        var wrong = from item in cases
                    let found = actual(item.Input)
                    where found != item.Expected
                    select $"{item.Input}\n  expected {item.Expected}\n  found    {found}";

        Assert.NotEmpty(cases);
        Assert.Equal("", string.Join("\n", wrong));
    }

    private static void Rewrite(string name, Func<string, string> actual)
    {
        var lines = File.ReadAllLines(PathOf(name)).Select(line =>
        {
            var at = line.StartsWith('#') ? -1 : line.IndexOf(Arrow, StringComparison.Ordinal);
            return at < 0 ? line : $"{line[..at]}{Arrow} {actual(line[..at])}".TrimEnd();
        });
        File.WriteAllText(PathOf(name), string.Join("\n", lines) + "\n");
    }

    private static string PathOf(string name) => Path.Combine(RepositoryPaths.Fixtures, name);
}
