using System.Text;
using OneStop.Docs.Service.Keeping;

namespace OneStop.Docs.Service.Tests.Keeping;

public sealed class KeptPlansTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onestop-kept-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reader_sees_the_old_plan_or_the_new_one_never_a_piece()
    {
        using var kept = new KeptPlans(_folder);
        var id = Id("lon");
        var versions = new[] { Text('a', 400_000), Text('b', 400_000) };
        await kept.SaveAsync(id, versions[0], WriteCondition.MustBeNew, Token);

        var writing = Task.WhenAll(Enumerable.Range(0, 40).Select(n => kept.SaveAsync(id, versions[n % 2], WriteCondition.MustExist, Token)));
        var reads = 0;
        while (!writing.IsCompleted || reads == 0)
        {
            var plan = await kept.FindAsync(id, Token);
            Assert.Equal(400_000, plan!.Json.Length);
            Assert.Single(plan.Json.ToArray().Distinct());
            reads++;
        }

        Assert.All(await writing, write => Assert.True(write.Done));
    }

    [Fact]
    public async Task Two_stores_on_one_folder_take_turns()
    {
        using var one = new KeptPlans(_folder);
        using var other = new KeptPlans(_folder);
        var id = Id("chung");

        var writes = await Task.WhenAll(Enumerable.Range(0, 20).Select(n =>
            (n % 2 == 0 ? one : other).SaveAsync(id, Text((char)('a' + n), 10), WriteCondition.MustBeNew, Token)));

        Assert.Single(writes, write => write.Done);
    }

    [Fact]
    public async Task Piece_left_by_a_crash_is_not_a_plan()
    {
        using var kept = new KeptPlans(_folder);
        await kept.SaveAsync(Id("con-lai"), Text('a', 5), WriteCondition.MustBeNew, Token);
        await File.WriteAllTextAsync(Path.Combine(_folder, "con-lai.json.new"), "nửa chừng", Token);

        Assert.Equal("con-lai", Assert.Single(await kept.ListAsync(Token)).Id.ToString());
        var write = await kept.SaveAsync(Id("con-lai"), Text('b', 5), WriteCondition.MustExist, Token);

        Assert.True(write.Done);
        Assert.False(File.Exists(Path.Combine(_folder, "con-lai.json.new")));
    }

    [Fact]
    public async Task Cancelled_write_leaves_what_was_there()
    {
        using var kept = new KeptPlans(_folder);
        await kept.SaveAsync(Id("huy"), Text('a', 5), WriteCondition.MustBeNew, Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            kept.SaveAsync(Id("huy"), Text('b', 5), WriteCondition.MustExist, new CancellationToken(canceled: true)));

        Assert.Equal("aaaaa", Encoding.ASCII.GetString((await kept.FindAsync(Id("huy"), Token))!.Json.Span));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static PlanId Id(string text) => PlanId.TryParse(text, out var id) ? id : throw new ArgumentException(text, nameof(text));

    private static byte[] Text(char letter, int count) => Encoding.ASCII.GetBytes(new string(letter, count));
}
