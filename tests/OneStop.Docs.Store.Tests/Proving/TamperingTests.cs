using System.Globalization;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Review;
using OneStop.Docs.Store.Tests.Review;

namespace OneStop.Docs.Store.Tests.Proving;

/// <summary>Whoever writes into the tables past the program is found, with what the ledger says and what stands there.</summary>
public sealed class TamperingTests : IAsyncLifetime
{
    private const string Sent = "UPDATE reviews SET by_name = 'Người Khác' WHERE document = 'kh-1'";

    private Office _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.OpenAsync();
        var issued = await _office.IssueAsync("kh-1");
        var act = Office.Act(Office.Registrar);
        await _office.Register.TakeAsync(new(Office.Agency, "KH", "KH-UBND", issued.Time.Date is var day ? DateOnly.FromDateTime(day) : default, new("Giấy"), null, null, false, act), Token);
        await _office.Register.ReserveAsync(new(Office.Agency, "KH", 2026, 2, "Lãnh đạo", act), Token);
        await _office.Register.SetSeriesAsync(new(Office.Agency, 2027, ["QĐ"], act), Token);
        await _office.People.SetOwnApprovalAsync(Office.Unit, isAllowed: true, Office.Act(Office.Root), Token);
        var draft = await _office.SaveAsync("kh-2", content: "hai");
        await _office.Comments.AddAsync(draft.Document, draft.Id, new("word/document.xml", 3, "căn cứ"), Office.Act(Office.Leader), Token);
        await _office.Comments.SeeAsync(draft.Document, draft.Id, Office.Act(Office.Chief), Token);
        Assert.Empty((await _office.Store.VerifyAsync(Token)).Findings);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory]
    [InlineData(Sent, "reviews", "by_name", "Lê Minh Châu|Phạm Thị Dung", "Người Khác")]
    [InlineData("UPDATE reviews SET state = 5 WHERE document = 'kh-1'", "reviews", "state", "đã ban hành", "đã thu hồi")]
    [InlineData("UPDATE documents SET number = '99', date = '2020-01-31' WHERE id = 'kh-1'", "documents", "number", "1", "99")]
    [InlineData("UPDATE documents SET number = '99', date = '2020-01-31' WHERE id = 'kh-1'", "documents", "date", "02/03/2026", "31/01/2020")]
    [InlineData("UPDATE documents SET recycled = 1 WHERE id = 'kh-2'", "documents", "recycled", "(trống)", "01/01/0001 07:00:00")]
    [InlineData("UPDATE people SET roles = 15 WHERE id = 'an'", "people", "roles", "chuyên viên", "chuyên viên, lãnh đạo, văn thư, quản trị")]
    [InlineData("UPDATE people SET active = 0 WHERE id = 'an'", "people", "active", "có", "không")]
    [InlineData("UPDATE register_lines SET subject = 'x', date = '2026-03-01', symbol = 'Y', signer = 'z' WHERE number = 1", "register_lines", "subject", "Kế hoạch kiểm soát", "x")]
    [InlineData("UPDATE register_lines SET subject = 'x', date = '2026-03-01', symbol = 'Y', signer = 'z' WHERE number = 1", "register_lines", "date", "02/03/2026", "01/03/2026")]
    [InlineData("UPDATE register_lines SET subject = 'x', date = '2026-03-01', symbol = 'Y', signer = 'z' WHERE number = 1", "register_lines", "symbol", "KH-UBND", "Y")]
    [InlineData("UPDATE register_lines SET subject = 'x', date = '2026-03-01', symbol = 'Y', signer = 'z' WHERE number = 1", "register_lines", "signer", "Ông Ba", "z")]
    [InlineData("UPDATE register_lines SET state = 3 WHERE number = 2", "register_lines", "state", "đã ban hành", "đã hủy")]
    [InlineData("UPDATE registers SET next = 99", "registers", "next", "5", "99")]
    [InlineData("UPDATE register_rules SET own = 'CV'", "register_rules", "own", "QĐ", "CV")]
    [InlineData("UPDATE comments SET text = 'khác'", "comments", "text", "Theo quy trình", "khác")]
    [InlineData("UPDATE versions SET length = 1 WHERE ordinal = 2", "versions", "length", "13", "1")]
    [InlineData("UPDATE versions SET author_name = 'X' WHERE ordinal = 2", "versions", "author_name", "Phạm Thị Dung", "X")]
    [InlineData("UPDATE milestones SET time = 0 WHERE kind = 'issued'", "milestones", "time", "02/03/2026", "01/01/0001")]
    [InlineData("UPDATE issues SET stage = 0", "issues", "stage", "3", "0")]
    public async Task A_changed_column_is_found_with_both_values(string sql, string table, string column, string told, string found)
    {
        await TamperAsync(sql);

        var finding = Assert.Single(await FindAsync(), one => one.Fact.Row is { } row && row.Table == table && row.Column == column);
        var words = FindingText.Tell(finding, CultureInfo.GetCultureInfo("vi"));

        Assert.Equal(VerificationFindingKind.Altered, finding.Kind);
        Assert.NotNull(finding.Entry);
        Assert.Contains(told.Split('|'), part => words.Contains(part, StringComparison.Ordinal));
        Assert.Contains(found, words, StringComparison.Ordinal);
        Assert.DoesNotContain("()", words, StringComparison.Ordinal);
        Assert.NotEqual(words, FindingText.Tell(finding, CultureInfo.GetCultureInfo("en")));
    }

    [Theory]
    [InlineData("DELETE FROM locks", "locks", 1, "khóa hẳn")]
    [InlineData("DELETE FROM issues", "issues", 1, "KH-UBND")]
    [InlineData("DELETE FROM renditions", "renditions", 1, "LibreOffice")]
    [InlineData("DELETE FROM reviews", "reviews", 1, "đã ban hành")]
    [InlineData("DELETE FROM milestones", "milestones", 2, "mã băm")]
    [InlineData("DELETE FROM people WHERE id = 'an'", "people", 1, "Nguyễn Thị An")]
    [InlineData("DELETE FROM own_approval", "own_approval", 1, "có")]
    [InlineData("DELETE FROM register_rules", "register_rules", 1, "QĐ")]
    [InlineData("DELETE FROM comments", "comments", 1, "Theo quy trình")]
    [InlineData("DELETE FROM seen", "seen", 1, "02/03/2026")]
    [InlineData("DROP TRIGGER register_keeps_lines; DELETE FROM register_lines", "register_lines", 4, "2026")]
    [InlineData("DROP TRIGGER register_keeps_lines; DELETE FROM register_lines WHERE number = 2", "register_lines", 1, "Giấy")]
    public async Task A_row_that_is_gone_is_told_as_missing_with_what_it_said(string sql, string table, int count, string said)
    {
        await TamperAsync(sql);

        var findings = await FindAsync();

        Assert.All(findings, finding => Assert.Equal((VerificationFindingKind.Missing, table), (finding.Kind, finding.Fact.Row?.Table)));
        Assert.Equal(count, findings.Count);
        Assert.Contains(findings, finding => FindingText.Tell(finding, CultureInfo.GetCultureInfo("vi")).Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("INSERT INTO people VALUES ('ma', 'Ma', 'ubnd-xa-duc-tho', 15, 1)", "people")]
    [InlineData("INSERT INTO reviews SELECT 'kh-2', state, '1', by_id, by_name, time, reason, tool, submitter, milestone FROM reviews", "reviews")]
    [InlineData("INSERT INTO locks SELECT row, 1, 'x', 'X', 0, 'x', NULL FROM documents WHERE id = 'kh-2'", "locks")]
    [InlineData("INSERT INTO own_approval VALUES ('ubnd-xa-duc-tho')", "own_approval")]
    [InlineData("INSERT INTO renditions SELECT 'kh-2', '1', kept_as, converter, time FROM renditions", "renditions")]
    public async Task A_row_of_which_the_ledger_knows_nothing_is_told_as_unknown(string sql, string table)
    {
        await TamperAsync(sql);

        var finding = Assert.Single(await FindAsync());

        Assert.Equal((VerificationFindingKind.Unknown, table), (finding.Kind, finding.Fact.Row?.Table));
    }

    [Fact]
    public async Task An_act_does_not_vouch_for_what_was_altered_before_it()
    {
        await TamperAsync("UPDATE documents SET number = '99' WHERE id = 'kh-1'; UPDATE register_lines SET subject = 'x' WHERE number = 1");

        await _office.Review.WithdrawAsync(new(DocumentId.Parse("kh-1"), new("2"), Office.Act(Office.Chief)), Token);

        Assert.Equal(["documents number", "register_lines subject"], (await FindAsync()).Select(finding => $"{finding.Fact.Row?.Table} {finding.Fact.Row?.Column}"));
    }

    [Fact]
    public async Task An_approval_that_was_only_written_into_the_table_issues_nothing()
    {
        await TamperAsync("INSERT INTO reviews SELECT 'kh-2', 2, '1', 'chau', 'Lê Minh Châu', time, 'x', 'x', 'an', NULL FROM reviews; UPDATE documents SET state = 'approved' WHERE id = 'kh-2'");
        var request = new IssueRequest(DocumentId.Parse("kh-2"), new("1"), Office.Agency, new(2026, 3, 2), new(""), null, false, Office.Act(Office.Registrar));

        Assert.Equal("STO314", await Office.RefusalAsync(() => new IssueDesk(_office.Store.Database).BeginAsync(request, Token)));
        Assert.Equal("STO314", await Office.RefusalAsync(() => Task.FromResult(new IssueDesk(_office.Store.Database).Preview(request))));
    }

    [Theory]
    [InlineData("INSERT INTO reviews SELECT 'kh-2', 1, '1', 'an', 'Nguyễn Thị An', time, 'x', 'x', 'an', NULL FROM reviews")]
    [InlineData("UPDATE reviews SET submitter = 'chau', version = '1', state = 1 WHERE document = 'kh-1'; UPDATE reviews SET document = 'kh-2'")]
    public async Task A_submission_that_was_only_written_into_the_table_is_not_approved(string sql)
    {
        await TamperAsync(sql);

        Assert.Contains("STO314", await Office.RefusalAsync(() => _office.Review.ApproveAsync(new(DocumentId.Parse("kh-2"), new("1"), Office.Act(Office.Chief)), Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_that_were_only_written_into_the_table_approve_nothing()
    {
        var draft = (await _office.Store.ListVersionsAsync(DocumentId.Parse("kh-2"), Token))[0];
        await _office.Review.SubmitAsync(Office.Ask(draft, Office.Leader), Token);
        await TamperAsync("UPDATE people SET roles = 15 WHERE id = 'an'");

        Assert.Equal("STO314", await Office.RefusalAsync(() => _office.Review.ApproveAsync(Office.Ask(draft, Office.Clerk), Token)));
        await _office.Review.ApproveAsync(Office.Ask(draft, Office.Chief), Token);
    }

    [Fact]
    public async Task A_change_of_which_no_entry_tells_does_not_take_effect()
    {
        var person = new Person("moi", "Mới", Office.Unit, PersonRoles.Clerk);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _office.Store.Database.WriteAsync(write => PersonTable.Put(write, person), Token));

        Assert.Null(_office.People.Find("moi"));
    }

    private Task TamperAsync(string sql) => _office.Store.Database.WriteAsync(write => write.Run(sql), Token);

    private async Task<IReadOnlyList<VerificationFinding>> FindAsync() => (await _office.Store.VerifyAsync(Token)).Findings;
}
