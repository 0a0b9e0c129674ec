using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests;

public sealed class AtomicFileTests
{
    [Fact]
    public async Task A_file_is_written_whole_over_an_old_one()
    {
        using var folder = new TemporaryFolder();
        await AtomicFile.WriteAsync(folder["a"], "một"u8.ToArray(), TestContext.Current.CancellationToken);
        await AtomicFile.WriteAsync(folder["a"], "hai"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.Equal("hai", await File.ReadAllTextAsync(folder["a"], TestContext.Current.CancellationToken));
        Assert.Equal([folder["a"]], folder.Files);
    }

    [Fact]
    public async Task After_a_cancel_the_old_file_is_there_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        await AtomicFile.WriteAsync(folder["a"], "cũ"u8.ToArray(), TestContext.Current.CancellationToken);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => AtomicFile.WriteAsync(folder["a"], new byte[1 << 20], new CancellationToken(canceled: true)));

        Assert.Equal("cũ", await File.ReadAllTextAsync(folder["a"], TestContext.Current.CancellationToken));
        Assert.Equal([folder["a"]], folder.Files);
    }

    [Fact]
    public async Task A_missing_folder_is_an_error_of_the_disk()
    {
        using var folder = new TemporaryFolder();

        await Assert.ThrowsAsync<DirectoryNotFoundException>(
            () => AtomicFile.WriteAsync(Path.Combine(folder["khong-co"], "a"), new byte[1], TestContext.Current.CancellationToken));
    }
}
