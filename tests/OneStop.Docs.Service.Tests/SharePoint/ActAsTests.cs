using OneStop.Docs.FakeSharePoint;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Tests.SignIn;

namespace OneStop.Docs.Service.Tests.SharePoint;

/// <summary>As whom the service acts in SharePoint: what is set, what is told, and what does not go together.</summary>
public sealed class ActAsTests
{
    [Fact]
    public async Task The_person_acts_unless_the_settings_say_the_program()
    {
        await using var persons = await SharePointService.StartAsync(certificate: false);
        await using var program = await SharePointService.StartAsync(""", "actAs": "app" """);

        foreach (var (all, acts, author) in new[] { (persons, "user", SharePointService.Clerk), (program, "app", FakeGraph.Application) })
        {
            await all.SavedAsync("kh-mot", "Kế hoạch", SharePointService.Clerk);

            Assert.Equal(acts, (await all.Service.Client.GetJsonAsync("/sign-in")).GetProperty("actsAs").GetString());
            Assert.Equal([author], all.Graph.Backstage.AuthorsOf(all.Graph.Backstage.FileNamed("kh-mot")));
        }

        // Whoever the library names, the ledger names the person.
        var trail = await program.GetAsync("/documents/kh-mot/audit", SharePointService.Clerk);
        Assert.Equal(SharePointService.Clerk, trail.GetProperty("entries")[0].GetProperty("authorId").GetString());
    }

    [Fact]
    public async Task What_does_not_go_with_sign_in_is_told_all_at_once_before_the_start()
    {
        await using var all = await SharePointService.StartAsync();
        var settings = new ServiceSettings
        {
            DataFolder = "",
            StoreFolder = all.SettingsFile,
            Entra = new EntraSettings("22222222-2222-4333-8444-555555555555", "33333333-8888-4777-8666-555555555555") { Authority = "https://login.example.org" },
        };

        var wrongs = await new StoreActing(settings).CheckAsync(Answers.Token);
        var fitting = await new StoreActing(settings with { Entra = all.Authority.Settings }).CheckAsync(Answers.Token);

        Assert.Equal(["client", "tenant", "authority"], wrongs.Select(wrong => wrong.Name.Split(": ")[1]));
        Assert.Equal([FakeAuthority.Client, FakeAuthority.Tenant, all.Authority.Address], wrongs.Select(wrong => wrong.Given.TrimEnd('/')));
        Assert.Empty(fitting);
    }

    [Fact]
    public async Task Acting_for_persons_without_sign_in_is_told_where_it_is_asked_for()
    {
        await using var all = await SharePointService.StartAsync(""", "actAs": "user" """);

        var wrong = Assert.Single(await new StoreActing(new() { DataFolder = "", StoreFolder = all.SettingsFile }).CheckAsync(Answers.Token));

        Assert.EndsWith("actAs", wrong.Name, StringComparison.Ordinal);
    }
}
