using System.Text;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Documents;

/// <summary>python-docx, which shares nothing with us, opens what is drafted and reads the same words.</summary>
public sealed class SecondReaderTests
{
    /// <summary>Debian's own Python: the one its package python3-docx belongs to.</summary>
    private const string Python = "/usr/bin/python3";

    private const string Script = """
        import sys, docx
        d = docx.Document(sys.argv[1])
        w = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
        print(' '.join(''.join(t.text or '' for t in p.iter(w + 't')) for p in d.element.body.iter(w + 'p')))
        print(len(d.sections), len(d.tables))
        """;

    [Theory]
    [InlineData("ke-hoach")]
    [InlineData("quyet-dinh-ban-hanh")]
    [InlineData("bien-ban")]
    public async Task A_second_reader_sees_the_same_words(string template)
    {
        Assert.SkipUnless(Directory.Exists("/usr/lib/python3/dist-packages/docx"), "python-docx is not installed (apt-get install python3-docx).");
        var token = TestContext.Current.CancellationToken;
        var drafted = new Drafter(TemplateCatalog.Open(RepositoryPaths.Templates))
            .Draft(template, DrafterTests.Sample(template), DrafterTests.Options(), token).Value!.Bytes;
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["drafted.docx"], drafted, token);
        await File.WriteAllTextAsync(folder["read.py"], Script, token);

        var read = await ProgramRun.RunAsync(Python, ["-X", "utf8", folder["read.py"], folder["drafted.docx"]], token);

        Assert.True(read.ExitCode == 0, read.Errors);
        var words = read.Text.Normalize(NormalizationForm.FormC).Replace('\u00a0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[..^2];
        Assert.Equal(string.Concat(DocumentWords.Of(drafted)), string.Concat(words));
    }
}
