using System.Globalization;

namespace OneStop.Docs.Drafting.Overrides;

/// <summary>One <c>--set a.b[0].c=v</c>.</summary>
/// <param name="Text">As given.</param>
/// <param name="Path">Names (string) and list places (int) from the root.</param>
internal sealed record DataOverride(string Text, IReadOnlyList<object> Path, string Value)
{
    private const int DeepestPath = 32;

    /// <summary>Null when the text is not of that form.</summary>
    public static DataOverride? Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0) return null;
        var path = new List<object>();
        foreach (var piece in text[..equals].Split('.'))
        {
            if (!ParsePiece(piece, path)) return null;
        }

        return path.Count <= DeepestPath ? new(text, path, text[(equals + 1)..].Normalize()) : null;
    }

    /// <summary>The first <paramref name="count"/> steps as written: <c>recipients[0].text</c>.</summary>
    public string Place(int count) => string.Concat(Path.Take(count).Select((step, i) => step switch
    {
        int index => string.Create(CultureInfo.InvariantCulture, $"[{index}]"),
        string name when i > 0 => "." + name,
        _ => step,
    }));

    /// <summary><c>name[0][1]</c>.</summary>
    private static bool ParsePiece(string piece, List<object> path)
    {
        var bracket = piece.IndexOf('[', StringComparison.Ordinal);
        var name = bracket < 0 ? piece : piece[..bracket];
        if (name.Length == 0 || !name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-')) return false;
        path.Add(name);
        for (var rest = bracket < 0 ? "" : piece[bracket..]; rest.Length > 0;)
        {
            var close = rest.IndexOf(']', StringComparison.Ordinal);
            if (rest[0] != '[' || close < 2 || !int.TryParse(rest.AsSpan(1, close - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return false;
            path.Add(index);
            rest = rest[(close + 1)..];
        }

        return true;
    }
}
