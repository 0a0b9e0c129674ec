namespace OneStop.Docs.Scripting.Tests;

/// <summary>Runs read data that all of them share: each must see its own changes by every path, and nobody else's.</summary>
public sealed class SharedDataTests
{
    private const string Json = """{ "rows": [ { "t": "một", "deep": { "x": 1, "list": [1, 2] } }, { "t": "hai", "deep": { "x": 2, "list": [] } } ], "one": { "t": "ba" } }""";

    [Theory]
    [InlineData("a = rows[0]; b = rows[0]; a.t = 'mới'; b.t; rows[0].t", "mớimới")]
    [InlineData("b = rows[0]; for r in rows; r.t = r.t + '!'; end; b.t; rows[0].t; rows[1].t", "một!một!hai!")]
    [InlineData("for r in rows; rows[0].t = 'x'; r.t; end", "xhai")]
    [InlineData("for r in rows; for s in rows; s.t = s.t + '.'; end; r.t; end", "một.hai..")]
    [InlineData("d = rows[0].deep; rows[0].deep.x = 9; d.x; rows[0].deep.x", "99")]
    [InlineData("d = rows[0].deep; rows[0].t = 'x'; d.x = 5; rows[0].deep.x", "5")]
    [InlineData("rows[0].t = 'x'; d = rows[0].deep; d.x = 5; rows[0].deep.x; rows[0].t", "5x")]
    [InlineData("l = rows[0].deep.list; rows[0].deep.list[0] = 7; l; rows[0].deep.list", "[7, 2][7, 2]")]
    [InlineData("l = rows; rows[2] = { t: 'bốn' }; l.size; l[2].t; for r in l; r.t; end", "3bốnmộthaibốn")]
    [InlineData("rows.note = 'n'; l = rows; l.note", "n")]
    [InlineData("one.t = 'x'; this.one.t; o = this['one']; o.t", "xx")]
    [InlineData("with one; t = 'trong'; end; one.t", "trong")]
    [InlineData("x = array.first rows; x.t = 'đầu'; rows[0].t; (rows | array.reverse)[1].t", "đầuđầu")]
    [InlineData("rows[0] == rows[0]; rows[0] == rows[1]; rows[0].deep == rows[0].deep", "truefalsetrue")]
    [InlineData("array.contains rows rows[1]; (rows | array.add rows[0] | array.uniq).size", "true2")]
    [InlineData("one.new = 1; one; one | object.keys; one.size", """{t: "ba", new: 1}["t", "new"]""")]
    [InlineData("for r in [rows[0], rows[0], rows[1]]; for.changed; end", "truefalsetrue")]
    [InlineData("func f(r); r.t = 'hàm'; end; f rows[1]; rows[1].t", "hàm")]
    [InlineData("one.self = one; one.self.self.t = 'vòng'; one.t", "vòng")]
    [InlineData("one.t = rows; one.t[0].t = 'y'; rows[0].t", "y")]
    public void Changes_are_seen_by_every_path(string code, string expected)
    {
        var data = Script.Json(Json);
        var script = Script.Compile("{{ " + code + " }}");

        var first = script.RenderText(data, Script.Options, TestContext.Current.CancellationToken);
        var second = script.RenderText(data, Script.Options, TestContext.Current.CancellationToken);

        Assert.Equal(expected, first);
        Assert.Equal(expected, second);
    }

    [Fact]
    public void Layers_that_share_an_object_show_its_changes_to_each_other()
    {
        var data = Script.Json(Json);
        var picked = data.With(ScriptData.FromDictionary(new Dictionary<string, object?> { ["first"] = data.Open()["rows"].AsArray![0] }));

        Assert.Equal("một!một!", Script.Run("{{ first.t = first.t + '!'; rows[0].t; first.t }}", picked));
        Assert.Equal("một", Script.Run("{{ first.t }}", picked));
    }

    [Fact]
    public void Objects_of_a_host_are_copied_into_shared_data()
    {
        var own = new ScriptObject { ["n"] = 1 };
        own["self"] = own;
        var data = ScriptData.FromDictionary(new Dictionary<string, object?> { ["o"] = own, ["l"] = new ScriptArray([own]) });

        Assert.Equal("222", Script.Run("{{ o.n = 2; o.self.self.n; l[0].n; o.n }}", data));
        Assert.Equal("1", Script.Run("{{ o.n }}", data));
        Assert.Equal(1, own["n"]);
    }

    [Fact]
    public void Dictionary_that_holds_itself_is_read_once()
    {
        var circle = new Dictionary<string, object?> { ["n"] = 1 };
        circle["self"] = circle;

        Assert.Equal("3", Script.Run("{{ c.self.self.n = 3; c.n }}", ScriptData.FromDictionary(new Dictionary<string, object?> { ["c"] = circle })));
    }

    [Theory]
    [InlineData("""{ "a": 1, "b": 2, "a": 3 }""", "{a: 3, b: 2}")]
    [InlineData("""{ "l": [ { "a": 1, "b": 2 }, { "a": 3, "a": 4 }, { "b": 5, "a": 6 }, { "a": 7 }, {} ] }""", "{l: [{a: 1, b: 2}, {a: 4}, {b: 5, a: 6}, {a: 7}, {}]}")]
    [InlineData("""{ "l": [ { "\u0061": 1 }, { "a": 2 }, { "\\u0061": 3 }, { "\u0061": 4 } ] }""", """{l: [{a: 1}, {a: 2}, {"\\u0061": 3}, {a: 4}]}""")]
    [InlineData("""{ "": 1, "dài hơn": { "": [] } }""", """{"": 1, "dài hơn": {"": []}}""")]
    public void Names_of_json_are_kept_as_they_are(string json, string expected) =>
        Assert.Equal(expected, Script.Run("{{ this }}", Script.Json(json)));

    [Fact]
    public void Rows_with_other_names_in_other_orders_are_read_right_at_one_place()
    {
        var data = Script.Json("""{ "l": [ { "a": 1, "b": 2 }, { "b": 3, "a": 4 }, { "b": 5 }, { "c": 0, "a": 6, "b": 7 }, { "a": null, "b": 8 } ] }""");

        Assert.Equal("1243-567-8", Script.Run("{{ for x in l; x.a ?? (x.a == null ? '-' : 0); x.b; end }}", data));
    }

    [Fact]
    public void Objects_of_many_members_are_read_by_name()
    {
        var members = string.Join(", ", Enumerable.Range(0, 200).Select(i => $"\"m{i}\": {i}"));

        Assert.Equal("0 13 199  200", Script.Run("{{ o.m0 }} {{ o.m13 }} {{ o['m199'] }} {{ o.m200 }} {{ o | object.size }}", Script.Json($$"""{ "o": { {{members}} } }""")));
    }

    [Fact]
    public void Documents_may_be_let_go_before_a_run()
    {
        ScriptData data;
        using (var document = System.Text.Json.JsonDocument.Parse(Json)) data = ScriptData.FromJson(document.RootElement);

        Assert.Equal("mộthaiba", Script.Run("{{ for r in rows; r.t; end; one.t }}", data));
    }
}
