using System.Text.RegularExpressions;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Architecture.Tests;

/// <summary>A source file of the product as text.</summary>
/// <param name="Path">From the root of the repository, with slashes.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Namespace">As declared, without "OneStop.Docs."; null for top-level programs.</param>
/// <param name="FolderNamespace">What its folder says it should be.</param>
internal sealed partial record SourceFile(string Path, string Text, string? Namespace, string FolderNamespace)
{
    public static SourceFile Read(string file)
    {
        var path = System.IO.Path.GetRelativePath(RepositoryPaths.Root, file).Replace('\\', '/');
        var text = File.ReadAllText(file);
        var declared = NamespaceLine().Match(text);
        var folder = System.IO.Path.GetDirectoryName(path)!.Replace('\\', '/')["service/OneStop.Docs.".Length..];
        return new(path, text, declared.Success ? declared.Groups[1].Value : null, folder.Replace('/', '.'));
    }

    [GeneratedRegex(@"^namespace OneStop\.Docs\.([\w.]+);", RegexOptions.Multiline, 1000)]
    private static partial Regex NamespaceLine();
}
