namespace OneStop.Docs.Scripting.Tests;

public sealed class ScriptTagTests
{
    [Theory]
    [InlineData("for t in tasks", "Open for@0", false)]
    [InlineData("end", "Close end@0", false)]
    [InlineData("else", "Middle else@0", false)]
    [InlineData("else if n > 1", "Middle else@0", false)]
    [InlineData("if a; b; end", "Open if@0, Close end@9", true)]
    [InlineData(" name ", "", true)]
    [InlineData("x = 1", "", false)]
    [InlineData("x += f a", "", false)]
    [InlineData("x == 1", "", true)]
    [InlineData("# only a comment", "", false)]
    [InlineData("import o", "", false)]
    [InlineData("case n\n when 1", "Open case@0, Middle when@8", false)]
    [InlineData("func f(x); ret x * 2; end", "Open func@0, Close end@22", false)]
    [InlineData("f(x) = x * 2", "", false)]
    [InlineData("for.index + 1", "", true)]
    [InlineData("o.end", "", true)]
    [InlineData("a | array.each @(do; ret $0; end)", "Open func@17, Close end@29", true)]
    [InlineData("capture x", "Open capture@0", false)]
    [InlineData("with o; name; end", "Open with@0, Close end@14", true)]
    [InlineData("for x in", "Open for@0", false)]
    [InlineData("\"unclosed", "", true)]
    public void Tag_tells_its_control_words_and_whether_it_writes(string code, string events, bool writes)
    {
        var shape = ScriptTag.Describe(code);

        Assert.Equal(events, string.Join(", ", shape.Events.Select(e => $"{e.Kind} {e.Keyword}@{e.Offset}")));
        Assert.Equal(writes, shape.WritesOutput);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("  # note", true)]
    [InlineData(";;\n", true)]
    [InlineData("x", false)]
    public void Tag_of_blanks_and_comments_is_empty(string code, bool isEmpty) =>
        Assert.Equal(isEmpty, ScriptTag.Describe(code).IsEmpty);

    [Fact]
    public void Statements_of_broken_code_lie_inside_it()
    {
        const string Code = "x = xs[0]; for i in missing; for?.first || this.a << '\t' % for.last; \"a\\\" $\"{b}\" `c 1e #d";

        // Cut off after every letter: in the middle of texts, escapes, numbers and comments.
        foreach (var code in Enumerable.Range(0, Code.Length).SelectMany(at => new[] { Code[..at], Code[at..], Code[..at] + "'\\", Code[..at] + "\"" }))
        {
            Assert.All(ScriptTag.Statements(code), statement => Assert.InRange(statement.Start + statement.Length, statement.Start, code.Length));
        }
    }
}
