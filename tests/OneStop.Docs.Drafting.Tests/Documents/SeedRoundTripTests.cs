using System.Globalization;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Plans.Importing;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Documents;

/// <summary>A seed read into plan data and drafted again: every word there, in order, once; what is added is listed in the fixture.</summary>
public sealed class SeedRoundTripTests
{
    private static readonly TemplateCatalog Catalog = TemplateCatalog.Open(RepositoryPaths.Templates);

    public static TheoryData<string, string> Seeds() => new()
    {
        { "000_f0b8a0ef4a48ca5b", "ke-hoach" },
        { "001_bca138e2f6d2466a", "quyet-dinh-ban-hanh" },
        { "002_84a7337f959d3f3c", "ke-hoach" },
        { "003_71229aa5fafd8422", "ke-hoach" },
        { "004_f3bacce9d3e11728", "ke-hoach" },
    };

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_word_of_a_seed_comes_back_once_and_in_order(string seed, string template)
    {
        var source = Source(seed);

        var comparison = WordComparison.Between(DocumentWords.Of(source), DocumentWords.Of(Redraft(source, template)));

        var file = Path.Combine(RepositoryPaths.Fixtures, "seeds", seed[..3] + ".differences.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, comparison);
        }

        Assert.Equal(File.ReadAllText(file), comparison);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_seed_drafted_again_is_clean_to_the_schema(string seed, string template)
    {
        Assert.Empty(OfficeValidator.Check(Redraft(Source(seed), template)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_seed_drafted_again_prints(string seed, string template)
    {
        Assert.SkipWhen(LibreOffice.SkipReason is not null, LibreOffice.SkipReason ?? "");
        var token = TestContext.Current.CancellationToken;

        var pages = await PdfText.PagesAsync(await LibreOffice.ToPdfAsync(Redraft(Source(seed), template), token), token);

        Assert.All(pages, page => Assert.NotEmpty(page.Words));
        Assert.Single(PrintedForm.Find(pages[0], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    }

    private static byte[] Source(string seed)
    {
        Assert.SkipWhen(RepositoryPaths.Shared is null, "The seeds stand in ../shared, which is not present here.");
        return File.ReadAllBytes(Path.Combine(RepositoryPaths.Shared!, "seeds", "docx", seed + ".docx"));
    }

    private static byte[] Redraft(byte[] source, string template)
    {
        var parts = DocumentEngine.Open(source, PackageLimits.Default).Value!;
        var imported = PlanImport.Read(DocumentEngine.Read(parts, PackageLimits.Default).Value!, ImportOptions.None);
        var drafted = new Drafter(Catalog).Draft(
            template, imported.Plan, DrafterTests.Options(), TestContext.Current.CancellationToken);
        Assert.True(drafted.Value is not null, string.Join("\n", drafted.Diagnostics.Select(d => d.ToLine(CultureInfo.InvariantCulture))));
        return drafted.Value!.Bytes;
    }
}
