using System.ComponentModel;
using OneStop.Docs.Store.Registers;

namespace OneStop.Docs.Service.Registers;

[Description("Lines of a register of outgoing documents, by series and number.")]
internal sealed record RegisterLineList(IReadOnlyList<RegisterLineView> Lines);

[Description("A line of the register; it is never removed.")]
internal sealed record RegisterLineView(
    RegisterPlaceView Place,
    [property: Description("reserved, taken, issued, cancelled.")] string State,
    [property: Description("The symbol after the number; null while only reserved.")] string? Symbol,
    [property: Description("The document's date; null while only reserved.")] DateOnly? Date,
    [property: Description("What the clerk filled in.")] RegisterEntryView? Entry,
    [property: Description("The document in the store; null for paper.")] string? Document,
    [property: Description("For whom it is or was reserved.")] string? Holder,
    [property: Description("Why it was reserved or cancelled, or why it is late.")] string? Reason,
    [property: Description("Entered out of the order of dates.")] bool Late,
    [property: Description("When it was last written.")] DateTimeOffset Changed)
{
    public static RegisterLineView From(RegisterLine line) => new(
        new(line.Place.Issuer, line.Place.Year, line.Place.Number, line.Place.Series), line.State.ToString().ToLowerInvariant(), line.Symbol, line.Date,
        line.Entry is { } entry
            ? new(entry.Subject, entry.Signer, entry.Recipients, entry.CopyHolder, entry.Copies, entry.Sent, entry.Receipt, entry.Note)
            : null,
        line.Document?.Value, line.Holder, line.Reason, line.IsLate, line.Changed);
}

[Description("Where a line stands.")]
internal sealed record RegisterPlaceView(
    [property: Description("The agency's unit path.")] string Issuer,
    [property: Description("Year of the register.")] int Year,
    [property: Description("The number.")] int Number,
    [property: Description("The series: a type code, or empty for the one several types share.")] string Series = "")
{
    public RegisterPlace Place => new(Issuer, Year, Series.Normalize(), Number);
}

[Description("The columns a clerk fills in.")]
internal sealed record RegisterEntryView(
    [property: Description("Type and subject, 1 to 600 characters.")] string Subject,
    [property: Description("Who signed.")] string? Signer = null,
    [property: Description("Recipients.")] string? Recipients = null,
    [property: Description("Who keeps the file copy.")] string? CopyHolder = null,
    [property: Description("Number of copies.")] int? Copies = null,
    [property: Description("Day it was sent.")] DateOnly? Sent = null,
    [property: Description("Receipt.")] string? Receipt = null,
    [property: Description("Note.")] string? Note = null)
{
    public RegisterEntry Entry => new(Subject, Signer, Recipients, CopyHolder, Copies, Sent, Receipt, Note);
}

[Description("Which types have numbers of their own in a year.")]
internal sealed record RegisterSeriesView(
    [property: Description("The agency's unit path.")] string Issuer,
    [property: Description("Year of the register.")] int Year,
    [property: Description("Type codes with a series of their own, in order; all others share one. Null: every type has its own.")] IReadOnlyList<string>? Own,
    [property: Description("This year's register, or a later one, has lines: the rule can no longer be changed.")] bool Begun)
{
    public static RegisterSeriesView From(SeriesRule rule) => new(rule.Issuer, rule.Year, rule.Own, rule.HasBegun);
}

[Description("Which types have numbers of their own, from a year on.")]
internal sealed record SetSeriesRequest(
    [property: Description("In words people read later.")] string Reason,
    [property: Description("The agency's unit path.")] string Issuer,
    [property: Description("Type codes with a series of their own, at most 100; all others share one. Empty: all share one. Absent: every type has its own.")] IReadOnlyList<string>? Own = null,
    [property: Description("From this year on; absent: this year. Its register must not have begun.")] int? Year = null);

[Description("Numbers to keep free for someone.")]
internal sealed record ReserveNumbersRequest(
    [property: Description("In words people read later.")] string Reason,
    [property: Description("The agency's unit path.")] string Issuer,
    [property: Description("Type code; it says which series.")] string Kind,
    [property: Description("For whom.")] string Holder,
    [property: Description("1 to 100, from the next number on.")] int Count = 1,
    [property: Description("This year or the next; absent: this year.")] int? Year = null);

[Description("A number for a document on paper; its line is complete at once.")]
internal sealed record TakeNumberRequest(
    [property: Description("In words people read later.")] string Reason,
    [property: Description("The agency's unit path.")] string Issuer,
    [property: Description("Type code; it says which series.")] string Kind,
    [property: Description("The symbol after the number.")] string Symbol,
    RegisterEntryView Entry,
    [property: Description("The document's date, not after today; absent: today.")] DateOnly? Date = null,
    [property: Description("A reserved number, or in a series not yet begun the one paper has reached; absent: the next.")] int? Number = null,
    [property: Description("The date stands out of order; the reason says why.")] bool Late = false,
    [property: Description("The series begins with the number given: those before were given on paper.")] bool Begin = false);

[Description("The columns of a line as they are to be.")]
internal sealed record WriteLineRequest(
    [property: Description("In words people read later.")] string Reason, RegisterPlaceView Place, RegisterEntryView Entry);

[Description("A number to give up.")]
internal sealed record CancelLineRequest([property: Description("In words people read later.")] string Reason, RegisterPlaceView Place);
