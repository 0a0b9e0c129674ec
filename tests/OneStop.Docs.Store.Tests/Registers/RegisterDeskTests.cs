using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Tests.Review;

namespace OneStop.Docs.Store.Tests.Registers;

public sealed class RegisterDeskTests : IAsyncLifetime
{
    private static readonly RegisterEntry Entry = new("Kế hoạch về kiểm soát thủ tục hành chính", "Trần Văn Bình", "Như trên", "VT", 12);

    private Office _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await Office.OpenAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Numbers_follow_each_other_in_every_series_of_its_own()
    {
        Assert.Equal(1, (await TakeAsync()).Place.Number);
        Assert.Equal(2, (await TakeAsync()).Place.Number);
        Assert.Equal(1, (await TakeAsync(kind: "QĐ")).Place.Number);
        Assert.Equal(["KH", "KH", "QĐ"], _office.Register.List(Office.Agency, 2026, null).Select(line => line.Place.Series));
        Assert.Empty(_office.Register.FindGaps());
    }

    [Fact]
    public async Task Types_share_a_series_where_the_office_says_so_before_the_year_begins()
    {
        await _office.Register.SetSeriesAsync(new(Office.Agency, 2026, ["QĐ"], Office.Act(Office.Registrar)), Token);
        Assert.Equal((2027, "QĐ", false), (_office.Register.FindSeries(Office.Agency, 2027).Year, _office.Register.FindSeries(Office.Agency, 2027).Own!.Single(), _office.Register.FindSeries(Office.Agency, 2027).HasBegun));
        Assert.Null(_office.Register.FindSeries(Office.Agency, 2025).Own);

        Assert.Equal(1, (await TakeAsync()).Place.Number);
        Assert.True(_office.Register.FindSeries(Office.Agency, 2026).HasBegun);
        Assert.Equal(2, (await TakeAsync(kind: "BC")).Place.Number);
        Assert.Equal(1, (await TakeAsync(kind: "QĐ")).Place.Number);
        Assert.Equal("STO408", await Office.RefusalAsync(() => _office.Register.SetSeriesAsync(new(Office.Agency, 2026, null, Office.Act(Office.Registrar)), Token)));
    }

    [Fact]
    public async Task A_new_year_begins_with_one_and_goes_on_with_the_rule()
    {
        await _office.Register.SetSeriesAsync(new(Office.Agency, 2026, [], Office.Act(Office.Registrar)), Token);
        await TakeAsync();
        _office.Time.Advance(TimeSpan.FromDays(365));

        Assert.Equal(new RegisterPlace(Office.Agency, 2027, "", 1), (await TakeAsync(date: new(2027, 1, 5))).Place);
    }

    [Fact]
    public async Task A_line_of_paper_that_was_a_mistake_is_cancelled_with_a_reason_and_keeps_its_number()
    {
        var line = await TakeAsync();

        var cancelled = await _office.Register.CancelAsync(line.Place, Office.Act(Office.Registrar, "Gõ nhầm"), Token);

        Assert.Equal((RegisterLineState.Cancelled, "Gõ nhầm"), (cancelled.State, cancelled.Reason));
        Assert.Equal(2, (await TakeAsync()).Place.Number);
        Assert.Equal("STO407", await Office.RefusalAsync(() => _office.Register.CancelAsync(line.Place, Office.Act(Office.Registrar), Token)));
    }

    [Fact]
    public async Task A_year_begins_at_midnight_in_Vietnam_wherever_the_machine_stands()
    {
        _office.Time.Set(new(2026, 12, 31, 16, 59, 0, TimeSpan.Zero));
        Assert.Equal("STO404", await Office.RefusalAsync(() => TakeAsync(date: new(2027, 1, 1))));

        _office.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(new RegisterPlace(Office.Agency, 2027, "KH", 1), (await TakeAsync(date: new(2027, 1, 1))).Place);
        Assert.Equal(2, (await _office.Register.ReserveAsync(new(Office.Agency, "KH", 2027, 1, "Văn phòng", Office.Act(Office.Registrar)), Token)).Single().Place.Number);
        Assert.Equal("STO005", await Office.RefusalAsync(() => _office.Register.ReserveAsync(new(Office.Agency, "KH", 2026, 1, "Văn phòng", Office.Act(Office.Registrar)), Token)));
    }

