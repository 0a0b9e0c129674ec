using System.Buffers;

namespace OneStop.Docs.Store.Ids;

/// <summary>A document's name for machines: 1–64 characters a–z, 0–9 and hyphens, not at the ends. Never a path, never reused.</summary>
public readonly record struct DocumentId
{
    private const int MaximumLength = 64;
    private static readonly SearchValues<char> s_characters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private DocumentId(string value) => Value = value;

    /// <summary>The text of the id.</summary>
    public string Value { get; }

    /// <summary>Whether <paramref name="text"/> is such an id.</summary>
    public static bool TryParse(string? text, out DocumentId id)
    {
        var fits = text is { Length: >= 1 and <= MaximumLength } && text[0] != '-' && text[^1] != '-' && !text.AsSpan().ContainsAnyExcept(s_characters);
        id = fits ? new(text!) : default;
        return fits;
    }

    /// <summary>The id that <paramref name="text"/> is.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DocumentId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is no document id.");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
