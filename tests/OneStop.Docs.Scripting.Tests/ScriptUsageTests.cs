namespace OneStop.Docs.Scripting.Tests;

public sealed class ScriptUsageTests
{
    [Theory]
    [InlineData("{{ subject }}{{ issuer.name }}", "subject, issuer.name")]
    [InlineData("{{ for t in taskTables }}{{ for g in t.groups }}{{ g.title }}{{ end }}{{ end }}", "taskTables, taskTables[].groups, taskTables[].groups[].title")]
    [InlineData("{{ for t in (tasks | array.sort 'no') }}{{ t.title }}{{ end }}", "tasks, tasks[].no, tasks[].title")]
    [InlineData("{{ x = issuer; x.name }}{{ x }}", "issuer, issuer.name")]
    [InlineData("{{ y = 1; y }}", "")]
    [InlineData("{{ with issuer }}{{ name }}{{ end }}", "issuer, issuer.name")]
    [InlineData("{{ tasks[0].title }}{{ tasks.size }}", "tasks[].title, tasks")]
    [InlineData("{{ func f(a); ret a.b + c; end; f d }}", "d, d.b, c")]
    [InlineData("{{ f(a) = a.b; f d }}{{ d | f }}", "d, d.b")]
    [InlineData("{{ func g; ret $0.b; end; g d }}", "d, d.b")]
    [InlineData("{{ func unused; x.y; end }}", "x.y")]
    [InlineData("{{ if a && !b.c }}{{ end }}", "a, b.c")]
    [InlineData("{{ $\"{a} {b}\" }}", "a, b")]
    [InlineData("{{ items | array.each @(do; ret $0.n; end) }}", "items, items[].n")]
    [InlineData("{{ names = items | array.map 'name'; for n in names; n.short; end }}", "items, items[].name, items[].name.short")]
    [InlineData("{{ o = {head: issuer, n: 1}; o.head.name; o.n }}", "issuer, issuer.name")]
    [InlineData("{{ if a; x = b.c; else; x = d; end; x.e }}", "a, b.c, d, b.c.e, d.e")]
    [InlineData("{{ first = groups | array.first; first.title }}", "groups, groups[].title")]
    [InlineData("{{ for k in keys; labels[k].vi; end }}", "keys, keys[], labels[].vi")]
    [InlineData("{{ capture c }}{{ a }}{{ end }}{{ c }}", "a")]
    [InlineData("{{ this.title }}{{ (a).b }}{{ a['b c'] }}", "title, a.b, a[\"b c\"]")]
    [InlineData("{{ (a ?? b).c }}", "a, b, a.c, b.c")]
    public void Paths_a_script_reads_are_listed_with_loops_resolved(string template, string paths) =>
        Assert.Equal(paths, string.Join(", ", Describe(template).Paths.Select(p => p.Path)));

    [Theory]
    [InlineData("{{ a }}", "a Printed")]
    [InlineData("{{ a | string.upcase }}", "a Text")]
    [InlineData("{{ a | math.round 2 }}", "a Number")]
    [InlineData("{{ a > 3 }}", "a? Number")]
    [InlineData("{{ a * b }}", "a Number, b Number")]
    [InlineData("{{ a | date.to_string '%d' }}", "a Date")]
    [InlineData("{{ if a }}{{ end }}", "a? Truth")]
    [InlineData("{{ if a }}{{ a }}{{ end }}", "a? Truth, a? Printed")]
    [InlineData("{{ if a }}{{ a.b }}{{ end }}", "a? Truth, a?.b Printed")]
    [InlineData("{{ if a }}{{ b }}{{ end }}", "a? Truth, b? Printed")]
    [InlineData("{{ if !a }}{{ else }}{{ a.b }}{{ end }}", "a? Truth, a?.b Printed")]
    [InlineData("{{ if k == 'x' }}{{ a.b }}{{ end }}", "k? Printed, a?.b? Printed")]
    [InlineData("{{ a.b ?? 'x' }}", "a.b? Printed")]
    [InlineData("{{ a?.b }}", "a?.b Printed")]
    [InlineData("{{ a | object.default 'x' }}", "a? Printed")]
    [InlineData("{{ for i in a limit: n }}{{ i }}{{ end }}", "a List, n Integer, a[] Printed")]
    [InlineData("{{ for i in 1..n }}{{ end }}", "n Integer")]
    [InlineData("{{ a | array.join ', ' }}", "a List, a[] Printed")]
    [InlineData("{{ a.size }}", "a Sized")]
    [InlineData("{{ 'x' + a }}", "a Printed")]
    public void What_data_is_taken_for_and_what_may_be_missing(string template, string reads) =>
        Assert.Equal(reads, string.Join(", ", Describe(template).Reads.Select(Show)));

