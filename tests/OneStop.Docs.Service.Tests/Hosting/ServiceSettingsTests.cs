using Microsoft.Extensions.Configuration;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Service.Tests.Hosting;

public sealed class ServiceSettingsTests
{
    private const string Tenant = "11111111-2222-4333-8444-55555555555a";
    private const string Client = "99999999-8888-4777-8666-555555555555";

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

    [Theory]
    [InlineData("http://127.0.0.1:5080", null, SignInMode.Person)]
    [InlineData("http://localhost:5080;http://[::1]:5080", null, SignInMode.Person)]
    [InlineData("http://0.0.0.0:80", null, SignInMode.None)]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:80", null, SignInMode.None)]
    [InlineData("http://127.0.0.1:5080", "docs.example.vn", SignInMode.None)]
    public void A_persons_word_is_taken_only_where_nobody_else_can_call(string addresses, string? hosts, SignInMode mode)
    {
        Assert.Equal(mode, From(["--urls", addresses, .. hosts is null ? Array.Empty<string>() : ["--hosts", hosts]]).SignIn);
    }

    [Fact]
    public void Sign_in_is_set_by_tenant_and_client()
    {
        var settings = From(["--tenant", Tenant.ToUpperInvariant(), "--client-id", Client, "--authority", "https://login.microsoftonline.us/", "--admin", "Lan.NT@xa.example.vn; binh@xa.example.vn"]);

        Assert.Equal(SignInMode.Entra, settings.SignIn);
        Assert.Equal($"https://login.microsoftonline.us/{Tenant}/v2.0", settings.Entra!.Issuer);
        Assert.Equal(["lan.nt@xa.example.vn", "binh@xa.example.vn"], settings.Entra.FirstAdmins);
        Assert.Equal("access_as_user", settings.Entra.ShortScope);
    }

    [Theory]
    [InlineData("common", Client, "https://login.microsoftonline.com", "--tenant")]
    [InlineData("xa.onmicrosoft.com", Client, "https://login.microsoftonline.com", "--tenant")]
    [InlineData(Tenant, "", "https://login.microsoftonline.com", "--client-id")]
    [InlineData(Tenant, Client, "http://login.microsoftonline.com", "--authority")]
    [InlineData(Tenant, Client, "https://login.microsoftonline.com/common", "--authority")]
    public void Sign_in_that_would_let_strangers_in_is_not_taken(string tenant, string client, string authority, string wrong)
    {
        var settings = From(["--tenant", tenant, "--client-id", client, "--authority", authority]);

        Assert.Null(settings.Entra);
        Assert.Equal([wrong], settings.Wrong.Select(one => one.Name));
    }

    private static ServiceSettings From(string[] arguments, string? start = null) =>
        ServiceSettings.From(new ConfigurationBuilder().AddCommandLine(arguments).Build(), start ?? RepositoryPaths.Root);
}
