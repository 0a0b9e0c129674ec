using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Packing;

/// <summary>A copy of the templates folder that a test may write to, beside the test program.</summary>
internal static class TemplatesCopy
{
    private static int _count;

    public static string Make()
    {
        var number = Interlocked.Increment(ref _count);
        var target = Path.Combine(AppContext.BaseDirectory, "templates-copies", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
        foreach (var file in Directory.EnumerateFiles(RepositoryPaths.Templates, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(RepositoryPaths.Templates, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }
}
