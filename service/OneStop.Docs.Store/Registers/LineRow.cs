using System.Globalization;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Store.Registers;

/// <summary>A line as its table keeps it.</summary>
internal sealed class LineRow
{
    /// <summary>Row of its register.</summary>
    public long Register { get; init; }

    public string Issuer { get; init; } = "";

    public int Year { get; init; }

    public string Series { get; init; } = "";

    public int Number { get; init; }

    public int State { get; init; }

    public string? Symbol { get; init; }

    public string? Date { get; init; }

    public string? Subject { get; init; }

    public string? Signer { get; init; }

    public string? Recipients { get; init; }

    public string? CopyHolder { get; init; }

    public int? Copies { get; init; }

    public string? Sent { get; init; }

    public string? Receipt { get; init; }

    public string? Note { get; init; }

    public string? Document { get; init; }

    public string? Holder { get; init; }

    public string? Reason { get; init; }

    public bool Late { get; init; }

    public long Changed { get; init; }

    public RegisterLine ToLine(BookRead read) => new(
        new(Issuer, Year, Series, Number), (RegisterLineState)State, Symbol, Day(Date),
        Subject is null ? null : new(Subject, Signer, Recipients, CopyHolder, Copies, Day(Sent), Receipt, Note),
        ToDocument(), Holder, Reason, Late, read.Moment(Changed));

    public DocumentId? ToDocument() => DocumentId.TryParse(Document, out var document) ? document : null;

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
