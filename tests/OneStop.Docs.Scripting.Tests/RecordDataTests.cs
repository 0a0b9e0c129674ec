using System.Collections;
using System.Numerics;

namespace OneStop.Docs.Scripting.Tests;

/// <summary>Records of the host as data.</summary>
public sealed class RecordDataTests
{
    private enum Level { Low, HighEnough }

    private sealed record Task(string? Title, int Count, DateOnly? Deadline = null)
    {
        public IReadOnlyList<string> Leads { get; init; } = [];

        public Unit? Unit { get; init; }
    }

    private record Unit(string Name)
    {
        public Unit? Parent { get; init; }
    }

    private sealed record Department(string Name, int Staff) : Unit(Name);

    private sealed class Node
    {
        public string Name { get; init; } = "n";

        public Node? Next { get; set; }

        public List<Node> All { get; } = [];
    }

    private readonly record struct Point(int X, int Y);

    [OpaqueToScripts]
    private sealed record Picture(string Path);

    private sealed record Everything
    {
        public bool Flag => true;

        public byte Small => 200;

        public uint Unsigned => 4_000_000_000;

        public ulong Huge => ulong.MaxValue;

        public long Long => -5_000_000_000;

        public double Double => 1.5;

        public float Float => 2.5f;

        public decimal Price => 1.50m;

        public BigInteger Big => BigInteger.Pow(10, 20);

        public char Letter => 'đ';

        public Level Level => Level.HighEnough;

        public DateTime Moment => new(2026, 3, 5, 7, 30, 0, DateTimeKind.Unspecified);

        public DateOnly Day => new(2026, 3, 5);

        public DateTimeOffset Offset => new(2026, 3, 6, 0, 0, 0, TimeSpan.FromHours(7));

        public TimeSpan Span => TimeSpan.FromMinutes(90);

        public int? None => null;

        public int? Some => 7;

        public object? Any => new Unit("hộp");

        public Point Point => new(1, 2);

        public IReadOnlyList<Point> Points { get; } = [new(3, 4)];

        public Dictionary<string, Unit> Units { get; } = new() { ["a"] = new("A") };

        public IEnumerable<int> Sequence => Enumerable.Range(1, 3);

        public object Loose { get; } = new List<object?> { 1, "hai", new Unit("ba"), null };

        public Type Type => typeof(Everything);

        public string WriteOnly { set => _ = value; }

        public string this[int index] => "no";

        public static string Static => "no";
    }

    private static string Run(string code, object record, ScriptNaming naming = ScriptNaming.SnakeCase) =>
        Script.Run("{{ " + code + " }}", ScriptData.FromRecord(record, naming));

    [Theory]
    [InlineData("flag; small; unsigned; long", "true2004000000000-5000000000")]
    [InlineData("huge; ' '; double; float; price; big", "18446744073709551615 1.52.51.50100000000000000000000")]
    [InlineData("letter; level", "đHighEnough")]
    [InlineData("moment; moment.hour; day.year; offset.day; span", "05 Mar 202672026601:30:00")]
    [InlineData("none ?? '-'; some + 1; any.name; any.name.size", "-8hộp3")]
    [InlineData("point.x; point.y; points[0].x; points[0].y = 9; points[0].y", "1239")]
    [InlineData("units.a.name; units['a'].name; for u in units; u.key; u.value.name; end", "AAaA")]
    [InlineData("sequence; sequence.size; sequence[2]", "[1, 2, 3]33")]
    [InlineData("loose.size; loose[2].name; loose[2].name = 'x'; loose[2].name; loose[1]", "4baxhai")]
    [InlineData("write_only; item; static; for m in this; m.key == 'static' || m.key == 'item' ? m.key : ''; end", "")]
    public void Properties_of_every_kind_are_read(string code, string expected) => Assert.Equal(expected, Run(code, new Everything()));

    [Fact]
    public void What_comes_with_the_platform_is_not_looked_into() =>
        Assert.Equal("-", Run("type.assembly ?? '-'", new Everything()));

