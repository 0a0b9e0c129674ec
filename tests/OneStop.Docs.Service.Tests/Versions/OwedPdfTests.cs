using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Docs.Service.Hosting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Service.Tests.Versions;

/// <summary>A document that was issued while no PDF could be made.</summary>
public sealed class OwedPdfTests : IAsyncLifetime
{
    private static readonly byte[] s_draft = DocxFixture.PackText("Số:        /KH-UBND\n\nĐức Thọ, ngày     tháng     năm 20…\n\nKẾ HOẠCH\n\nNội dung");

    private readonly TemporaryFolder _folder = new();
    private RunningService _service = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for the printing program is a shell script.");
        Printer("exit 1");
        _service = await RunningService.StartAsync(settings => settings with { OfficeProgram = _folder["soffice"] });
        foreach (var (id, role) in ((string, string)[])[("quan-tri", "admin"), ("an", "clerk"), ("binh", "leader"), ("dung", "registrar")])
            await SendAsync(HttpMethod.Put, $"/people/{id}", $$"""{"reason":"Danh sách","name":"Người {{id}}","unit":"ubnd-xa","roles":["{{role}}"]}""", "quan-tri");
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null) await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_gets_its_PDF_while_the_service_runs_on()
    {
        var owed = await IssueAsync();
        Assert.Equal(("settled", JsonValueKind.Null), (owed.GetProperty("stage").GetString(), owed.GetProperty("rendition").ValueKind));
        var work = _service.Services.GetRequiredService<OwedWork>();
        await work.TakeUpAsync(Answers.Token);
        Assert.Equal("settled", (await _service.Client.GetJsonAsync("/documents/kh-1/issue")).GetProperty("stage").GetString());

        Printer("for last; do :; done\ncp \"$last\" \"$(dirname \"$last\")/in.pdf\"");
        await work.TakeUpAsync(Answers.Token);

        var complete = await _service.Client.GetJsonAsync("/documents/kh-1/issue");
        Assert.Equal(("complete", JsonValueKind.Object), (complete.GetProperty("stage").GetString(), complete.GetProperty("rendition").ValueKind));
    }

    private void Printer(string script)
    {
        File.WriteAllText(_folder["soffice"], $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder["soffice"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<JsonElement> IssueAsync()
    {
        using var form = new HttpRequestMessage(HttpMethod.Post, "/documents/kh-1/versions")
        {
            Content = VersionApiTests.Form(s_draft, """{"reason":"Dự thảo","unit":"ubnd-xa","title":"Kế hoạch","kind":"KH","symbol":"KH-UBND"}"""),
        };
        form.Headers.Add("OneStop-Person", "an");
        using var saved = await _service.Client.SendAsync(form, Answers.Token);
        Assert.Equal(201, (int)saved.StatusCode);
        await SendAsync(HttpMethod.Post, "/documents/kh-1/approvals", """{"step":"submit","version":"1","reason":"Trình"}""", "an");
        await SendAsync(HttpMethod.Post, "/documents/kh-1/approvals", """{"step":"approve","version":"1","reason":"Đồng ý"}""", "binh");
        return await SendAsync(HttpMethod.Post, "/documents/kh-1/issue", """{"reason":"Ban hành","issuer":"ubnd-xa"}""", "dung");
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string address, string json, string person)
    {
        using var answer = await _service.Client.SendAsync(Answers.Request(method, address, json, ("OneStop-Person", person)), Answers.Token);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.JsonAsync();
    }
}
