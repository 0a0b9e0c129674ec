using OneStop.Docs.Scripting.Parsing;

namespace OneStop.Docs.Scripting.Syntax;

/// <summary>A stretch of the author's code. One object a node, so that a running script passes on a reference.</summary>
internal sealed record SourceSpan(string Text, int Start, int Length, TextPosition From, TextPosition To)
{
    /// <summary>Nowhere.</summary>
    public static SourceSpan None { get; } = new(string.Empty, 0, 0, default, default);

    public static SourceSpan Of(Token token) => new(token.Source, token.Start, token.Length, token.From, token.To);

    /// <summary>From the start of this to the end of <paramref name="last"/>.</summary>
    public SourceSpan Through(SourceSpan last) =>
        ReferenceEquals(Text, last.Text) && last.Start >= Start
            ? new(Text, Start, last.Start + last.Length - Start, From, last.To)
            : this;

    /// <summary>The place right after this stretch.</summary>
    public TextPosition After => To with { Offset = To.Offset + 1, Column = To.Column + 1 };

    public string Quote => Text.Substring(Start, Length);
}
