using System.Globalization;
using System.Text;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Checking;

/// <summary>Gathers every problem of one request, and gives back its texts as they are to be kept.</summary>
internal sealed class ProblemList
{
    private readonly List<StoreProblem> _problems = [];

    /// <summary>How many were met so far.</summary>
    public int Count => _problems.Count;

    /// <summary>Adds a problem; the same twice is told once.</summary>
    public void Add(string place, string code, params string[] arguments)
    {
        var isKnown = _problems.Exists(known => known.Code == code && known.Place == place && known.Arguments.SequenceEqual(arguments));
        if (!isKnown) _problems.Add(StoreProblem.At(place, code, arguments));
    }

    /// <exception cref="InvalidRequestException">There is a problem.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0) throw new InvalidRequestException(_problems);
    }

    /// <summary>A text that must be there, in NFC.</summary>
    /// <param name="place">The member, which is also the word for it in <c>Messages.json</c>.</param>
    /// <param name="text">As given.</param>
    /// <param name="maximum">At most so many UTF-16 units.</param>
    public string Text(string place, string? text, int maximum)
    {
        if (!string.IsNullOrWhiteSpace(text)) return Normalise(place, text, maximum);
        Add(place, StoreCodes.Empty, Word(place));
        return "";
    }

    /// <summary>A text that may be absent, in NFC; blank counts as absent.</summary>
    public string? Optional(string place, string? text, int maximum) =>
        string.IsNullOrWhiteSpace(text) ? null : Normalise(place, text, maximum);

    /// <summary>A text of a given form.</summary>
    /// <param name="place">The member.</param>
    /// <param name="text">As given.</param>
    /// <param name="form">What it must match.</param>
    /// <param name="told">The word in <c>Messages.json</c> that tells the form.</param>
    public string Formed(string place, string? text, Func<string, bool> form, string told)
    {
        if (string.IsNullOrEmpty(text)) return Text(place, text, 1);
        var normal = IsWhole(text) ? text.Normalize(NormalizationForm.FormC) : text;
        if (!form(normal)) Add(place, StoreCodes.BadForm, Word(place), Shown(text), Word(told));
        return normal;
    }

    /// <summary>A member of a range.</summary>
    public void Range(string place, bool inside, string value, string least, string most)
    {
        if (!inside) Add(place, StoreCodes.OutOfRange, Word(place), value, least, most);
    }

    /// <summary>A span of time that does not end before it begins.</summary>
    public void Span(DateTimeOffset? from, DateTimeOffset? to)
    {
        if (to < from) Add("to", StoreCodes.SpanReversed, VietnamTime.Minute(from.Value), VietnamTime.Minute(to.Value));
    }

    /// <summary>The reference to a word of <c>Messages.json</c>.</summary>
    public static string Word(string name) => "@" + name;

    /// <summary>Text that may stand in a message: short, without what would disturb a line.</summary>
    public static string Shown(string text)
    {
        var shown = string.Concat(text.EnumerateRunes().Take(80).Select(rune => IsDisturbing(rune) ? "�" : rune.ToString()));
        return shown.Length < text.Length && text.EnumerateRunes().Skip(80).Any() ? shown + "…" : shown;
    }

    /// <summary>Whether every code unit belongs to a character.</summary>
    public static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }

    /// <summary>Control characters, what turns the direction of a line, and what is no character: never in a text people read.</summary>
    public static bool IsDisturbing(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xFDD0 and <= 0xFDEF) or 0xFEFF or 0xFFFD
        || (rune.Value & 0xFFFE) == 0xFFFE;

    private string Normalise(string place, string text, int maximum)
    {
        if (!IsWhole(text) || text.EnumerateRunes().Any(IsDisturbing))
        {
            Add(place, StoreCodes.BadForm, Word(place), Shown(text), Word("form-control"));
            return "";
        }

        var normal = text.Normalize(NormalizationForm.FormC).Trim();
        if (normal.Length > maximum)
            Add(place, StoreCodes.TooLong, Word(place), normal.Length.ToString(CultureInfo.InvariantCulture), maximum.ToString(CultureInfo.InvariantCulture));
        return normal;
    }
}
