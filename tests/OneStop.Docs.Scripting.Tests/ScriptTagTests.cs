namespace OneStop.Docs.Scripting.Tests;

public sealed class ScriptTagTests
{
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
