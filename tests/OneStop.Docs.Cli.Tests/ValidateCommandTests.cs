using System.Text.Json.Nodes;

namespace OneStop.Docs.Cli.Tests;

public sealed class ValidateCommandTests
{
    [Fact]
    public async Task A_sound_plan_is_valid()
    {
        var result = await OneStop.RunAsync("validate", OneStop.Sample("ke-hoach"));

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.EndsWith(": hợp lệ.\n", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_is_listed_and_repeated_as_json()
    {
        var result = await OneStop.RunAsync(["validate", "-", "--json"], BadPlan());

        Assert.Equal(1, result.ExitCode);
        Assert.False(result.Json().GetProperty("valid").GetBoolean());
        var paths = result.Json().GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("path").GetString()).ToList();
        Assert.Superset(new HashSet<string?> { "$.subject", "$.date.month", "$.typo" }, paths.ToHashSet());
        Assert.Equal(paths.Count, result.Codes().Count);
    }

    internal static byte[] BadPlan()
    {
        var plan = JsonNode.Parse(File.ReadAllText(OneStop.Sample("ke-hoach")))!.AsObject();
        plan.Remove("subject");
        plan["date"]!["month"] = "một";
        plan["typo"] = 1;
        return OneStop.Utf8(plan.ToJsonString());
    }
}
