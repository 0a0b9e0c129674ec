using System.Globalization;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Documents;

/// <summary>Every template with its sample plan, both sizes, as LibreOffice prints it: pages, and where the lines of the form stand.</summary>
public sealed class SampleDocumentTests
{
    /// <summary>Hinting and rounding move words by less than this between builds of LibreOffice.</summary>
    private const double Tolerance = 4;

    private static readonly TemplateCatalog Catalog = TemplateCatalog.Open(RepositoryPaths.Templates);

    public static TheoryData<string, int> Samples()
    {
        var data = new TheoryData<string, int>();
        foreach (var info in Catalog.Templates.Where(t => t.HasSample && t.Role != TemplateRole.Block))
        {
            foreach (var size in info.BodySizes) data.Add(info.Id, size);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_sample_prints_with_its_lines_in_place(string template, int size)
    {
        Assert.SkipWhen(LibreOffice.SkipReason is not null, LibreOffice.SkipReason ?? "");
        Assert.SkipWhen(PdfText.SkipReason is not null, PdfText.SkipReason ?? "");
        var token = TestContext.Current.CancellationToken;

        var pages = await PdfText.PagesAsync(await LibreOffice.ToPdfAsync(Draft(template, size), token), token);

        Assert.All(pages, page => Assert.NotEmpty(page.Words));
        MatchesFixture($"{template}-{size}.txt", PrintedForm.Describe(pages));
    }

    private static byte[] Draft(string template, int size)
    {
        var drafted = new Drafter(Catalog).Draft(
            template, DrafterTests.Sample(template), DrafterTests.Options(size), TestContext.Current.CancellationToken);
        Assert.Empty(drafted.Diagnostics.Select(d => d.ToLine(CultureInfo.InvariantCulture)));
        return drafted.Value!.Bytes;
    }

    private static void MatchesFixture(string name, string actual)
    {
        var file = Path.Combine(RepositoryPaths.Fixtures, "documents", name);
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        Assert.Empty(PrintedForm.Differences(File.ReadAllText(file), actual, Tolerance));
    }
}
