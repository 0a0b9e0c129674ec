using System.IO.Compression;
using System.IO.Packaging;
using System.Text.Json;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Scripting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating;

public sealed class StreamedRenderTests
{
    private const string Data = """{"subject":"Kế hoạch","items":["một","hai","ba & bốn"]}""";

    private static readonly byte[] Template = DocxFixture.PackText(
        "Về {{ subject }}\n\n{{ for i in items }}\n\n- {{ i }}\n\n{{ end }}\n\nHết");

    [Fact]
    public void Every_part_is_the_same_as_without_a_stream()
    {
        var template = TemplateRun.Compile(Template).Value!;
        using var json = JsonDocument.Parse(Data);
        var data = ScriptData.FromJson(json.RootElement);
        var whole = DocumentEngine.Render(template, data, TemplateRun.Options, CancellationToken.None).Value!.Bytes;

        var streamed = Stream(template, data);

        Assert.Equal(Parts(whole), Parts(streamed));
        Assert.Equal(streamed, Stream(template, data));
    }

    [Fact]
    public void A_document_without_tags_comes_through_as_the_same_bytes()
    {
        var document = DocxFixture.PackText("một\n\nhai");

        Assert.Equal(document, Stream(TemplateRun.Compile(document).Value!, ScriptData.Empty));
    }

    [Fact]
    public async Task Other_readers_open_it()
    {
        using var json = JsonDocument.Parse(Data);
        var streamed = Stream(TemplateRun.Compile(Template).Value!, ScriptData.FromJson(json.RootElement));

        using (var package = Package.Open(new MemoryStream(streamed)))
        {
            Assert.True(package.PartExists(new Uri("/word/document.xml", UriKind.Relative)));
        }

        Assert.NotNull(TemplateRun.Open(streamed).Find("word/document.xml"));
        Assert.Empty(OfficeValidator.Check(streamed));

        var python = ProgramRun.Find("python3");
        Assert.SkipWhen(python is null, "python3 is not installed.");
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["streamed.docx"], streamed, TestContext.Current.CancellationToken);
        var read = await ProgramRun.RunAsync(
            python, ["-c", "import zipfile; assert zipfile.ZipFile('streamed.docx').testzip() is None"],
            TestContext.Current.CancellationToken, folder: folder.Path);
        Assert.Equal((0, ""), (read.ExitCode, read.Errors));
    }

    [Fact]
    public void Every_mistake_comes_back_and_no_document()
    {
        var template = TemplateRun.Compile(DocxFixture.PackText("{{ a = null; a.b }}")).Value!;

        var outcome = DocumentEngine.Render(template, ScriptData.Empty, TemplateRun.Options, new MemoryStream(), CancellationToken.None);

        Assert.Null(outcome.Value);
        Assert.NotEmpty(outcome.Diagnostics);
    }

    [Fact]
    public void A_part_beyond_its_limit_is_refused()
    {
        var template = TemplateRun.Compile(DocxFixture.PackText("{{ for i in 1..100000 }}\n\nhàng {{ i }}\n\n{{ end }}")).Value!;
        var options = TemplateRun.Options with { Limits = ScriptLimits.Default with { OutputLength = 1 << 20 } };

        var outcome = DocumentEngine.Render(template, ScriptData.Empty, options, System.IO.Stream.Null, CancellationToken.None);

        Assert.Null(outcome.Value);
        Assert.Contains(outcome.Diagnostics, d => d.Code == Diagnostics.Codes.OutputTooLarge);
    }

    [Fact]
    public void Zero_is_no_limit()
    {
        var template = TemplateRun.Compile(DocxFixture.PackText("{{ for i in 1..1000 }}\n\nhàng {{ i }}\n\n{{ end }}")).Value!;
        var options = TemplateRun.Options with { Limits = ScriptLimits.Default with { OutputLength = 0 } };

        Assert.NotNull(DocumentEngine.Render(template, ScriptData.Empty, options, CancellationToken.None).Value);
        Assert.NotNull(DocumentEngine.Render(template, ScriptData.Empty, options, System.IO.Stream.Null, CancellationToken.None).Value);
    }

    [Fact]
    public void A_hundred_thousand_rows_are_never_held()
    {
        var template = TemplateRun.Compile(DocxFixture.PackText("{{ for i in 1..100000 }}\n\nhàng {{ i }}\n\n{{ end }}")).Value!;
        using var pieces = new PieceStream();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var outcome = DocumentEngine.Render(template, ScriptData.Empty, TemplateRun.Options, pieces, CancellationToken.None);

        Assert.Equal(pieces.Length, outcome.Value!.Length);
        Assert.InRange(pieces.Longest, 1, 256 << 10);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }

    private static byte[] Stream(CompiledTemplate template, ScriptData data)
    {
        using var output = new MemoryStream();
        var outcome = DocumentEngine.Render(template, data, TemplateRun.Options, output, TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal(output.Length, outcome.Value!.Length);
        return output.ToArray();
    }

    private static List<(string Name, string Content)> Parts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return [.. archive.Entries.Select(entry => (entry.FullName, Convert.ToHexString(DocxFixture.ReadPart(package, entry.FullName)))).Order()];
    }

    /// <summary>Lets bytes go, as a network would.</summary>
    private sealed class PieceStream : MemoryStream
    {
        private long _length;

        public int Longest { get; private set; }

        public override long Length => _length;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _length += buffer.Length;
            Longest = Math.Max(Longest, buffer.Length);
        }
    }
}
