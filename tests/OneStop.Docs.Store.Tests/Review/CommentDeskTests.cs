using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Store.Tests.Review;

public sealed class CommentDeskTests : IAsyncLifetime
{
    private Office _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await Office.OpenAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_remark_knows_its_place_takes_replies_and_is_closed_once()
    {
        var version = await _office.SaveAsync();
        var place = new CommentPlace("word/document.xml", 12, "thủ tục hành chính");
        var remark = await _office.Comments.AddAsync(version.Document, version.Id, place, Office.Act(Office.Leader, "Thiếu căn cứ"), Token);
        var reply = await _office.Comments.ReplyAsync(version.Document, remark.Number, Office.Act(Office.Clerk, "Đã thêm"), Token);
        var closed = await _office.Comments.ResolveAsync(version.Document, remark.Number, Office.Act(Office.Leader, "Được"), Token);

        Assert.Equal((place, "Thiếu căn cứ", (long?)null), (remark.Place, remark.Text, remark.ReplyTo));
        Assert.Equal((remark.Number, "Đã thêm"), (reply.ReplyTo!.Value, reply.Text));
        Assert.Equal(Office.Leader, closed.ResolvedBy);
        Assert.Equal("STO310", await Office.RefusalAsync(() => _office.Comments.ReplyAsync(version.Document, remark.Number, Office.Act(Office.Clerk), Token)));
        Assert.Equal([remark.Number, reply.Number], _office.Comments.List(version.Document).Select(comment => comment.Number));
        Assert.Equal(["save", "comment.add", "comment.reply", "comment.resolve"], _office.Entries().Select(entry => entry.Act));
    }

    [Fact]
    public async Task Everything_wrong_with_a_remark_is_told_at_once()
    {
        var version = await _office.SaveAsync();

        var codes = await Office.RefusalAsync(() => _office.Comments.AddAsync(
            version.Document, version.Id, new("", 0, new string('x', 501)), Office.Act(Office.Stranger, ""), Token));

        Assert.Equal("STO001 STO001 STO002 STO005 STO301", codes);
        await Assert.ThrowsAsync<VersionNotFoundException>(() => _office.Comments.AddAsync(version.Document, new("9"), null, Office.Act(Office.Clerk), Token));
        Assert.Empty(_office.Comments.List(version.Document));
    }

    [Fact]
    public async Task A_look_is_noted_first_and_last_and_told_once()
    {
        var version = await _office.SaveAsync();
        var first = await _office.Comments.SeeAsync(version.Document, version.Id, Office.Act(Office.Leader), Token);
        _office.Time.Advance(TimeSpan.FromHours(1));
        var second = await _office.Comments.SeeAsync(version.Document, version.Id, Office.Act(Office.Leader), Token);

        Assert.Equal(first.First, second.First);
        Assert.Equal(first.First.AddHours(1), second.Last);
        Assert.Equal(second, Assert.Single(_office.Comments.Seen(version.Document)));
        Assert.Single(_office.Entries(), entry => entry.Act == "review.seen");
    }
}
