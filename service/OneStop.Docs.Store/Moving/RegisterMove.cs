using System.Globalization;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Proving;

namespace OneStop.Docs.Store.Moving;

/// <summary>Registers with their rules and lines, under the same numbers. A series that both stores have must be the same in both as far as both go.</summary>
internal static class RegisterMove
{
    private const string Rules = "SELECT issuer, year, own FROM register_rules ORDER BY issuer, year";
    private const string Series = "SELECT row, issuer, year, series, first, first AS next FROM registers ORDER BY row";

    private const string Lines =
        "SELECT register, number, state, symbol, date, subject, signer, recipients, copy_holder, copies, sent, receipt, note, document, holder, reason, late, changed " +
        "FROM register_lines ORDER BY register, number";

    /// <summary>Everything in which the registers of the two stores contradict each other.</summary>
    public static void Check(BookRead from, BookRead to, ProblemList problems)
    {
        foreach (var rule in MovedRows.Read(from, Rules))
        {
            var there = MovedRows.Read(to, Rules).Find(other => IsSame(rule, other, "issuer", "year"));
            if (there is not null && !Equals(rule["own"], there["own"])) Tell(problems, rule, "", rule.Text("own") ?? "*", there.Text("own") ?? "*");
        }

        var (ours, theirs) = (LinesOf(from), LinesOf(to));
        foreach (var (key, series) in ours)
        {
            if (!theirs.TryGetValue(key, out var there)) continue;
            if (series.First != there.First)
                Tell(problems, series.Row, "", $"{series.First}…", $"{there.First}…");
            foreach (var number in series.Lines.Keys.Intersect(there.Lines.Keys).Order())
            {
                if (Shown(series.Lines[number]) is var one && Shown(there.Lines[number]) is var other && one != other)
                    Tell(problems, series.Row, number.ToString(CultureInfo.InvariantCulture), one, other);
            }
        }
    }

    /// <returns>How many lines were new.</returns>
    public static int Run(BookRead from, BookWrite to)
    {
        foreach (var rule in MovedRows.Read(from, Rules)) MovedRows.Insert(to, KeptTables.Rules, rule);
        var registers = new Dictionary<long, long>();
        foreach (var series in MovedRows.Read(from, Series))
        {
            var old = series.Number("row");
            series.Remove("row");
            MovedRows.Insert(to, KeptTables.Registers, series);
            registers[old] = to.One<long>("SELECT row FROM registers WHERE issuer = @issuer AND year = @year AND series = @series", MovedRows.Values(series));
        }

        return MovedRows.Read(from, Lines).Count(line =>
        {
            line["register"] = registers[line.Number("register")];
            var isThere = to.Find<long?>("SELECT 1 FROM register_lines WHERE register = @register AND number = @number", MovedRows.Values(line)) is not null;
            if (isThere) return false;
            to.Touch(KeptTables.Registers, line["register"]!);
            return MovedRows.Insert(to, KeptTables.Lines, line);
        });
    }

    private static Dictionary<string, (IDictionary<string, object?> Row, long First, Dictionary<long, IDictionary<string, object?>> Lines)> LinesOf(BookRead read)
    {
        var lines = MovedRows.Read(read, Lines).ToLookup(line => line.Number("register"));
        return MovedRows.Read(read, Series).ToDictionary(
            series => $"{series["issuer"]}\n{series["year"]}\n{series["series"]}",
            series => (series, series.Number("first"), lines[series.Number("row")].ToDictionary(line => line.Number("number"))),
            StringComparer.Ordinal);
    }

    /// <summary>All that a line says but when it was written.</summary>
    private static string Shown(IDictionary<string, object?> line) => string.Join(
        " | ", line.Where(pair => pair.Key is not ("register" or "number" or "changed")).Select(pair => Convert.ToString(pair.Value, CultureInfo.InvariantCulture)));

    private static bool IsSame(IDictionary<string, object?> one, IDictionary<string, object?> other, params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!Equals(one[column], other[column])) return false;
        }

        return true;
    }

    private static void Tell(ProblemList problems, IDictionary<string, object?> series, string number, string from, string to)
    {
        var name = $"{(series.TryGetValue("series", out var own) ? own : "")} {number}/{series["year"]} ({series["issuer"]})".Trim();
        problems.Add("register", StoreCodes.RegisterDiffers, name, ProblemList.Shown(from), ProblemList.Shown(to));
    }
}