    [Fact]
    public async Task A_series_begins_where_paper_has_come_and_then_has_no_gap()
    {
        Assert.Equal("STO410", await Office.RefusalAsync(() => TakeAsync(number: 58)));
        Assert.Equal(58, (await TakeAsync(number: 58, begins: true)).Place.Number);
        Assert.Equal(59, (await TakeAsync()).Place.Number);
        Assert.Equal("STO405", await Office.RefusalAsync(() => TakeAsync(number: 70)));
        Assert.Equal("STO402", await Office.RefusalAsync(() => TakeAsync(number: 58)));
    }

    [Fact]
    public async Task Reserved_numbers_are_skipped_and_used_later_with_a_date_of_their_own()
    {
        await TakeAsync(date: new(2026, 2, 10));
        var reserved = await _office.Register.ReserveAsync(new(Office.Agency, "KH", 2026, 2, "Phòng Kinh tế", Office.Act(Office.Registrar, "Chờ ký")), Token);
        await TakeAsync(date: new(2026, 2, 20));

        Assert.Equal([2, 3], reserved.Select(line => line.Place.Number));
        Assert.Equal("STO403", await Office.RefusalAsync(() => TakeAsync(number: 2, date: new(2026, 3, 1))));
        Assert.Equal((2, false), Seen(await TakeAsync(number: 2, date: new(2026, 2, 15))));
        Assert.Equal((3, true), Seen(await TakeAsync(number: 3, date: new(2026, 3, 1), isLate: true)));
        Assert.Equal((5, false), Seen(await TakeAsync(date: new(2026, 2, 20))));
        static (int, bool) Seen(RegisterLine line) => (line.Place.Number, line.IsLate);
    }

    [Fact]
    public async Task A_date_never_lies_before_the_number_before_nor_ahead_of_today()
    {
        await TakeAsync(date: new(2026, 3, 2));

        Assert.Equal("STO403", await Office.RefusalAsync(() => TakeAsync(date: new(2026, 3, 1))));
        Assert.Equal("STO404", await Office.RefusalAsync(() => TakeAsync(date: new(2026, 3, 3))));
        Assert.Equal("Nhập bù", (await TakeAsync(date: new(2026, 3, 1), isLate: true, reason: "Nhập bù")).Reason);
    }

    [Fact]
    public async Task A_cancelled_line_stays_and_its_number_is_not_given_again()
    {
        var line = (await _office.Register.ReserveAsync(new(Office.Agency, "KH", 2026, 1, "An", Office.Act(Office.Registrar)), Token))[0];
        var cancelled = await _office.Register.CancelAsync(line.Place, Office.Act(Office.Registrar, "Không ban hành nữa"), Token);

        Assert.Equal((RegisterLineState.Cancelled, "Không ban hành nữa"), (cancelled.State, cancelled.Reason));
        Assert.Equal(2, (await TakeAsync()).Place.Number);
        Assert.Equal("STO402", await Office.RefusalAsync(() => TakeAsync(number: 1)));
        Assert.Equal("STO407", await Office.RefusalAsync(() => _office.Register.CancelAsync(line.Place, Office.Act(Office.Registrar), Token)));
        Assert.Equal("STO401", await Office.RefusalAsync(() => _office.Register.CancelAsync(new(Office.Agency, 2026, "KH", 9), Office.Act(Office.Registrar), Token)));
    }

