using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Keeping;

public sealed class IssueTurnTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_turn_that_the_disk_refuses_is_told_and_not_waited_for()
    {
        var nowhere = Path.Combine(_folder.Path, "none", "turn");

        await Assert.ThrowsAsync<StoreUnreachableException>(() => IssueTurn.ShareAsync(nowhere, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_issues_waits_while_old_issues_are_taken_up()
    {
        var file = Path.Combine(_folder.Path, "turn");
        var alone = IssueTurn.TakeAlone(file);
        var waiting = IssueTurn.ShareAsync(file, TestContext.Current.CancellationToken);

        Assert.False(waiting.IsCompleted);
        await alone!.DisposeAsync();
        await using var turn = await waiting;

        Assert.Null(IssueTurn.TakeAlone(file));
    }
}
