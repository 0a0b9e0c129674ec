using System.Globalization;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Proving;

namespace OneStop.Docs.Store.Registers;

/// <summary>Registers and their lines, read and written by row.</summary>
internal static class RegisterTable
{
    private const string Select =
        "SELECT r.row Register, r.issuer, r.year, r.series, l.number, l.state, l.symbol, l.date, l.subject, l.signer, l.recipients, " +
        "l.copy_holder CopyHolder, l.copies, l.sent, l.receipt, l.note, l.document, l.holder, l.reason, l.late, l.changed " +
        "FROM register_lines l JOIN registers r ON r.row = l.register ";

    /// <summary>The series a type's numbers run in: its own code, or nothing for the common one.</summary>
    public static string SeriesOf(BookRead read, string issuer, int year, string kind) =>
        Rule(read, issuer, year) is not { } own || own.Contains(kind, StringComparer.Ordinal) ? kind : "";

    /// <summary>The types with a series of their own; null when every type has one.</summary>
    public static IReadOnlyList<string>? Rule(BookRead read, string issuer, int year) => read.Find<RuleRow>(
        "SELECT year, own FROM register_rules WHERE issuer = @issuer AND year <= @year ORDER BY year DESC LIMIT 1", new { issuer, year })
        ?.Own?.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static void SetRule(BookWrite write, string issuer, int year, IReadOnlyList<string>? own)
    {
        write.Touch(KeptTables.Rules, issuer, year);
        write.Run(
            "INSERT INTO register_rules (issuer, year, own) VALUES (@issuer, @year, @own) ON CONFLICT (issuer, year) DO UPDATE SET own = excluded.own",
            new { issuer, year, own = own is null ? null : string.Join(' ', own.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) });
    }

    public static bool HasBegun(BookRead read, string issuer, int year) =>
        read.Find<long?>("SELECT 1 FROM registers WHERE issuer = @issuer AND year >= @year LIMIT 1", new { issuer, year }) is not null;

    /// <summary>The next free number; null when the series has not begun.</summary>
    public static int? Next(BookRead read, string issuer, int year, string series) => read.Find<int?>(
        "SELECT next FROM registers WHERE issuer = @issuer AND year = @year AND series = @series", new { issuer, year, series });

    public static LineRow? Find(BookRead read, RegisterPlace place) => read.Find<LineRow>(
        Select + "WHERE r.issuer = @Issuer AND r.year = @Year AND r.series = @Series AND l.number = @Number", place);

    public static LineRow? Find(BookRead read, DocumentId document) =>
        read.Find<LineRow>(Select + "WHERE l.document = @id AND l.state <> 3", new { id = document.Value });

    public static IReadOnlyList<RegisterLine> List(BookRead read, string issuer, int year, string? series) =>
    [
        .. read.List<LineRow>(
            Select + "WHERE r.issuer = @issuer AND r.year = @year AND (@series IS NULL OR r.series = @series) ORDER BY r.series, l.number",
            new { issuer, year, series }).Select(row => row.ToLine(read)),
    ];

    /// <summary>The line that stands against a date: an earlier number with a later date, or the other way round; null when none does.</summary>
    public static LineRow? OutOfOrder(BookRead read, string issuer, int year, string series, int number, DateOnly date) => read.Find<LineRow>(
        Select +
        """
        WHERE r.issuer = @issuer AND r.year = @year AND r.series = @series AND l.state IN (1, 2) AND l.late = 0
          AND ((l.number < @number AND l.date > @date) OR (l.number > @number AND l.date < @date))
        ORDER BY abs(l.number - @number) LIMIT 1
        """,
        new { issuer, year, series, number, date = Text(date) });

    /// <summary>Opens the series at its first number when it has not begun.</summary>
    public static long Open(BookWrite write, string issuer, int year, string series, int first)
    {
        var isNew = write.Run(
            "INSERT OR IGNORE INTO registers (issuer, year, series, first, next) VALUES (@issuer, @year, @series, @first, @first)",
            new { issuer, year, series, first }) > 0;
        var row = write.One<long>("SELECT row FROM registers WHERE issuer = @issuer AND year = @year AND series = @series", new { issuer, year, series });
        if (isNew) write.TouchNew(KeptTables.Registers, row);
        return row;
    }

