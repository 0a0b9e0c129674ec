using Microsoft.Extensions.Configuration;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Service.Tests.Hosting;

public sealed class ServiceSettingsTests
{
    [Theory]
    [InlineData(".")]
    [InlineData("service/OneStop.Docs.Service")]
    [InlineData("templates/ke-hoach")]
    public void Templates_are_found_from_anywhere_in_the_repository(string start)
    {
        var settings = From([], Path.Combine(RepositoryPaths.Root, start));

        Assert.Equal(RepositoryPaths.Templates, settings.TemplatesFolder);
    }

    [Fact]
    public void Service_listens_to_this_machine_only_unless_told()
    {
        Assert.Equal("http://127.0.0.1:5080", From([]).Addresses);
        Assert.Equal(["localhost", "127.0.0.1", "[::1]"], From([]).Hosts);
    }

    [Fact]
    public void Who_opens_it_to_the_network_decides_the_names()
    {
        Assert.Empty(From(["--urls", "http://0.0.0.0:80"]).Hosts);
        Assert.Equal(["docs.example.vn"], From(["--urls", "http://0.0.0.0:80", "--hosts", "docs.example.vn"]).Hosts);
    }

    [Fact]
    public void Folder_named_wrongly_is_not_replaced_by_another()
    {
        Assert.Null(From(["--templates", "/khong/co"]).TemplatesFolder);
    }

    private static ServiceSettings From(string[] arguments, string? start = null) =>
        ServiceSettings.From(new ConfigurationBuilder().AddCommandLine(arguments).Build(), start ?? RepositoryPaths.Root);
}
