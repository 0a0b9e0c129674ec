using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Registers;

/// <summary>A number to take.</summary>
/// <param name="Issuer">The agency's unit path.</param>
/// <param name="Kind">Type code; <c>CV</c> for công văn. It says which series.</param>
/// <param name="Symbol">The symbol after the slash, 1–50 characters.</param>
/// <param name="Date">The document's date, not after today; its year is the register's.</param>
/// <param name="Entry">The columns.</param>
/// <param name="Document">The document that is being issued; null for paper, whose line is complete at once.</param>
/// <param name="Number">A reserved number, or in a series not yet begun the number paper has reached; null for the next.</param>
/// <param name="IsLate">The date stands out of order; the act's reason says why.</param>
/// <param name="Act">Who, why, with what.</param>
/// <param name="Begins">The series is to begin with this number, those before were given on paper: a slip of the finger must not begin it.</param>
public sealed record TakeRequest(
    string Issuer, string Kind, string Symbol, DateOnly Date, RegisterEntry Entry, DocumentId? Document, int? Number, bool IsLate, Act Act,
    bool Begins = false);

/// <summary>Numbers to keep free.</summary>
/// <param name="Issuer">The agency's unit path.</param>
/// <param name="Kind">Type code; it says which series.</param>
/// <param name="Year">Of the register; this year or the next.</param>
/// <param name="Count">How many, 1–100, from the next on.</param>
/// <param name="Holder">For whom, 1–200 characters.</param>
/// <param name="Act">Who, why, with what.</param>
public sealed record ReserveRequest(string Issuer, string Kind, int Year, int Count, string Holder, Act Act);

/// <summary>Which types have numbers of their own.</summary>
/// <param name="Issuer">The agency's unit path.</param>
/// <param name="Year">From this year on; its register must not have begun.</param>
/// <param name="Own">Type codes with a series of their own; all others share one. Null gives every type its own.</param>
/// <param name="Act">Who, why, with what.</param>
public sealed record SeriesRequest(string Issuer, int Year, IReadOnlyList<string>? Own, Act Act);

/// <summary>Which types have numbers of their own, as it holds in a year.</summary>
/// <param name="Issuer">The agency's unit path.</param>
/// <param name="Year">Of the register.</param>
/// <param name="Own">Type codes with a series of their own, in order; all others share one. Null when every type has its own.</param>
/// <param name="HasBegun">The year's register, or a later one, has lines: the rule can no longer be changed.</param>
public sealed record SeriesRule(string Issuer, int Year, IReadOnlyList<string>? Own, bool HasBegun);