    [Fact]
    public void Opaque_types_are_handed_on_whole()
    {
        var functions = ScriptFunctionSet.Builtins.With("path", (ScriptValue picture) => ((Picture)picture.AsOther!).Path);

        Assert.Equal("-a.png", Script.Run(
            "{{ p.path ?? '-'; path p }}",
            ScriptData.FromRecord(new { P = new Picture("a.png") }), functions: functions));
    }

    [Theory]
    [InlineData(ScriptNaming.SnakeCase, "task_table html_text id")]
    [InlineData(ScriptNaming.CamelCase, "taskTable htmlText id")]
    [InlineData(ScriptNaming.AsDeclared, "TaskTable HtmlText ID")]
    public void Properties_are_called_as_wished(ScriptNaming naming, string names) =>
        Assert.Equal(names, Run("object.keys this | array.join ' '", new { TaskTable = 1, HtmlText = 2, ID = 3 }, naming));

    [Fact]
    public void Lists_and_nested_records_are_followed()
    {
        var task = new Task("Việc", 2, new DateOnly(2026, 5, 1)) { Leads = ["A", "B"], Unit = new Department("Phòng", 4) { Parent = new("Sở") } };

        Assert.Equal("Việc 2 5 [\"A\", \"B\"] Phòng 4 Sở", Run("t.title + ' ' + t.count + ' ' + t.deadline.month + ' ' + t.leads + ' ' + t.unit.name + ' ' + t.unit.staff + ' ' + t.unit.parent.name", new { T = task }));
    }

    [Fact]
    public void Changes_stay_in_their_run_and_are_seen_by_every_path()
    {
        Task[] tasks = [new("một", 1), new("hai", 2)];
        var data = ScriptData.FromRecord(new { Tasks = tasks, First = tasks[0] });

        for (var run = 0; run < 2; run++)
        {
            Assert.Equal("xxhai2", Script.Run("{{ a = tasks[0]; first.title = 'x'; a.title; for t in tasks; t.title; end; tasks.size }}", data));
        }

        Assert.Equal("một", tasks[0].Title);
    }

    [Fact]
    public void Circle_of_records_is_printed_to_its_limit()
    {
        var node = new Node();
        node.Next = node;
        node.All.Add(node);
        var data = ScriptData.FromRecord(new { N = node });

        Assert.Equal("nn", Script.Run("{{ n.next.next.all[0].name; n.next.all[0].next.name }}", data));
        Assert.Equal("SCR413", Script.Fail("{{ n }}", data).Code);
    }

    [Theory]
    [InlineData("text")]
    [InlineData(new[] { 1 })]
    public void What_has_no_members_is_no_data(object value) =>
        Assert.Throws<ArgumentException>(() => ScriptData.FromRecord(value));

    [Fact]
    public void Long_list_made_on_demand_is_never_held_whole()
    {
        var rows = new OnDemand(100_000);
        var data = ScriptData.FromDictionary(new Dictionary<string, object?> { ["rows"] = ScriptValue.FromRecords(rows) });
        var held = 0;
        var script = CompiledScript.Compile(
            ScriptParser.ParseText("{{ for r in rows; r.title | string.size; if r.count % 20000 == 0; probe; end; end }}", ScriptParseOptions.Default).Syntax!,
            ScriptFunctionSet.Builtins.With("probe", () => { GC.Collect(); held = Math.Max(held, rows.Alive()); return ""; }));

        script.RenderText(data, Script.Options, TestContext.Current.CancellationToken);

        Assert.InRange(held, 1, 10);
    }

    /// <summary>Makes an item whenever asked, and knows which of them are still there.</summary>
    private sealed class OnDemand(int count) : IReadOnlyList<Task>
    {
        private readonly List<WeakReference> _made = [];

        public int Count => count;

        public Task this[int index]
        {
            get
            {
                var made = new Task("việc " + index, index);
                if (index % 100 == 0) _made.Add(new(made));
                return made;
            }
        }

        public int Alive() => _made.Count(reference => reference.IsAlive);

        public IEnumerator<Task> GetEnumerator() => Enumerable.Range(0, count).Select(i => this[i]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
