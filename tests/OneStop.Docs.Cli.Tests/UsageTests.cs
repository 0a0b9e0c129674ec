namespace OneStop.Docs.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("rander", "CLI001")]
    [InlineData("render", "CLI002 CLI003")]
    [InlineData("render ke-hoach --data", "CLI004")]
    [InlineData("render ke-hoach --data x.json --size 12", "CLI005")]
    [InlineData("templates --lang fr", "CLI005")]
    [InlineData("--json", "CLI006")]
    [InlineData("render ke-hoach --data x.json --out - --json", "CLI007")]
    [InlineData("render muc --data x.json --block --pdf --pick part=1 --pick article=x", "CLI007 CLI005 CLI005")]
    [InlineData("render ke-hoach --data khong-co.json", "CLI008")]
    [InlineData("render khong-co.docx --data khong-co.json", "CLI008 CLI008")]
    [InlineData("render ke-hoach --data x.json --sise 13", "CLI001")]
    [InlineData("script --case x.jsonl", "CLI001")]
    [InlineData("render - --data -", "CLI007")]
    [InlineData("validate khong-co.json", "CLI008")]
    [InlineData("inspect khong-co.docx", "CLI008")]
    [InlineData("import khong-co.docx", "CLI008")]
    [InlineData("script khong-co.txt", "CLI008")]
    [InlineData("templates --templates khong-co", "DRF001")]
    [InlineData("templates check khong-co", "PCK009")]
    public async Task Wrong_usage_is_answered_with_two_and_everything_wrong(string line, string codes)
    {
        var result = await OneStop.RunAsync(line.Split(' '));

        Assert.Equal(codes.Split(' '), result.Codes());
        Assert.Equal(2, result.ExitCode);
        if (!line.Contains("--json", StringComparison.Ordinal)) Assert.Empty(result.Text);
    }

    [Fact]
    public async Task Wrong_usage_is_explained_in_the_users_language()
    {
        var vietnamese = await OneStop.RunAsync("rander");
        var english = await OneStop.RunAsync("rander", "--lang", "en");

        Assert.Equal("CLI001: Không hiểu \"rander\". Hãy xem \"onestop --help\".\n", vietnamese.Errors);
        Assert.Equal("CLI001: \"rander\" is not understood. See \"onestop --help\".\n", english.Errors);
    }
}