    [Fact]
    public void Functions_and_includes_are_listed()
    {
        var usage = Describe("{{ title | string.upcase }}{{ include 'head' }}{{ include name }}");

        Assert.Equal(["string.upcase", "include"], usage.Functions.Select(f => f.Name));
        Assert.Equal(["head"], usage.Includes.Select(i => i.Name));
        Assert.Equal(["title", "name"], usage.Paths.Select(p => p.Path));
    }

    [Fact]
    public void Included_text_is_read_among_the_names_of_the_one_around_it()
    {
        var row = ScriptParser.ParseText("{{ t.title }}{{ own = 1 }}{{ khac }}", new(Source: 7)).Syntax;

        var usage = ScriptUsage.Describe(
            ScriptParser.ParseText("{{ for t in tasks; include 'row'; end }}{{ own }}{{ include 'none' }}", ScriptParseOptions.Default).Syntax!,
            ScriptFunctionSet.Builtins, name => name == "row" ? new(true, row) : default);

        Assert.Equal(["tasks", "tasks[].title", "khac"], usage.Paths.Select(path => path.Path));
        Assert.Equal([0, 7, 7], usage.Paths.Select(path => path.Where.Source));
        Assert.Equal(["none"], usage.UnknownIncludes.Select(name => name.Name));
    }

    [Fact]
    public void Text_that_runs_in_the_loops_of_another_knows_their_variables()
    {
        var body = Describe("{{ for t in tasks }}{{ end }}");

        var note = ScriptUsage.Describe(
            ScriptParser.ParseText("{{ t.note }}{{ own }}", ScriptParseOptions.Default).Syntax!, ScriptFunctionSet.Builtins, _ => default, body);

        Assert.Equal(["tasks[].note", "own"], note.Paths.Select(path => path.Path));
    }

    [Theory]
    [InlineData("{{ strng.upcase a }}", "strng.upcase → string.upcase")]
    [InlineData("{{ a | khong.co }}", "khong.co")]
    [InlineData("{{ a | string.upcas }}", "string.upcas → string.upcase")]
    [InlineData("{{ a | khong_co_ham }}", "khong_co_ham")]
    [InlineData("{{ o = {f: 1}; o.f 1 }}", "")]
    [InlineData("{{ func f; end; f }}{{ a | f }}", "")]
    public void What_is_called_and_does_not_exist_is_told_with_the_nearest_name(string template, string names) =>
        Assert.Equal(names, string.Join(", ", Describe(template).UnknownFunctions.Select(f => f.Name + (f.Nearest is null ? "" : " → " + f.Nearest))));

    [Theory]
    [InlineData("{{ string.upcase }}", "SCR225@4")]
    [InlineData("{{ a | string.upcase 1 }}", "SCR225@8")]
    [InlineData("{{ string.replace a 'x' }}", "SCR225@4")]
    [InlineData("{{ math.round a presision: 2 }}", "SCR227@17")]
    [InlineData("{{ func f(a, b); end; f 1 }}", "SCR225@23")]
    [InlineData("{{ 7 % 0 }}", "SCR313@4")]
    [InlineData("{{ string.upcase ^a }}{{ array.each a @string.upcase }}{{ date '2026-01-01' }}{{ array.any a @f 1 2 }}", "")]
    public void Calls_that_must_fail_are_told(string template, string mistakes) =>
        Assert.Equal(mistakes, string.Join(", ", Describe(template).Mistakes.Select(m => $"{m.Code}@{m.Start.Column}")));

    [Theory]
    [InlineData("{{ x = 1 }}{{ y = 2 }}{{ y }}", "UnusedVariable x")]
    [InlineData("{{ if true }}a{{ else }}b{{ end }}", "UnreachableBranch true")]
    [InlineData("{{ if a }}1{{ else if b }}2{{ else if a }}3{{ end }}", "UnreachableBranch a")]
    [InlineData("{{ x = 1; include name }}", "")]
    public void What_is_hardly_meant_is_noted(string template, string notes) =>
        Assert.Equal(notes, string.Join(", ", Describe(template).Notes.Select(n => $"{n.Kind} {n.Name}")));

    [Fact]
    public void Scripts_that_multiply_calls_are_read_in_bounded_time()
    {
        var functions = string.Concat(Enumerable.Range(1, 40).Select(i => $"{{{{ func f{i}(x); f{i - 1} x; f{i - 1} x; f{i - 1} x; end }}}}"));

        Assert.NotEmpty(Describe("{{ func f0(x); x.y; end }}" + functions + "{{ f40 d }}").Reads);
    }

    private static string Show(DataRead read)
    {
        var text = string.Concat(read.Path.Steps.Select(step =>
            (step.IsItem ? "[]" : (step.Owner is null ? "" : ".") + step.Name) + (step.IsItem || read.Needs(step.Depth) ? "" : "?")));
        return $"{text} {read.Use}";
    }

    private static ScriptUsage Describe(string template) =>
        ScriptUsage.Describe(ScriptParser.ParseText(template, ScriptParseOptions.Default).Syntax!);
}