    /// <summary>Writes a line: a new one at the next number, or one that is there.</summary>
    public static void Put(BookWrite write, long register, RegisterLine line, bool isNew)
    {
        if (isNew) write.TouchNew(KeptTables.Lines, register, line.Place.Number);
        else write.Touch(KeptTables.Lines, register, line.Place.Number);
        if (isNew) write.Touch(KeptTables.Registers, register);
        var values = new
        {
            register,
            line.Place.Number,
            state = (int)line.State,
            line.Symbol,
            date = Text(line.Date),
            line.Entry?.Subject,
            line.Entry?.Signer,
            line.Entry?.Recipients,
            line.Entry?.CopyHolder,
            line.Entry?.Copies,
            sent = Text(line.Entry?.Sent),
            line.Entry?.Receipt,
            line.Entry?.Note,
            document = line.Document?.Value,
            line.Holder,
            line.Reason,
            line.IsLate,
            changed = line.Changed.UtcTicks,
        };
        write.Run(
            isNew
                ? """
                  INSERT INTO register_lines (register, number, state, symbol, date, subject, signer, recipients, copy_holder, copies, sent,
                    receipt, note, document, holder, reason, late, changed)
                  VALUES (@register, @Number, @state, @Symbol, @date, @Subject, @Signer, @Recipients, @CopyHolder, @Copies, @sent,
                    @Receipt, @Note, @document, @Holder, @Reason, @IsLate, @changed)
                  """
                : """
                  UPDATE register_lines SET state = @state, symbol = @Symbol, date = @date, subject = @Subject, signer = @Signer,
                    recipients = @Recipients, copy_holder = @CopyHolder, copies = @Copies, sent = @sent, receipt = @Receipt, note = @Note,
                    document = @document, holder = @Holder, reason = @Reason, late = @IsLate, changed = @changed
                  WHERE register = @register AND number = @Number
                  """,
            values);
    }

    /// <summary>Cancels the number a document was getting.</summary>
    /// <returns>Where it stands; null when it had none.</returns>
    public static RegisterPlace? Cancel(BookWrite write, DocumentId document, string reason)
    {
        if (Find(write, document)?.ToLine(write) is not { State: RegisterLineState.Taken } line) return null;
        var cancelled = line with { State = RegisterLineState.Cancelled, Reason = reason, Changed = write.Now };
        Put(write, Find(write, line.Place)!.Register, cancelled, isNew: false);
        return line.Place;
    }

    /// <summary>Notes beside a document's number that it was withdrawn.</summary>
    public static void NoteWithdrawn(BookWrite write, DocumentId document, string reason)
    {
        if (Find(write, document)?.ToLine(write) is not { Entry: { } entry } line) return;
        var day = write.Now.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        var note = $"Thu hồi ngày {day}: {reason}{(entry.Note is null ? "" : "; " + entry.Note)}";
        var noted = line with { Entry = entry with { Note = note.Length > 500 ? note[..500] : note }, Changed = write.Now };
        Put(write, Find(write, line.Place)!.Register, noted, isNew: false);
    }

    /// <summary>Places in begun series that have no line; empty as long as the database is what we made it.</summary>
    public static IReadOnlyList<RegisterPlace> Gaps(BookRead read)
    {
        var gaps = new List<RegisterPlace>();
        foreach (var register in read.List<SeriesRow>("SELECT row, issuer, year, series, first, next FROM registers ORDER BY row"))
        {
            var numbers = read.List<int>("SELECT number FROM register_lines WHERE register = @Row", register).ToHashSet();
            // Neither end is believed blindly: what is looked for here is a file that was tampered with.
            var (first, end) = (Math.Max(register.First, 1), Math.Min(register.Next, RegisterChecks.MaximumNumber + 1));
            gaps.AddRange(Enumerable.Range(first, Math.Max(end - first, 0))
                .Where(number => !numbers.Contains(number))
                .Select(number => new RegisterPlace(register.Issuer, register.Year, register.Series, number)));
        }

        return gaps;
    }

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class RuleRow
    {
        public int Year { get; init; }

        public string? Own { get; init; }
    }

    private sealed class SeriesRow
    {
        public long Row { get; init; }

        public string Issuer { get; init; } = "";

        public int Year { get; init; }

        public string Series { get; init; } = "";

        public int First { get; init; }

        public int Next { get; init; }
    }
}
