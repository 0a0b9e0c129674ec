using OneStop.Docs.Scripting.Parsing;

namespace OneStop.Docs.Scripting;

/// <summary>What a control word does to the blocks around it.</summary>
public enum BlockEventKind
{
    /// <summary>Opens a block that an <c>end</c> closes.</summary>
    Open,

    /// <summary>Divides the open block: <c>else</c>, <c>when</c>.</summary>
    Middle,

    /// <summary>Closes the open block.</summary>
    Close,
}

/// <summary>One control word of a tag.</summary>
/// <param name="Keyword"><c>for</c>, <c>if</c>, <c>else</c>, <c>end</c> …; <c>func</c> also for <c>do</c>.</param>
/// <param name="Offset">Where it stands in the tag's code, from 0.</param>
public sealed record BlockEvent(BlockEventKind Kind, string Keyword, int Offset);

/// <summary>What a tag is made of, seen without knowing the tags around it.</summary>
/// <param name="Events">In order of appearance.</param>
/// <param name="WritesOutput">False when there are only control words, assignments, comments, imports and function definitions.</param>
/// <param name="IsEmpty">Nothing but blanks and comments.</param>
public sealed record TagShape(IReadOnlyList<BlockEvent> Events, bool WritesOutput, bool IsEmpty)
{
    /// <summary>Its <c>break</c>, <c>continue</c> and <c>ret</c>, in order of appearance.</summary>
    public IReadOnlyList<JumpWord> Jumps { get; init; } = [];
}

/// <summary>A word that leaves the block around it at once.</summary>
/// <param name="Keyword"><c>break</c>, <c>continue</c> or <c>ret</c>.</param>
/// <param name="Offset">Where it stands in the tag's code, from 0.</param>
public sealed record JumpWord(string Keyword, int Offset);

/// <summary>One statement of a tag.</summary>
/// <param name="Start">Its first character in the tag's code, from 0.</param>
/// <param name="Length">Characters.</param>
/// <param name="Events">What it opens, parts and closes.</param>
public sealed record TagStatement(int Start, int Length, IReadOnlyList<BlockEvent> Events);

/// <summary>Reads single tags for a host that must know which of them open and close blocks before it can cut a template.</summary>
public static class ScriptTag
{
    /// <summary>Describes the code of one tag. Broken code gives what could be made out; it never throws.</summary>
    public static TagShape Describe(string code)
    {
        var tokens = new List<Token>();
        Lexer.ReadCode(code, new TextPosition(0, 0, 1, 1), tokens, []);
        var reader = new TagReader(tokens);
        reader.Read();
        return new(reader.Events, reader.WritesOutput, tokens.TrueForAll(t => t.Kind == TokenKind.NewLine || t.Is(";"))) { Jumps = reader.Jumps };
    }

    /// <summary>The statements of a tag, so that a mistake in one need not hide another's. Broken code gives what could be made out.</summary>
    public static IReadOnlyList<TagStatement> Statements(string code)
    {
        var tokens = new List<Token>();
        Lexer.ReadCode(code, new TextPosition(0, 0, 1, 1), tokens, []);
        return [.. new TagReader(tokens).Statements().Select(statement => Within(statement, code.Length))];
    }

    /// <summary>A text that is never closed, or a letter cut off, ends its statement behind the code's own end.</summary>
    private static TagStatement Within(TagStatement statement, int length)
    {
        var start = Math.Min(statement.Start, length);
        return statement with { Start = start, Length = Math.Clamp(statement.Length, 0, length - start) };
    }
}
