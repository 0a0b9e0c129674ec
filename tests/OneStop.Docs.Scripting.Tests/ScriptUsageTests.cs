namespace OneStop.Docs.Scripting.Tests;

public sealed class ScriptUsageTests
{
    [Theory]
    [InlineData("{{ subject }}{{ issuer.name }}", "subject, issuer.name")]
    [InlineData("{{ for t in taskTables }}{{ for g in t.groups }}{{ g.title }}{{ end }}{{ end }}", "taskTables, taskTables[].groups, taskTables[].groups[].title")]
    [InlineData("{{ for t in (tasks | array.sort 'no') }}{{ t.no }}{{ end }}", "tasks, tasks[].no")]
    [InlineData("{{ x = issuer; x.name }}{{ x }}", "issuer, issuer.name")]
    [InlineData("{{ y = 1; y }}", "")]
    [InlineData("{{ with issuer }}{{ name }}{{ end }}", "issuer, issuer.name")]
    [InlineData("{{ tasks[0].title }}{{ tasks.size }}", "tasks[].title, tasks")]
    [InlineData("{{ func f(a); ret a.b + c; end; f d }}", "c, d")]
    [InlineData("{{ if a && !b.c }}{{ end }}", "a, b.c")]
    [InlineData("{{ $\"{a} {b}\" }}", "a, b")]
    public void Paths_a_script_reads_are_listed_with_loops_resolved(string template, string paths) =>
        Assert.Equal(paths, string.Join(", ", Describe(template).Paths.Select(p => p.Path)));

    [Fact]
    public void Functions_and_includes_are_listed()
    {
        var usage = Describe("{{ title | string.upcase }}{{ include 'head' }}{{ include name }}");

        Assert.Equal(["string.upcase", "include"], usage.Functions.Select(f => f.Name));
        Assert.Equal(["head"], usage.Includes.Select(i => i.Name));
        Assert.Equal(["title", "name"], usage.Paths.Select(p => p.Path));
    }

    private static ScriptUsage Describe(string template) =>
        ScriptUsage.Describe(ScriptParser.ParseText(template, ScriptParseOptions.Default).Syntax!);
}
