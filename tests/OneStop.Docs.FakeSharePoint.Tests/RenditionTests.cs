using System.Text;

namespace OneStop.Docs.FakeSharePoint.Tests;

/// <summary>PDF renditions and downloads (trap 14).</summary>
public sealed class RenditionTests
{
    [Fact]
    public async Task The_converter_may_fail_with_pages_in_HTML_before_it_gives_a_PDF()
    {
        await using var tenant = await Tenant.Start(behaviour =>
        {
            foreach (var status in (int[])[401, 404, 503]) behaviour.PdfFailures.Enqueue(status);
        });
        var item = await tenant.Put("a.docx");
        var answers = new List<Answer>();

        for (var i = 0; i < 4; i++)
        {
            var redirect = await tenant.Call("GET", $"{tenant.Drive}/items/{item["id"]}/content?format=pdf");
            answers.Add(await tenant.Bare("GET", redirect.Header("Location")!));
        }

        Assert.Equal([401, 404, 503, 200], answers.Select(answer => answer.Status));
        Assert.All(answers.Take(3), answer => Assert.Equal("text/html", answer.Header("Content-Type")));
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(answers[3].Bytes), StringComparison.Ordinal);
        Assert.Equal("application/pdf", answers[3].Header("Content-Type"));
    }

    [Theory]
    [InlineData("a.docx", "jpg")]
    [InlineData("a.bin", "pdf")]
    public async Task What_cannot_be_converted_is_406(string name, string format)
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put(name);

        Assert.Equal(406, (await tenant.Call("GET", $"{tenant.Drive}/items/{item["id"]}/content?format={format}")).Status);
    }

    [Theory]
    [InlineData("bytes=0-3", 206, "0123", "bytes 0-3/10")]
    [InlineData("bytes=7-", 206, "789", "bytes 7-9/10")]
    [InlineData("bytes=7-99", 206, "789", "bytes 7-9/10")]
    [InlineData("bytes=10-", 416, null, null)]
    [InlineData("lines=1-2", 416, null, null)]
    public async Task A_download_can_be_asked_for_in_part(string range, int status, string? content, string? contentRange)
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt", "0123456789");
        var url = (string)(await tenant.Item(item))["@microsoft.graph.downloadUrl"]!;
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Range", range);

        using var answer = await http.SendAsync(request, Tenant.Cancelled);

        Assert.Equal(status, (int)answer.StatusCode);
        if (content is not null) Assert.Equal((content, contentRange), (await answer.Content.ReadAsStringAsync(Tenant.Cancelled), answer.Content.Headers.ContentRange!.ToString()));
    }
}
