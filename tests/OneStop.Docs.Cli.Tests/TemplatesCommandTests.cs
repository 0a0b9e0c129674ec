using OneStop.Docs.TestKit;

namespace OneStop.Docs.Cli.Tests;

public sealed class TemplatesCommandTests
{
    [Fact]
    public async Task Templates_are_listed_for_people_and_for_programs()
    {
        var people = await OneStop.RunAsync("templates");
        var programs = await OneStop.RunAsync("templates", "--json");

        Assert.Equal((0, "", 0, ""), (people.ExitCode, people.Errors, programs.ExitCode, programs.Errors));
        Assert.Contains("Kế hoạch (KH, Mẫu 1.4, 14/13)", people.Text, StringComparison.Ordinal);
        var plan = Assert.Single(programs.Json().GetProperty("templates").EnumerateArray(), t => t.GetProperty("id").GetString() == "ke-hoach");
        Assert.Equal(("document", "KH", "onestop/plan/1"), (plan.GetProperty("role").GetString(), plan.GetProperty("kind").GetString(), plan.GetProperty("dataSchema").GetString()));
    }

    [Fact]
    public async Task Every_fault_of_a_folder_is_listed()
    {
        using var folder = new TemporaryFolder();
        Add(folder, "hong", "{");
        Add(folder, "thieu", "{ \"id\": \"khac\", \"role\": \"x\", \"bodySizes\": [12] }");

        var result = await OneStop.RunAsync("templates", "--templates", folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["DRF002", "DRF004", "DRF003", "DRF003", "DRF003", "DRF003"], result.Codes());
    }

    [Fact]
    public async Task Packed_templates_agree_with_their_sources()
    {
        var result = await OneStop.RunAsync("templates", "check");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
    }

    private static void Add(TemporaryFolder folder, string id, string description)
    {
        Directory.CreateDirectory(folder[id]);
        File.WriteAllText(Path.Combine(folder[id], "template.json"), description);
    }
}
