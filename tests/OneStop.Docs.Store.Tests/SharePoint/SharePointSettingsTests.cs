using OneStop.Docs.FakeSharePoint;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.SharePoint;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.SharePoint;

/// <summary>A settings file opens the library, or says everything that is wrong with it.</summary>
public sealed class SharePointSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_library_is_opened_by_its_settings_file()
    {
        await using var fake = await FakeGraph.StartAsync(cancellationToken: Token);
        var file = Write($$"""{ "drive": "{{fake.DriveId}}", "graph": "{{fake.GraphUrl}}", /* own disk */ "records": "so.db", }""");
        string token = fake.IssueToken(lifetime: TimeSpan.FromHours(1));

        await using (var store = await OpenAsync(file, ("ONESTOP_GRAPH_TOKEN", token)))
        {
            var act = new Act(new("a", "Nguyễn Văn A"), "Dự thảo", "test", "k");
            using var content = new MemoryStream([1, 2, 3]);
            await store.SaveAsync(new(Ids.DocumentId.Parse("kh"), null, new("kh.txt", "Kế hoạch", "ubnd-xa"), act), content, Token);
        }

        Assert.True(File.Exists(Path.Combine(_folder.Path, "so.db")));
        Assert.Contains(fake.Log.All, entry => entry.Path.Contains("createUploadSession", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{}", "STO001 drive|STO001 tenant|STO001 client|STO001 certificate")]
    [InlineData("""{"drive":"d","graph":"http://example.org/v1.0/","tenant":"t","client":"c","certificate":"x.pfx"}""", "STO004 graph")]
    [InlineData("""{"drive":"d","tenant":"t","client":"c","secretFile":"none.txt"}""", "STO004 secretFile")]
    [InlineData("""{"drive":"d","tenant":"t","client":"c","certificate":"x.pfx","actAs":"everyone","authority":"http://example.org"}""", "STO004 authority|STO004 actAs")]
    [InlineData("""{"drvie":"d"}""", "STO004 $.drvie")]
    [InlineData("rubbish", "STO004 $")]
    [InlineData("""{"drive":"d","tenant":"t","client":"c","certificate":"x.pfx"}""", "STO004 certificate")]
    public async Task Everything_wrong_with_the_settings_is_told(string json, string expected)
    {
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => OpenAsync(Write(json)));

        Assert.Equal(expected, string.Join('|', refused.Problems.Select(problem => $"{problem.Code} {problem.Place}")));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_to_be_unreachable() =>
        await Assert.ThrowsAsync<StoreUnreachableException>(() => OpenAsync(Path.Combine(_folder.Path, "none.json")));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<SharePointVersionStore> OpenAsync(string file, params (string Name, string Value)[] environment) => SharePointSettings.OpenAsync(
        file, name => environment.FirstOrDefault(pair => pair.Name == name).Value, TimeProvider.System, Token);

    private string Write(string json)
    {
        var file = Path.Combine(_folder.Path, "sharepoint.json");
        File.WriteAllText(file, json);
        return file;
    }
}
