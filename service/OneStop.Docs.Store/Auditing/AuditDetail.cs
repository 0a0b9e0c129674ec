using System.Globalization;
using OneStop.Docs.Store.Ledger;

namespace OneStop.Docs.Store.Auditing;

/// <summary>
/// What else belongs to an entry, in words of the reader's language. The ledger keeps short English text for programs, which its
/// hashes cover and which never changes; here it is read back by the forms in which the acts write it (<see cref="DetailForms"/>).
/// </summary>
public static class AuditDetail
{
    /// <summary>The detail of an entry in words. What people wrote stands as they wrote it, and so does a form that is not known.</summary>
    /// <param name="entry">Any, of a moved store too.</param>
    /// <param name="culture">Vietnamese unless it is English.</param>
    /// <param name="timeFormat">A custom format, as the times of the rows beside have; times are Vietnam's.</param>
    /// <returns>Null when the entry has none.</returns>
    public static string? Tell(LedgerEntry entry, CultureInfo culture, string timeFormat) =>
        entry.Detail is null ? null : string.Join('\n', Lines(entry.Act, entry.Detail, new(culture, timeFormat)).Select(line => line.Told ?? line.Written));

    /// <summary>Every piece of a detail that is told by itself, as it is written and in words; null for a form that is not known.</summary>
    internal static IEnumerable<(string Written, string? Told)> Lines(string act, string detail, DetailWords words)
    {
        var (rest, isMoved) = (detail, act.StartsWith(LedgerActs.Moved, StringComparison.Ordinal));
        while (isMoved && DetailForms.Tell(LedgerActs.Moved, FirstLine(rest), words) is { } told)
        {
            var first = FirstLine(rest);
            yield return (first, told);
            if (first.Length == rest.Length) yield break;
            rest = rest[(first.Length + 1)..];
        }

        var name = isMoved ? act[LedgerActs.Moved.Length..] : act;
        var pieces = name is LedgerActs.Save or LedgerActs.Restore or LedgerActs.Describe ? rest.Split('\n') : [rest];
        foreach (var piece in pieces) yield return (piece, DetailForms.Tell(name, piece, words));
    }

    private static string FirstLine(string text) => text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? text[..end] : text;
}
