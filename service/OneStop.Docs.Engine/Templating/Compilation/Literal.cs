using System.Text;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Bytes of a part that are written as they are.</summary>
/// <param name="Kind">What is done besides.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="Filler">
/// The paragraph that <see cref="LiteralKind.ContainerClose"/> puts where none is; of <see cref="LiteralKind.Place"/> what the place needs.
/// </param>
/// <param name="Place">Into what a value behind it is written.</param>
/// <param name="IsBlank">True when it holds nothing but blanks.</param>
/// <param name="EndsWithParagraph">True when a cell may end behind it.</param>
/// <param name="Detail">What the writer must know of an unusual kind.</param>
internal readonly record struct Literal(
    LiteralKind Kind, byte[] Bytes, byte[] Filler, ValuePlace Place, bool IsBlank, bool EndsWithParagraph, object? Detail)
{
    /// <summary>A literal that says only into what kind of place the next value is written.</summary>
    public static Literal OfPlace(ValuePlace place, byte[]? filler = null) =>
        new(LiteralKind.Place, [], filler ?? [], place, IsBlank: true, EndsWithParagraph: false, Detail: null);

    /// <summary>A literal of these bytes.</summary>
    public static Literal Of(LiteralKind kind, byte[] bytes, byte[] filler, ValuePlace place, ParagraphEnds ends, object? detail = null) =>
        new(kind, bytes, filler, place, !bytes.AsSpan().ContainsAnyExcept(" \t\r\n"u8), ends.Are(bytes), detail);
}

/// <summary>Knows what a cell, header or text box must end with: a paragraph, or a content control around one.</summary>
internal sealed class ParagraphEnds(string prefix)
{
    private readonly byte[] _paragraph = Encoding.UTF8.GetBytes($"</{prefix}p>");
    private readonly byte[] _contentControl = Encoding.UTF8.GetBytes($"</{prefix}sdt>");

    /// <summary>True when the bytes end so, blanks behind aside.</summary>
    public bool Are(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.TrimEnd(" \t\r\n"u8);
        return text.EndsWith(_paragraph) || text.EndsWith(_contentControl) || text.EndsWith("</a:p>"u8);
    }
}
