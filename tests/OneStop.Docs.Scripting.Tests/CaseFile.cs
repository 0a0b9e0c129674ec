namespace OneStop.Docs.Scripting.Tests;

/// <summary>Reads <c>tests/fixtures/script/*.cases</c>: <c>template ⇶ output</c>, one a line; ⏎ stands for a new line.</summary>
internal static class CaseFile
{
    private const string Arrow = " ⇶ ";

    public static string Folder => Path.Combine(RepositoryPaths.Fixtures, "script");

    public static IEnumerable<(string Where, string Template, string Expected)> ReadAll()
    {
        foreach (var file in Directory.GetFiles(Folder, "*.cases").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                var arrow = lines[i].IndexOf(Arrow, StringComparison.Ordinal);
                if (arrow >= 0 && !lines[i].StartsWith("//", StringComparison.Ordinal))
                {
                    yield return ($"{Path.GetFileName(file)}:{i + 1}", Unfold(lines[i][..arrow]), Unfold(lines[i][(arrow + Arrow.Length)..]));
                }
            }
        }
    }

    private static string Unfold(string text) => text.Replace('⏎', '\n');
}
