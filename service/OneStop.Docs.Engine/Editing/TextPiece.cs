namespace OneStop.Docs.Engine.Editing;

/// <summary>The text of one <c>w:t</c>, or a tab or break, and where it stands in the part.</summary>
/// <param name="Text">What it adds to the paragraph's text.</param>
/// <param name="Start">Offset of its content; of the whole element when it is a mark.</param>
/// <param name="End">Offset after it.</param>
/// <param name="NameEnd">Offset after the name in the start tag, where an attribute can be put in.</param>
/// <param name="IsMark">A tab or a break: it can be taken out, not written into.</param>
/// <param name="KeepsSpace">The element says <c>xml:space="preserve"</c>: blanks at its ends count.</param>
internal sealed record TextPiece(string Text, int Start, int End, int NameEnd, bool IsMark, bool KeepsSpace);

/// <summary>Bytes to be put in the place of others.</summary>
/// <param name="Start">Offset of the first byte replaced.</param>
/// <param name="End">Offset after the last.</param>
/// <param name="Bytes">What stands there instead.</param>
internal readonly record struct ByteSplice(int Start, int End, byte[] Bytes)
{
    /// <summary>The bytes with all splices made; they do not overlap.</summary>
    public static byte[] Apply(ReadOnlySpan<byte> bytes, IEnumerable<ByteSplice> splices)
    {
        using var result = new MemoryStream(bytes.Length + 256);
        var at = 0;
        foreach (var splice in splices.OrderBy(splice => splice.Start).ThenBy(splice => splice.End))
        {
            result.Write(bytes[at..splice.Start]);
            result.Write(splice.Bytes);
            at = splice.End;
        }

        result.Write(bytes[at..]);
        return result.ToArray();
    }
}
