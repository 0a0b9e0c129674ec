namespace OneStop.Docs.Cli.Tests;

public sealed class ManifestCommandTests
{
    [Fact]
    public async Task Manifest_is_written_for_an_address()
    {
        var result = await OneStop.RunAsync("manifest", "--url", "https://docs.example.vn");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Contains("DefaultValue=\"https://docs.example.vn/addin/taskpane.html\"", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", result.Text, StringComparison.Ordinal);
        Assert.Contains("https://login.microsoftonline.com", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://docs.example.vn")]
    [InlineData("docs.example.vn")]
    [InlineData("https://docs.example.vn/?a=1")]
    [InlineData("https://user@docs.example.vn")]
    [InlineData("ftp://docs.example.vn")]
    public async Task Address_that_office_would_not_open_is_refused(string url)
    {
        var result = await OneStop.RunAsync("manifest", "--url", url);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["MAN011"], result.Codes());
        Assert.Empty(result.Text);
    }

    [Fact]
    public async Task Http_is_taken_for_this_machine()
    {
        var result = await OneStop.RunAsync("manifest", "--url", "http://localhost:5080");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("http://localhost:5080/addin/icons/icon-80.png", result.Text, StringComparison.Ordinal);
    }
}
