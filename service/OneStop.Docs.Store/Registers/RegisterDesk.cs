using System.Globalization;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Store.Registers;

/// <summary>
/// The register of outgoing documents (sổ đăng ký văn bản đi) of every issuer, year and series. Numbers follow each other without
/// gap and none is given twice, from however many processes; a line never vanishes. Registrars with authority over the issuer write it.
/// </summary>
/// <remarks>Nghị định 30/2020/NĐ-CP, Điều 15 and Phụ lục IV Mục I, in force since 05/3/2020. All acts throw <see cref="InvalidRequestException"/> with every problem at once, and then nothing was changed.</remarks>
public sealed class RegisterDesk(StoreDatabase database)
{
    /// <summary>The lines of a year, by series and number; null for all series.</summary>
    public IReadOnlyList<RegisterLine> List(string issuer, int year, string? series) => database.Read(read => RegisterTable.List(read, issuer, year, series));

    /// <summary>The line whose number a document bears or is getting; null when it has none.</summary>
    public RegisterLine? Find(DocumentId document) => database.Read(read => RegisterTable.Find(read, document)?.ToLine(read));

    /// <summary>The line at a place, or null.</summary>
    public RegisterLine? Find(RegisterPlace place) => database.Read(read => RegisterTable.Find(read, place)?.ToLine(read));

    /// <summary>Numbers that have no line although later ones have: always empty unless the file was tampered with.</summary>
    public IReadOnlyList<RegisterPlace> FindGaps() => database.Read(RegisterTable.Gaps);

    /// <summary>Which types have numbers of their own in a year.</summary>
    public SeriesRule FindSeries(string issuer, int year) => database.Read(
        read => new SeriesRule(issuer, year, RegisterTable.Rule(read, issuer, year), RegisterTable.HasBegun(read, issuer, year)));

    /// <summary>Takes a number: the next, a reserved one, or in a series not yet begun the one paper has reached.</summary>
    /// <returns>The line. A document that has its number already gets that line again.</returns>
    public Task<RegisterLine> TakeAsync(TakeRequest request, CancellationToken cancellationToken)
    {
        var number = 0;
        return OnceOnly.DoAsync(
            database, request.Act, "register.take", request.Document,
            [request.Issuer, request.Kind, request.Symbol, Day(request.Date), Text(request.Number), request.IsLate.ToString(CultureInfo.InvariantCulture), .. Texts(request.Entry), .. request.Begins ? (string[])["begins"] : []],
            RegisterJson.Default.RegisterLine,
            (read, problems) =>
            {
                if (request.Document is { } document && RegisterTable.Find(read, document) is not null) HasNoOther(read, problems, request);
                else number = RegisterChecks.Take(read, problems, request);
            },
            (write, act) => Take(write, act, request, number), cancellationToken);
    }

    /// <summary>Keeps the next numbers free for someone.</summary>
    /// <returns>Their lines, in order.</returns>
    public Task<IReadOnlyList<RegisterLine>> ReserveAsync(ReserveRequest request, CancellationToken cancellationToken) => OnceOnly.DoAsync(
        database, request.Act, "register.reserve", null, [request.Issuer, request.Kind, Text(request.Year), Text(request.Count), request.Holder],
        RegisterJson.Default.IReadOnlyListRegisterLine,
        (read, problems) =>
        {
            RegisterChecks.Issuer(read, problems, request.Issuer, request.Kind, request.Act);
            problems.Text("holder", request.Holder, 200);
            problems.Range("count", request.Count is >= 1 and <= 100, Text(request.Count)!, "1", "100");
            problems.Range("year", request.Year == read.Now.Year || request.Year == read.Now.Year + 1, Text(request.Year)!, Text(read.Now.Year)!, Text(read.Now.Year + 1)!);
        },
        (write, act) => Reserve(write, act, request), cancellationToken);

    /// <summary>Says that a document bears its number now, and fills in the columns.</summary>
    public Task<RegisterLine> CompleteAsync(RegisterPlace place, RegisterEntry entry, Act act, CancellationToken cancellationToken) => ChangeAsync(
        "register.complete", place, entry, act, (line, _, sound) => line with { State = RegisterLineState.Issued, Entry = sound },
        [RegisterLineState.Taken], cancellationToken);

    /// <summary>Corrects the columns of a line: what stood there before stays in the ledger.</summary>
    public Task<RegisterLine> AmendAsync(RegisterPlace place, RegisterEntry entry, Act act, CancellationToken cancellationToken) => ChangeAsync(
        "register.amend", place, entry, act, (line, _, sound) => line with { Entry = sound },
        [RegisterLineState.Taken, RegisterLineState.Issued], cancellationToken);

    /// <summary>Gives a number up that no document bears, or that a line of paper bears by mistake: its line stays, with the reason.</summary>
    public Task<RegisterLine> CancelAsync(RegisterPlace place, Act act, CancellationToken cancellationToken) => ChangeAsync(
        "register.cancel", place, null, act, (line, reason, _) => line with { State = RegisterLineState.Cancelled, Reason = reason },
        [RegisterLineState.Reserved, RegisterLineState.Taken], cancellationToken, paper: RegisterLineState.Issued);

