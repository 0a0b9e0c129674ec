using OneStop.Docs.Store.Ledger;

namespace OneStop.Docs.Store.Auditing;

/// <summary>
/// Every form in which an act writes its detail, beside the words for it in <c>Messages.json</c>. An act that writes another one gets
/// its line here. Of two forms that fit the first counts, so the narrower stands first.
/// </summary>
internal static class DetailForms
{
    /// <summary>An act, or the beginning of several when it ends with a point; what it writes; the name of the words.</summary>
    private static readonly DetailForm[] s_all =
    [
        new(LedgerActs.Lock, "final", "detail-lock-final"),
        new(LedgerActs.Lock, "editing until {time}", "detail-lock-editing"),
        new(LedgerActs.Unlock, "final lock of {text}", "detail-unlock-final"),
        new(LedgerActs.Unlock, "editing lock of {text}", "detail-unlock-editing"),
        new(LedgerActs.Heal, "gone", "detail-heal-gone"),
        new(LedgerActs.Heal, "altered, hash {hash}", "detail-heal-altered"),
        new(LedgerActs.Milestone, "{state}", "detail-as-it-is"),
        new(LedgerActs.Void, "{act}: {code}", "detail-void-refused"),
        new(LedgerActs.Void, "{act}: {why}", "detail-void"),
        new(LedgerActs.Restore, "content of version {word}", "detail-content-of"),
        new(LedgerActs.Save, "saved outside, in SharePoint, by unknown at {time}", "detail-outside-unknown"),
        new(LedgerActs.Save, "saved outside, in SharePoint, by {text} at {time}", "detail-outside"),
        .. Of([LedgerActs.Save, LedgerActs.Restore], "moved from {text}, version {word}, saved there by {text} at {time}", "detail-moved-version"),
        .. Of([LedgerActs.Save, LedgerActs.Restore, LedgerActs.Describe], "date: {quoted-day} → {quoted-day}", "detail-date"),
        .. Of([LedgerActs.Save, LedgerActs.Restore, LedgerActs.Describe], "state: {quoted-state} → {quoted-state}", "detail-state"),
        .. Of([LedgerActs.Save, LedgerActs.Restore, LedgerActs.Describe], "{field}: {quoted} → {quoted}", "detail-field"),
        new("review.", "{state} → {state}", "detail-step"),
        new("comment.", "#{number} {part} ¶{number}: ", "detail-remark-place"),
        new("comment.", "#{number} {part} ¶{number}: {text}", "detail-remark-quote"),
        new("comment.", "#{number}", "detail-remark"),
        .. Of(["people.add", "people.change"], "{text}, {roles}, gone", "detail-person-gone"),
        .. Of(["people.add", "people.change"], "{text}, {roles}", "detail-person"),
        new("people.own-approval", "{word}: allowed", "detail-own-allowed"),
        new("people.own-approval", "{word}: not allowed", "detail-own-forbidden"),
        new("register.take", "{place} {line} {text} {day} late", "detail-line-late"),
        new("register.take", "{place} {line} {text} {day}", "detail-line"),
        new("register.reserve", "{place} Reserved   {number} for {text}", "detail-reserved"),
        .. Of(["register.complete", "register.amend", "register.cancel"], "{place} {line}   before: {before}", "detail-bare-changed"),
        .. Of(["register.complete", "register.amend", "register.cancel"], "{place} {line} {text} {day} before: {before}", "detail-line-changed"),
        new("register.series", "{word} {number}: every type", "detail-series-every"),
        new("register.series", "{word} {number}: ", "detail-series-none"),
        new("register.series", "{word} {number}: {text}", "detail-series"),
        new("issue.begin", "issue {number} of {word}, {day}", "detail-issue-begin"),
        new("issue.abandon", "issue {number}, {place} cancelled", "detail-issue-cancelled"),
        new("issue.abandon", "issue {number}", "detail-issue"),
        new("issue.rendition", "{word} by {text}", "detail-rendition"),
        new(LedgerActs.Moved, "entry {number} of {text}, hash {hash}", "detail-entry"),
        new(LedgerActs.MoveRecords, "from {text}: {number} people, {number} states, {number} remarks, {number} looks, {number} lines of registers", "detail-records"),
    ];

    /// <summary>Names of all words that forms are told by.</summary>
    public static IEnumerable<string> Words => s_all.Select(form => form.Words).Distinct(StringComparer.Ordinal);

    /// <summary>What an act wrote, in words; null when it is none of its forms.</summary>
    public static string? Tell(string act, string written, DetailWords words) =>
        s_all.Where(form => form.IsOf(act)).Select(form => form.Tell(written, words)).FirstOrDefault(told => told is not null);

    private static IEnumerable<DetailForm> Of(string[] acts, string form, string words) => acts.Select(act => new DetailForm(act, form, words));
}
