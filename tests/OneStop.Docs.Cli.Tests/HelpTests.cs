namespace OneStop.Docs.Cli.Tests;

public sealed class HelpTests
{
    private static readonly string[] Commands = ["templates", "render", "inspect", "import", "script", "serve", "store", "schema", "manifest", "validate"];

    [Theory]
    [InlineData()]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_lists_every_command_in_Vietnamese(params string[] arguments)
    {
        var result = await OneStop.RunAsync(arguments);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Cách dùng: onestop LỆNH", result.Text, StringComparison.Ordinal);
        Assert.All(Commands, command => Assert.Contains($"\n  {command} ", result.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task English_is_spoken_when_asked_for()
    {
        var byOption = await OneStop.RunAsync("--lang", "en", "render", "--help");
        var byMachine = await OneStop.RunAsync(["render", "-h"], environment: new Dictionary<string, string> { ["LANG"] = "en_US.UTF-8" });

        Assert.Contains("Usage: onestop render TEMPLATE… --data, -d FILE", byOption.Text.Replace("-d, --data FILE", "--data, -d FILE", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(byOption.Text, byMachine.Text);
    }

    [Fact]
    public async Task Every_command_explains_itself()
    {
        foreach (var command in Commands)
        {
            var result = await OneStop.RunAsync(command, "--help");

            Assert.Equal(0, result.ExitCode);
            Assert.Contains($"onestop {command}", result.Text, StringComparison.Ordinal);
            Assert.Contains("--json", result.Text, StringComparison.Ordinal);
            Assert.Empty(result.Errors);
        }
    }
}