    /// <summary>Says which types have numbers of their own, before the year's register has begun. Every type has, unless said.</summary>
    public Task SetSeriesAsync(SeriesRequest request, CancellationToken cancellationToken) => OnceOnly.DoAsync(
        database, request.Act, "register.series", null, [request.Issuer, Text(request.Year), request.Own is null ? null : string.Join(' ', request.Own)],
        RegisterJson.Default.String,
        (read, problems) =>
        {
            RegisterChecks.Issuer(read, problems, request.Issuer, "CV", request.Act);
            problems.Range("count", request.Own is null or { Count: <= 100 }, Text(request.Own?.Count)!, "0", "100");
            foreach (var kind in request.Own?.Take(100) ?? []) RequestCheck.KindCode(problems, kind);
            problems.Range("year", request.Year is >= 2000 and <= 2100, Text(request.Year)!, "2000", "2100");
            if (RegisterTable.HasBegun(read, request.Issuer ?? "", request.Year)) problems.Add("year", StoreCodes.RegisterBegun, request.Issuer ?? "", Text(request.Year)!);
        },
        (write, act) =>
        {
            RegisterTable.SetRule(write, request.Issuer, request.Year, request.Own);
            var told = $"{request.Issuer} {Text(request.Year)}: {(request.Own is null ? "every type" : string.Join(' ', request.Own))}";
            return (told, new LedgerDraft("register.series", null, act) { Detail = told });
        },
        cancellationToken);

    private static (RegisterLine Answer, LedgerDraft? Line) Take(BookWrite write, Act act, TakeRequest request, int number)
    {
        if (request.Document is { } document && RegisterTable.Find(write, document) is { } known) return (known.ToLine(write), null);
        var place = new RegisterPlace(request.Issuer, request.Date.Year, RegisterTable.SeriesOf(write, request.Issuer, request.Date.Year, request.Kind), number);
        var reserved = RegisterTable.Find(write, place);
        var line = new RegisterLine(
            place, request.Document is null ? RegisterLineState.Issued : RegisterLineState.Taken, request.Symbol.Normalize().Trim(), request.Date,
            RegisterChecks.Entry(new(), request.Entry), request.Document, reserved?.Holder, request.IsLate ? act.Reason : null, request.IsLate, write.Now);
        RegisterTable.Put(write, RegisterTable.Open(write, place.Issuer, place.Year, place.Series, number), line, isNew: reserved is null);
        return (line, Tell("register.take", line, act, request.IsLate ? "late" : null));
    }

    private static (IReadOnlyList<RegisterLine> Answer, LedgerDraft? Line) Reserve(BookWrite write, Act act, ReserveRequest request)
    {
        var series = RegisterTable.SeriesOf(write, request.Issuer, request.Year, request.Kind);
        var next = RegisterTable.Next(write, request.Issuer, request.Year, series) ?? 1;
        var register = RegisterTable.Open(write, request.Issuer, request.Year, series, next);
        var lines = Enumerable.Range(next, request.Count)
            .Select(number => new RegisterLine(
                new(request.Issuer, request.Year, series, number), RegisterLineState.Reserved, null, null, null, null,
                request.Holder.Normalize().Trim(), act.Reason, false, write.Now))
            .ToList();
        foreach (var line in lines) RegisterTable.Put(write, register, line, isNew: true);
        return (lines, Tell("register.reserve", lines[0], act, $"{Text(request.Count)} for {lines[0].Holder}"));
    }

    private Task<RegisterLine> ChangeAsync(
        string name, RegisterPlace place, RegisterEntry? entry, Act act, Func<RegisterLine, string, RegisterEntry?, RegisterLine> change,
        RegisterLineState[] states, CancellationToken cancellationToken, RegisterLineState? paper = null)
    {
        RegisterLine? line = null;
        var document = database.Read(read => RegisterTable.Find(read, place))?.ToDocument();
        return OnceOnly.DoAsync(
            database, act, name, document, [RegisterChecks.Name(place), .. Texts(entry)], RegisterJson.Default.RegisterLine,
            (read, problems) =>
            {
                line = RegisterChecks.Line(read, problems, place, act, document is null && paper is { } also ? [.. states, also] : states);
                if (entry is not null) RegisterChecks.Entry(problems, entry);
            },
            (write, asked) =>
            {
                var changed = change(line!, asked.Reason, entry is null ? null : RegisterChecks.Entry(new(), entry)) with { Changed = write.Now };
                RegisterTable.Put(write, RegisterTable.Find(write, place)!.Register, changed, isNew: false);
                return (changed, Tell(name, changed, asked, $"before: {line!.State} {string.Join(" | ", Texts(line.Entry).Where(text => text is not null))}"));
            },
            cancellationToken);
    }

    private static void HasNoOther(BookRead read, ProblemList problems, TakeRequest request)
    {
        RegisterChecks.Issuer(read, problems, request.Issuer, request.Kind, request.Act);
        if (request.Document is not { } document || RegisterTable.Find(read, document)?.ToLine(read) is not { } line) return;
        var isSame = line.Place.Issuer == request.Issuer && line.Date == request.Date && (request.Number is null || request.Number == line.Place.Number);
        if (!isSame) problems.Add("document", StoreCodes.HasNumber, document.Value, RegisterChecks.Name(line.Place), Day(line.Date!.Value));
    }

    private static LedgerDraft Tell(string name, RegisterLine line, Act act, string? more) => new(name, line.Document, act)
    {
        Detail = $"{RegisterChecks.Name(line.Place)} {line.State} {line.Symbol} {(line.Date is { } date ? Day(date) : "")} {more}".TrimEnd(),
    };

    private static IEnumerable<string?> Texts(RegisterEntry? entry) => entry is null
        ? []
        : [entry.Subject, entry.Signer, entry.Recipients, entry.CopyHolder, Text(entry.Copies), entry.Sent is { } sent ? Day(sent) : null, entry.Receipt, entry.Note];

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
