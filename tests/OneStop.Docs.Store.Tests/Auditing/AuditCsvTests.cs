using System.Globalization;
using System.Text;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Tests.Review;

namespace OneStop.Docs.Store.Tests.Auditing;

public sealed class AuditCsvTests : IAsyncLifetime
{
    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi");

    private Office _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await Office.OpenAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_document_tells_its_life_in_order_with_a_mark_and_vietnamese_headings()
    {
        var version = await _office.SaveAsync();
        await _office.SaveAsync("kh-2");
        await _office.Review.SubmitAsync(Office.Ask(version, Office.Clerk, "Trình, kèm \"tờ trình\""), Token);

        var (bytes, rows) = await WriteAsync(new(version.Document));

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(["Số thứ tự", "Thời gian", "Việc", "Người thực hiện"], rows[0][..4]);
        Assert.Equal(["Lưu phiên bản", "Trình"], rows.Skip(1).Select(row => row[2]));
        Assert.Equal("Trình, kèm \"tờ trình\"", rows[2][8]);
        Assert.Equal("dự thảo → đã trình", rows[2][9]);
        Assert.All(rows, row => Assert.Equal(13, row.Count));
    }

    [Fact]
    public async Task Every_time_of_a_row_is_by_the_clocks_of_Vietnam()
    {
        var version = await _office.SaveAsync();
        await _office.Store.LockAsync(new(version.Document, LockKind.Editing, TimeSpan.FromHours(1), Office.Act(Office.Clerk)), Token);

        var row = (await WriteAsync(new(version.Document))).Rows[^1];

        Assert.Equal("02/03/2026 08:00:00 +07:00", row[1]);
        Assert.Contains("02/03/2026 09:00:00 +07:00", row[9], StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_that_ends_before_it_begins_is_told_at_once()
    {
        var now = _office.Time.GetUtcNow();

        var refused = Assert.Throws<InvalidRequestException>(() => new AuditTrail(_office.Store.Database).Read(new(From: now, To: now.AddDays(-1))));

        Assert.Equal("STO006", refused.Problems.Single().Code);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1")]
    [InlineData("＝1")]
    public async Task No_cell_is_taken_for_a_formula(string text)
    {
        var version = await _office.SaveAsync();
        await _office.Comments.AddAsync(version.Document, version.Id, null, Office.Act(Office.Clerk, text), Token);

        Assert.Equal("'" + text.Trim(), (await WriteAsync(new(version.Document))).Rows[^1][8]);
    }

    [Fact]
    public async Task A_span_of_time_holds_what_was_done_in_it()
    {
        var from = _office.Time.GetUtcNow().AddHours(1);
        _office.Time.Advance(TimeSpan.FromHours(2));
        await _office.SaveAsync();
        _office.Time.Advance(TimeSpan.FromHours(2));
        await _office.SaveAsync("kh-2");

        var entries = new AuditTrail(_office.Store.Database).Read(new(From: from, To: from.AddHours(2))).ToList();

        Assert.Equal("kh-1", Assert.Single(entries).Document!.Value.Value);
    }

    [Fact]
    public void Every_act_of_the_ledger_has_a_name()
    {
        var source = Directory.EnumerateFiles(Path.Combine(OneStop.Docs.TestKit.RepositoryPaths.Root, "service", "OneStop.Docs.Store"), "*.cs", SearchOption.AllDirectories)
            .Where(path => path.Contains("/Review/", StringComparison.Ordinal) || path.Contains("/Registers/", StringComparison.Ordinal) || path.Contains("/Issuing/", StringComparison.Ordinal))
            .Select(File.ReadAllText);
        var acts = source.SelectMany(text => System.Text.RegularExpressions.Regex.Matches(text, "\"((?:review|people|comment|register|issue)\\.[a-z-]+)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(match => match.Groups[1].Value)
            .Concat(["review.submit", "review.unsubmit", "review.approve", "review.return", "review.withdraw", LedgerActs.Save, LedgerActs.Void]).Distinct().ToList();

        Assert.True(acts.Count > 15);
        Assert.All(acts, act => Assert.NotEqual(act, AuditColumns.ActName(act, s_vietnamese)));
    }

    private async Task<(byte[] Bytes, List<List<string>> Rows)> WriteAsync(AuditQuery query)
    {
        using var stream = new MemoryStream();
        await AuditCsv.WriteAsync(new AuditTrail(_office.Store.Database).Read(query), stream, s_vietnamese, Token);
        return (stream.ToArray(), Parse(Encoding.UTF8.GetString(stream.ToArray())[1..]));
    }

    /// <summary>RFC 4180, read letter by letter.</summary>
    private static List<List<string>> Parse(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] is ',' or '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] != '\r') continue;
                Assert.Equal('\n', text[++i]);
                rows.Add(row);
                row = [];
            }
            else cell.Append(text[i]);
        }

        Assert.Empty(row);
        return rows;
    }
}
