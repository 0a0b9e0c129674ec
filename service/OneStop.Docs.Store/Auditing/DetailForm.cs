using System.Globalization;

namespace OneStop.Docs.Store.Auditing;

/// <summary>
/// One form of a detail: literal text with holes, as <c>issue {number} of {word}, {day}</c>. What stands in a hole is told by its kind
/// (<see cref="DetailWords.Tell"/>); the shortest that fits counts, where what follows fits too.
/// </summary>
internal sealed class DetailForm
{
    private readonly string _act;
    private readonly IReadOnlyList<Part> _parts;

    /// <param name="act">An act, or the beginning of several when it ends with a point.</param>
    /// <param name="form">As the act writes it, every value a hole; two holes never touch.</param>
    /// <param name="words">Name of the words in <c>Messages.json</c>, where <c>{0}</c> is the first hole.</param>
    public DetailForm(string act, string form, string words) => (_act, _parts, Words) = (act, Parse(form), words);

    /// <summary>Name of the words it is told by.</summary>
    public string Words { get; }

    public bool IsOf(string act) => _act.EndsWith('.') && _act.Length < act.Length
        ? act.StartsWith(_act, StringComparison.Ordinal)
        : string.Equals(act, _act, StringComparison.Ordinal);

    /// <summary>In words, or null when the text has another form.</summary>
    public string? Tell(string written, DetailWords words)
    {
        var told = new List<string>();
        return Fits(written, 0, 0, words, told) ? string.Format(CultureInfo.InvariantCulture, words.Of(Words), [.. told]) : null;
    }

    private bool Fits(string written, int at, int part, DetailWords words, List<string> told)
    {
        if (part == _parts.Count) return at == written.Length;
        var (text, isHole) = _parts[part];
        if (!isHole) return string.CompareOrdinal(written, at, text, 0, text.Length) == 0 && Fits(written, at + text.Length, part + 1, words, told);
        var next = part + 1 < _parts.Count ? _parts[part + 1].Text : null;
        for (var end = End(written, at, next); end >= 0; end = End(written, end + 1, next))
        {
            if (words.Tell(text, written[at..end]) is not { } value) continue;
            told.Add(value);
            if (Fits(written, end, part + 1, words, told)) return true;
            told.RemoveAt(told.Count - 1);
        }

        return false;
    }

    /// <summary>Where a hole may end: before what follows it, or at the end of all when nothing does.</summary>
    private static int End(string written, int from, string? next)
    {
        if (from > written.Length) return -1;
        return next is null ? written.Length : written.IndexOf(next, from, StringComparison.Ordinal);
    }

    private static List<Part> Parse(string form)
    {
        var parts = new List<Part>();
        foreach (var piece in form.Split('{'))
        {
            var end = piece.IndexOf('}', StringComparison.Ordinal);
            if (end >= 0) parts.Add(new(piece[..end], IsHole: true));
            if (end + 1 < piece.Length) parts.Add(new(piece[(end + 1)..], IsHole: false));
        }

        return parts;
    }

    private readonly record struct Part(string Text, bool IsHole);
}
