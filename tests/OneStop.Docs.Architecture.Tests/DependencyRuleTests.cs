using System.Text.RegularExpressions;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Architecture.Tests;

/// <summary>Holds the table "who may use whom" of docs/architecture.md against the namespace and using lines of the product.</summary>
public sealed partial class DependencyRuleTests
{
    /// <summary>What a resource of the service may use: never another resource, never the hosting.</summary>
    private static readonly string[] Slice =
    [
        "Service.Endpoints", "Service.Identity", "Service.Keeping", "Service.Problems", "Service.Settings", "Service.Wire",
        "Drafting", "Store", "Plans", "Engine", "Scripting",
    ];

    /// <summary>A namespace (longest prefix wins) → the namespaces of ours it may use besides its own.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Scripting"] = [],
        ["Engine.Diagnostics"] = [],
        ["Engine.Packaging"] = ["Engine.Diagnostics"],
        ["Engine.Ooxml"] = ["Engine.Packaging", "Engine.Diagnostics"],
        ["Engine.Editing"] = ["Engine.Ooxml", "Engine.Packaging", "Engine.Diagnostics"],
        ["Engine.Templating"] = ["Engine.Merging", "Engine.Editing", "Engine.Ooxml", "Engine.Packaging", "Engine.Diagnostics", "Scripting"],
        ["Engine.Merging"] = ["Engine.Editing", "Engine.Ooxml", "Engine.Packaging", "Engine.Diagnostics"],
        ["Engine"] = ["Engine", "Scripting"],
        ["Plans"] = ["Engine", "Scripting"],
        ["Store"] = ["Store"],
        ["Store.Ids"] = [],
        ["Store.Records"] = ["Store.Ids"],
        ["Store.Problems"] = ["Store.Records", "Store.Ids"],
        ["Store.Graph"] = ["Store.Problems"],
        ["Drafting"] = ["Store", "Plans", "Engine", "Scripting"],
        ["Service.Wire"] = [],
        ["Service.Settings"] = ["Drafting", "Store"],
        ["Service.Problems"] = ["Service.Wire", "Drafting", "Store", "Plans", "Engine"],
        ["Service.Endpoints"] = ["Service.Problems", "Service.Wire", "Store"],
        ["Service.Identity"] = ["Service.Keeping", "Service.Problems", "Service.Settings", "Drafting", "Store"],
        ["Service.Keeping"] = ["Service.Problems", "Service.Settings", "Drafting", "Plans", "Engine"],
        ["Service.Page"] = ["Service.Wire"],
        ["Service.Addin"] = ["Service.Wire"],
        ["Service.Templates"] = Slice,
        ["Service.Plans"] = Slice,
        ["Service.Documents"] = Slice,
        ["Service.Blocks"] = Slice,
        ["Service.Health"] = Slice,
        ["Service.Versions"] = Slice,
        ["Service.Reviews"] = Slice,
        ["Service.People"] = Slice,
        ["Service.Issuing"] = Slice,
        ["Service.Registers"] = Slice,
        ["Service.Auditing"] = Slice,
        ["Service.Hosting"] = ["Service", "Drafting", "Store", "Plans", "Engine", "Scripting"],
        ["Cli"] = ["Service.Hosting", "Store", "Drafting", "Plans", "Engine", "Scripting"],
    };

    [Fact]
    public void Every_namespace_uses_only_what_the_table_allows()
    {
        var breaches = SourceFiles().SelectMany(Breaches).ToList();

        Assert.Empty(breaches);
    }

    /// <summary>Scripting alone shows its public face in one namespace, whatever folder a type stands in.</summary>
    [Fact]
    public void Every_namespace_follows_its_folder()
    {
        var strays = SourceFiles()
            .Where(file => file.Namespace is { } name && name is not "Scripting" && !string.Equals(name, file.FolderNamespace, StringComparison.Ordinal))
            .Select(file => $"{file.Path}: namespace {file.Namespace}, folder {file.FolderNamespace}");

        Assert.Empty(strays);
    }

    [Fact]
    public void No_folder_or_file_is_named_for_nothing_in_particular()
    {
        var strays = SourceFiles().Select(file => file.Path).Where(path => VagueName().IsMatch(path));

        Assert.Empty(strays);
    }

    [Fact]
    public void There_are_fewer_than_ten_interfaces()
    {
        var interfaces = SourceFiles().Where(file => InterfaceDeclaration().IsMatch(file.Text)).Select(file => file.Path).ToList();

        Assert.True(interfaces.Count < 10, string.Join("\n", interfaces));
    }

    private static IEnumerable<string> Breaches(SourceFile file)
    {
        if (file.Namespace is not { } name) yield break;
        var own = RuleFor(name);
        if (own is null)
        {
            yield return $"{file.Path}: no rule for {name}";
            yield break;
        }

        foreach (Match match in UsingLine().Matches(file.Text))
        {
            var used = match.Groups[1].Value;
            var allowed = IsWithin(used, own) || MayUse[own].Any(other => IsWithin(used, other));
            if (!allowed) yield return $"{file.Path}: {name} may not use {used}";
        }
    }

    private static string? RuleFor(string name) =>
        MayUse.Keys.Where(key => IsWithin(name, key)).MaxBy(key => key.Length);

    private static bool IsWithin(string name, string root) =>
        string.Equals(name, root, StringComparison.Ordinal) || name.StartsWith(root + ".", StringComparison.Ordinal);

    private static IEnumerable<SourceFile> SourceFiles() =>
        Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "service"), "*.cs", SearchOption.AllDirectories)
            .Select(SourceFile.Read)
            .Where(file => !file.Path.Contains("/obj/", StringComparison.Ordinal));

    [GeneratedRegex(@"^using (?:static |\w+ = )?OneStop\.Docs\.([\w.]+);", RegexOptions.Multiline, 1000)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"(^|/)(Utils?|Helpers?|Common|\w*Manager|\w*Helper|\w*Utils?)(/|\.cs)", RegexOptions.None, 1000)]
    private static partial Regex VagueName();

    [GeneratedRegex(@"^\s*(public|internal) (partial )?interface ", RegexOptions.Multiline, 1000)]
    private static partial Regex InterfaceDeclaration();
}
