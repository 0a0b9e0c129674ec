using System.Globalization;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Store.Registers;

/// <summary>What a register objects to.</summary>
internal static class RegisterChecks
{
    /// <summary>The highest number of a series.</summary>
    public const int MaximumNumber = 999_999;

    /// <summary>Everything against taking a number, and the number it would be.</summary>
    public static int Take(BookRead read, ProblemList problems, TakeRequest request)
    {
        Issuer(read, problems, request.Issuer, request.Kind, request.Act);
        problems.Text("symbol", request.Symbol, 50);
        Entry(problems, request.Entry);
        if (request.Date > DateOnly.FromDateTime(read.Now.DateTime)) problems.Add("date", StoreCodes.DateAhead, Day(request.Date));
        var (year, series) = (request.Date.Year, RegisterTable.SeriesOf(read, request.Issuer ?? "", request.Date.Year, request.Kind ?? ""));
        var next = RegisterTable.Next(read, request.Issuer ?? "", year, series);
        var number = request.Number ?? next ?? 1;
        problems.Range("number", number is >= 1 and <= MaximumNumber, Text(number), "1", Text(MaximumNumber));
        if (request.Number is { } asked) Free(read, problems, new(request.Issuer ?? "", year, series, asked), next);
        if (next is null && number > 1 && !request.Begins) problems.Add("number", StoreCodes.BeginsHigh, Text(number), Name(new(request.Issuer ?? "", year, series, 1)));
        if (!request.IsLate && RegisterTable.OutOfOrder(read, request.Issuer ?? "", year, series, number, request.Date) is { } other)
            problems.Add("date", StoreCodes.DateOutOfOrder, Day(request.Date), Text(number), Text(other.Number), Day(other.ToLine(read).Date!.Value));
        return number;
    }

    /// <summary>A line that may still be worked on.</summary>
    public static RegisterLine? Line(BookRead read, ProblemList problems, RegisterPlace place, Act act, params ReadOnlySpan<RegisterLineState> states)
    {
        PersonTable.Require(read, problems, act.Author, PersonRoles.Registrar, place.Issuer);
        var line = RegisterTable.Find(read, place)?.ToLine(read);
        if (line is null) problems.Add("number", StoreCodes.NoLine, Name(place));
        else if (!states.Contains(line.State)) problems.Add("state", StoreCodes.LineClosed, Name(place), Word(line.State));
        return line;
    }

    public static void Issuer(BookRead read, ProblemList problems, string? issuer, string? kind, Act act)
    {
        RequestCheck.KindCode(problems, kind);
        var before = problems.Count;
        RequestCheck.UnitPath(problems, issuer);
        PersonTable.Require(read, problems, act.Author, PersonRoles.Registrar, problems.Count == before ? issuer : null);
    }

    public static RegisterEntry Entry(ProblemList problems, RegisterEntry entry)
    {
        problems.Range("copies", entry.Copies is null or (>= 0 and <= 99_999), Text(entry.Copies ?? 0), "0", "99999");
        return entry with
        {
            Subject = problems.Text("subject", entry.Subject, 600),
            Signer = problems.Optional("signer", entry.Signer, 200),
            Recipients = problems.Optional("recipients", entry.Recipients, 1000),
            CopyHolder = problems.Optional("copy-holder", entry.CopyHolder, 200),
            Receipt = problems.Optional("receipt", entry.Receipt, 200),
            Note = problems.Optional("note", entry.Note, 500),
        };
    }

    /// <summary>For people: "QĐ 12/2026 (ubnd-xa-duc-tho)".</summary>
    public static string Name(RegisterPlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"{(place.Series.Length == 0 ? "" : place.Series + " ")}{place.Number}/{place.Year} ({place.Issuer})");

    public static string Word(RegisterLineState state) => ProblemList.Word($"line-{state.ToString().ToLowerInvariant()}");

    private static void Free(BookRead read, ProblemList problems, RegisterPlace place, int? next)
    {
        if (RegisterTable.Find(read, place)?.ToLine(read) is { } line)
        {
            if (line.State != RegisterLineState.Reserved) problems.Add("number", StoreCodes.NumberTaken, Name(place), Word(line.State), line.Entry?.Subject ?? line.Reason ?? "");
        }
        else if (next is { } expected && place.Number != expected) problems.Add("number", StoreCodes.NotNext, Name(place), Text(expected));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
