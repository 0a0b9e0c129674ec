using System.Globalization;
using System.Text.Json;
using OneStop.Docs.FakeSharePoint;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Service.Tests.SharePoint;

/// <summary>Issuing writes as the registrar; a registrar who may not write costs no number; what is saved past the issue is told.</summary>
public sealed class IssuingOnBehalfTests : IAsyncLifetime
{
    private static readonly byte[] s_draft = DocxFixture.PackText("Số:        /KH-UBND\n\nĐức Thọ, ngày     tháng     năm 20…\n\nKẾ HOẠCH\n\nNội dung");

    private SharePointService _all = null!;

    public async ValueTask InitializeAsync() => _all = await SharePointService.StartAsync();

    public ValueTask DisposeAsync() => _all.DisposeAsync();

    [Fact]
    public async Task A_registrar_who_may_not_write_is_told_before_a_number_is_taken_and_one_who_may_issues()
    {
        var item = await ApprovedAsync();
        _all.Graph.Backstage.SetRights(SharePointService.Registrar, Rights.Read);

        using var refused = await IssueAsync();
        await refused.ProblemAsync(403, "STO211");
        Assert.Empty(await LinesAsync());
        Assert.Equal("approved", (await _all.GetAsync("/documents/kh-mot/approvals", SharePointService.Clerk)).GetProperty("state").GetString());

        _all.Graph.Backstage.SetRights(SharePointService.Registrar, Rights.Write);
        using var issued = await IssueAsync();
        Assert.True(issued.IsSuccessStatusCode, await issued.Content.ReadAsStringAsync(Answers.Token));
        Assert.Equal([SharePointService.Clerk, SharePointService.Registrar], _all.Graph.Backstage.AuthorsOf(item));
        Assert.Equal(1, (await issued.JsonAsync()).GetProperty("number").GetInt32());
        Assert.Single(await LinesAsync());
    }

    [Fact]
    public async Task Saved_past_the_issue_the_official_version_is_still_the_issued_one()
    {
        var item = await ApprovedAsync();
        using var issued = await IssueAsync();
        var official = (await issued.JsonAsync()).GetProperty("version").GetString();
        _all.Graph.Backstage.SaveFromWord(item, DocxFixture.PackText("Sửa lén"), FakeGraph.Chief);

        var document = await _all.GetAsync("/documents/kh-mot", SharePointService.Clerk);
        var review = await _all.GetAsync("/documents/kh-mot/approvals", SharePointService.Clerk);
        using var content = await _all.SendAsync(HttpMethod.Get, "/documents/kh-mot/versions/issued/content", SharePointService.Clerk);

        Assert.Equal((official, true), (document.GetProperty("issued").GetString(), document.GetProperty("differsFromIssued").GetBoolean()));
        Assert.Equal((official, true), (review.GetProperty("version").GetString(), review.GetProperty("differsFromIssued").GetBoolean()));
        Assert.NotEqual(official, document.GetProperty("current").GetProperty("id").GetString());
        Assert.StartsWith("Số: 01/KH-UBND", WordText.Of(await content.Content.ReadAsByteArrayAsync(Answers.Token)), StringComparison.Ordinal);
    }

    private async Task<string> ApprovedAsync()
    {
        using var form = Versions.VersionApiTests.Form(
            s_draft, """{"reason":"Dự thảo","unit":"ubnd-xa","title":"Kế hoạch","kind":"KH","symbol":"KH-UBND","fileName":"kh-mot.docx"}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/documents/kh-mot/versions") { Content = form };
        request.Headers.Authorization = new("Bearer", _all.TokenOf(SharePointService.Clerk));
        using var saved = await _all.Service.Client.SendAsync(request, Answers.Token);
        var version = (await saved.JsonAsync()).GetProperty("version").GetProperty("id").GetString();
        foreach (var (step, person) in new[] { ("submit", SharePointService.Clerk), ("approve", SharePointService.Chief) })
        {
            using var taken = await _all.SendAsync(
                HttpMethod.Post, "/documents/kh-mot/approvals", person, $$"""{"step":"{{step}}","version":"{{version}}","reason":"Kính trình"}""");
            Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync(Answers.Token));
        }

        return _all.Graph.Backstage.FileNamed("(kh-mot)");
    }

    private Task<HttpResponseMessage> IssueAsync() => _all.SendAsync(
        HttpMethod.Post, "/documents/kh-mot/issue", SharePointService.Registrar, """{"reason":"Ban hành","issuer":"ubnd-xa","signer":"Trần Văn B"}""");

    private async Task<List<JsonElement>> LinesAsync()
    {
        var year = TimeProvider.System.GetLocalNow().Year.ToString(CultureInfo.InvariantCulture);
        return [.. (await _all.GetAsync($"/registers/{year}?issuer=ubnd-xa&series=KH", SharePointService.Registrar)).GetProperty("lines").EnumerateArray()];
    }
}
