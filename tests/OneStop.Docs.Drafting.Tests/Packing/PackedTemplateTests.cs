using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OneStop.Docs.Drafting.Packing;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Packing;

public sealed class PackedTemplateTests
{
    public static TheoryData<string> PackedFiles { get; } = [.. Directory
        .EnumerateFiles(RepositoryPaths.Templates, "template*.docx", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(RepositoryPaths.Templates, f).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    /// <summary>With <c>UPDATE_FIXTURES=1</c> packs instead.</summary>
    [Fact]
    public void Every_packed_template_agrees_with_its_source()
    {
        var report = Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1"
            ? TemplateSources.PackAll(RepositoryPaths.Templates, [])
            : TemplateSources.Check(RepositoryPaths.Templates, []);

        var problems = string.Join("\n", report.Diagnostics.Select(d => d.ToLine(CultureInfo.InvariantCulture)));
        Assert.True(problems.Length == 0, problems);
    }

    /// <summary>With <c>UPDATE_FIXTURES=1</c> writes the sources in their reviewable form.</summary>
    [Fact]
    public void Unpacking_what_was_packed_gives_the_source_back()
    {
        var root = Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1"
            ? RepositoryPaths.Templates
            : TemplatesCopy.Make();

        var report = TemplateSources.UnpackAll(root, []);

        Assert.Empty(report.Diagnostics);
        Assert.True(report.Written.Count == 0, string.Join("\n", report.Written));
    }

    [Theory]
    [MemberData(nameof(PackedFiles))]
    public void The_validator_of_Microsoft_finds_nothing(string file)
    {
        using var document = WordprocessingDocument.Open(Path.Combine(RepositoryPaths.Templates, file), isEditable: false);

        var errors = string.Join("\n", new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));

        Assert.True(errors.Length == 0, errors);
    }

    [Fact]
    public void Packing_twice_gives_the_same_bytes()
    {
        var source = Path.Combine(RepositoryPaths.Templates, "ke-hoach", "source");
        var layout = Path.Combine(RepositoryPaths.Templates, "layout");
        var blocks = Path.Combine(RepositoryPaths.Templates, "blocks");

        var first = TemplatePacker.Pack(source, layout, blocks, 14).Value;
        var second = TemplatePacker.Pack(source, layout, blocks, 14).Value;

        Assert.NotNull(first);
        Assert.Equal(first, second);
    }
}
