using System.Text;

namespace OneStop.Docs.Scripting.Tests;

public sealed class SegmentTests
{
    [Fact]
    public void Literals_are_written_by_number_and_values_as_text()
    {
        var output = new Recorder();

        Render(
            [Literal(1, "A"), Code("for x in 1..2", 0), Literal(2, "B"), Code("x", 5), Code("end", 9), Literal(3, "C")],
            output);

        Assert.Equal("#1 #2 '1' #2 '2' #3 ", output.ToString());
    }

    [Fact]
    public void Captured_literals_give_their_text()
    {
        var output = new Recorder();

        Render([Code("capture t", 0), Literal(1, "A"), Code("end", 3), Code("t + t", 6)], output);

        Assert.Equal("'AA' ", output.ToString());
    }

    [Fact]
    public void Function_of_literals_writes_through_when_called_alone()
    {
        var output = new Recorder();

        Render([Code("func f", 0), Literal(7, "A"), Code("$0", 2), Code("end", 4), Code("f 5", 8)], output);

        Assert.Equal("#7 '5' ", output.ToString());
    }

    [Fact]
    public void Errors_stand_where_the_author_wrote()
    {
        var segments = new TemplateSegment[] { new CodeSegment("missing.x", new TextPosition(4, 100, 12, 3)) };
        var parsed = ScriptParser.ParseSegments(segments, ScriptParseOptions.Default);
        var script = CompiledScript.Compile(parsed.Syntax!, ScriptFunctionSet.Builtins);

        var error = Assert.Throws<ScriptRuntimeException>(() =>
            script.Render(ScriptData.Empty, new Recorder(), Script.Options, TestContext.Current.CancellationToken)).Error;

        Assert.Equal(new TextPosition(4, 108, 12, 11), error.Start);
    }

    [Fact]
    public void Host_objects_are_offered_to_the_writer_first()
    {
        var output = new Recorder { Known = typeof(Version) };
        var functions = ScriptFunctionSet.Builtins.With("image", () => new Version(1, 2)).With("other", () => new StringBuilder("b"));

        Render([Code("image", 0), Code("other", 9)], output, functions);

        Assert.Equal("<1.2> 'b' ", output.ToString());
    }

    private static LiteralSegment Literal(int id, string text) => new(id, text);

    private static CodeSegment Code(string code, int offset) => new(code, new TextPosition(0, offset, 1, offset + 1));

    private static void Render(IReadOnlyList<TemplateSegment> segments, IScriptOutput output, ScriptFunctionSet? functions = null)
    {
        var parsed = ScriptParser.ParseSegments(segments, ScriptParseOptions.Default);
        Assert.Empty(parsed.Errors);
        CompiledScript.Compile(parsed.Syntax!, functions ?? ScriptFunctionSet.Builtins)
            .Render(ScriptData.Empty, output, Script.Options, TestContext.Current.CancellationToken);
    }

    private sealed class Recorder : IScriptOutput
    {
        private readonly StringBuilder _log = new();

        public Type? Known { get; init; }

        public void WriteLiteral(int id) => _log.Append('#').Append(id).Append(' ');

        public void WriteText(ReadOnlySpan<char> text) => _log.Append('\'').Append(text).Append("' ");

        public bool TryWriteObject(object value)
        {
            if (value.GetType() != Known)
            {
                return false;
            }

            _log.Append('<').Append(value).Append("> ");
            return true;
        }

        public override string ToString() => _log.ToString();
    }

    [Fact]
    public void Each_broken_statement_of_a_tag_says_one_thing()
    {
        CodeSegment code = new("a[ ; 1 + ; if n; b( ; end; {c", new(1, 0, 1, 1));

        var errors = ScriptParser.ParseSegments([code], ScriptParseOptions.Default).Errors;

        Assert.Equal(["SCR110 4", "SCR111 10", "SCR132 21", "SCR129 29"], errors.Select(e => $"{e.Code} {e.Start.Column}"));
    }

    [Fact]
    public void Broken_letters_of_a_tag_hide_what_follows_from_them()
    {
        CodeSegment code = new("x = 'open", new(3, 0, 1, 1));

        var errors = ScriptParser.ParseSegments([code], ScriptParseOptions.Default).Errors;

        Assert.Equal(["SCR101"], errors.Select(e => e.Code));
    }
}
