using System.Text;

namespace OneStop.Docs.Engine.Editing;

/// <summary>A paragraph whose text can be edited in place.</summary>
public sealed class EditableParagraph
{
    private readonly int[]? _origins;

    internal EditableParagraph(int ordinal, IReadOnlyList<TextPiece> pieces, bool isAlternative)
    {
        Ordinal = ordinal;
        Pieces = pieces;
        IsAlternative = isAlternative;
        (Text, _origins) = Compose(string.Concat(pieces.Select(piece => piece.Text)));
    }

    /// <summary>Its number in the part from 1, counting every <c>w:p</c> in document order.</summary>
    public int Ordinal { get; }

    /// <summary>The text that stands after accepting changes, NFC: tabs as <c>\t</c>, breaks as <c>\n</c>.</summary>
    public string Text { get; }

    /// <summary>It stands in <c>mc:Fallback</c>: another form of a paragraph that is there already, for older readers.</summary>
    public bool IsAlternative { get; }

    /// <summary>The content controls with a tag that lie in it or around it, in order of their ends.</summary>
    public IReadOnlyList<TextControl> Controls { get; internal set; } = [];

    internal IReadOnlyList<TextPiece> Pieces { get; }

    /// <summary>Where the character of <see cref="Text"/> stands in the pieces joined.</summary>
    internal int Origin(int index) => _origins is null ? index : _origins[index];

    /// <summary>Composes base and marks one by one, so that every character of the result knows where it came from.</summary>
    internal static (string Text, int[]? Origins) Compose(string raw)
    {
        if (raw.IsNormalized(NormalizationForm.FormC)) return (raw, null);
        var text = new StringBuilder(raw.Length);
        var origins = new List<int>(raw.Length + 1);
        for (var at = 0; at < raw.Length;)
        {
            var end = at + 1;
            while (end < raw.Length && (IsMark(raw[end]) || char.IsLowSurrogate(raw[end]))) end++;
            var whole = raw[at..end];
            // A lone surrogate cannot be normalised; it stays what it is.
            var composed = whole.Any(char.IsSurrogate) ? whole : whole.Normalize(NormalizationForm.FormC);
            foreach (var c in composed)
            {
                text.Append(c);
                origins.Add(at);
            }

            at = end;
        }

        origins.Add(raw.Length);
        return (text.ToString(), [.. origins]);
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