    [Fact]
    public async Task A_document_has_one_number_however_often_it_is_asked_for()
    {
        var document = DocumentId.Parse("kh-1");
        var line = await TakeAsync(document: document);
        await TakeAsync();

        Assert.Equal(line, await TakeAsync(document: document));
        Assert.Equal(RegisterLineState.Taken, line.State);
        Assert.Equal("STO406", await Office.RefusalAsync(() => TakeAsync(document: document, date: new(2026, 3, 1))));
        var complete = await _office.Register.CompleteAsync(line.Place, Entry with { Copies = 20 }, Office.Act(Office.Registrar), Token);
        Assert.Equal((RegisterLineState.Issued, 20), (complete.State, complete.Entry!.Copies));
        Assert.Equal(complete, _office.Register.Find(document));
    }

    [Fact]
    public async Task A_corrected_line_leaves_what_stood_there_in_the_ledger()
    {
        var line = await TakeAsync();
        await _office.Register.AmendAsync(line.Place, Entry with { Signer = "Lê Minh Châu" }, Office.Act(Office.Registrar, "Sửa người ký"), Token);

        var told = new OneStop.Docs.Store.Ledger.LedgerReader(_office.Store.Database).Read(null, 0, 1000)[^1];
        Assert.Equal("register.amend", told.Act);
        Assert.Contains("Trần Văn Bình", told.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_problem_of_a_number_is_told_at_once() => Assert.Equal(
        "STO001 STO001 STO001 STO004 STO005 STO301 STO404",
        await Office.RefusalAsync(() => _office.Register.TakeAsync(
            new("Xã Đức Thọ", "", " ", new(2026, 12, 1), new("", Copies: -1), null, null, false, Office.Act(Office.Stranger)), Token)));

    [Fact]
    public async Task Only_a_registrar_over_the_issuer_writes_the_register()
    {
        Assert.Equal("STO302", await Office.RefusalAsync(() => TakeAsync(by: Office.Leader)));
        Assert.Equal("STO302", await Office.RefusalAsync(() => TakeAsync(issuer: "ubnd-xa-khac")));
    }

    [Fact]
    public async Task Many_takers_at_once_get_every_number_once()
    {
        await using var second = await _office.ReopenAsync();
        await using var third = await _office.ReopenAsync();
        var desks = new[] { _office.Register, new RegisterDesk(second.Database), new RegisterDesk(third.Database) };

        var numbers = await Task.WhenAll(Enumerable.Range(0, 60).Select(n => Task.Run(async () =>
            (await desks[n % 3].TakeAsync(Request(), Token)).Place.Number)));

        Assert.Equal(Enumerable.Range(1, 60), numbers.Order());
        Assert.Empty(_office.Register.FindGaps());
        Assert.Empty((await _office.Store.VerifyAsync(Token)).Findings);
    }

    [Fact]
    public async Task The_file_itself_refuses_gaps_and_vanishing_lines()
    {
        await TakeAsync();

        foreach (var sql in new[]
        {
            "DELETE FROM register_lines", "UPDATE register_lines SET number = 5", "INSERT INTO register_lines (register, number, state, late, changed) VALUES (1, 9, 0, 0, 0)",
        })
        {
            await Assert.ThrowsAnyAsync<Exception>(() => _office.Store.Database.WriteAsync(write => write.Run(sql), Token));
        }
    }

    private static TakeRequest Request(
        string kind = "KH", DateOnly? date = null, int? number = null, bool isLate = false, DocumentId? document = null, string issuer = Office.Agency,
        OneStop.Docs.Store.Records.Author? by = null, string reason = "Ban hành") =>
        new(issuer, kind, kind + "-UBND", date ?? new(2026, 3, 2), Entry, document, number, isLate, Office.Act(by ?? Office.Registrar, reason));

    private Task<RegisterLine> TakeAsync(
        string kind = "KH", DateOnly? date = null, int? number = null, bool isLate = false, DocumentId? document = null, string issuer = Office.Agency,
        OneStop.Docs.Store.Records.Author? by = null, string reason = "Ban hành", bool begins = false) =>
        _office.Register.TakeAsync(Request(kind, date, number, isLate, document, issuer, by, reason) with { Begins = begins }, Token);
}
