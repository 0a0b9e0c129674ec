using OneStop.Docs.Engine.Templating.Values;

namespace OneStop.Docs.Engine.Templating;

/// <summary>
/// A finished piece of a document: whole paragraphs and tables as WordprocessingML, made by a host function. A tag that
/// stands alone in its paragraph and gives one is replaced by it, paragraph and all.
/// </summary>
/// <param name="Markup">
/// UTF-8 markup of block elements with the prefix <c>w:</c>, well-formed, written as it is: never made from what a user typed
/// without escaping.
/// </param>
public sealed record DocumentFragment(ReadOnlyMemory<byte> Markup) : MarkupValue
{
    /// <summary>A fragment of markup given as text.</summary>
    public static DocumentFragment Of(string markup) => new(System.Text.Encoding.UTF8.GetBytes(markup));

    /// <summary>Where only text can stand, a fragment is nothing.</summary>
    public override string ToString() => "";

    /// <inheritdoc/>
    internal override MarkupPiece Write(ValueContext context) => MarkupPiece.Blocks(Markup);
}
