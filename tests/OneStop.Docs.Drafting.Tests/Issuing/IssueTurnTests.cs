using OneStop.Docs.Drafting.Issuing;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Issuing;

public sealed class IssueTurnTests : IDisposable
{
    private static readonly DocumentId s_document = DocumentId.Parse("kh-1");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_turn_that_the_disk_refuses_is_told_and_not_waited_for()
    {
        await File.WriteAllTextAsync(_folder["file"], "", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<StoreUnreachableException>(() => new IssueTurn(_folder["file"]).TakeAsync(s_document, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_waits_for_another_at_the_same_document_and_not_for_one_at_another()
    {
        var (one, other) = (new IssueTurn(_folder["turns"]), new IssueTurn(_folder["turns"]));
        var held = await one.TakeAsync(s_document, TestContext.Current.CancellationToken);
        var waiting = other.TakeAsync(s_document, TestContext.Current.CancellationToken);

        Assert.Null(other.TryTake(s_document));
        await using (Assert.IsType<FileStream>(other.TryTake(DocumentId.Parse("kh-2"))))
        {
            Assert.False(waiting.IsCompleted);
        }

        await held.DisposeAsync();
        await using var turn = await waiting;
        Assert.Null(one.TryTake(s_document));
    }
}
