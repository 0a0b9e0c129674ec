using System.Text.RegularExpressions;

namespace OneStop.Docs.Store.Ids;

/// <summary>A document's name for machines: 1–64 characters a–z, 0–9 and hyphens, not at the ends. Never a path, never reused.</summary>
public readonly partial record struct DocumentId
{
    private DocumentId(string value) => Value = value;

    /// <summary>The text of the id.</summary>
    public string Value { get; }

    /// <summary>Whether <paramref name="text"/> is such an id.</summary>
    public static bool TryParse(string? text, out DocumentId id)
    {
        var fits = text is not null && Form().IsMatch(text);
        id = fits ? new(text!) : default;
        return fits;
    }

    /// <summary>The id that <paramref name="text"/> is.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DocumentId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is no document id.");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    [GeneratedRegex(@"\A[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
