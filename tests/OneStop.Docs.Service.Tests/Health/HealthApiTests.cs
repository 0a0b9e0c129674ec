using OneStop.Docs.Drafting.Printing;
using static OneStop.Docs.Service.Tests.Answers;

namespace OneStop.Docs.Service.Tests.Health;

public sealed class HealthApiTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Process_answers()
    {
        Assert.Equal("live", (await service.Client.GetJsonAsync("/health/live")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Ready_says_what_can_be_done()
    {
        var ready = await service.Client.GetJsonAsync("/health/ready");

        Assert.Equal("ready", ready.GetProperty("status").GetString());
        Assert.True(ready.GetProperty("templates").GetInt32() > 10);
        Assert.Equal(new PdfConverter(new()).IsAvailable, ready.GetProperty("pdf").GetBoolean());
        Assert.Empty(ready.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public async Task Without_templates_the_service_is_not_ready_but_live()
    {
        await using var empty = await RunningService.StartAsync(settings => settings with { TemplatesFolder = null });

        using var ready = await empty.Client.GetAsync("/health/ready", Token);
        using var live = await empty.Client.GetAsync("/health/live", Token);

        Assert.Equal(503, (int)ready.StatusCode);
        Assert.Equal("not-ready", (await ready.JsonAsync()).GetProperty("status").GetString());
        Assert.Equal(200, (int)live.StatusCode);
    }
}
