using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Tests.Contract;

/// <content>Any order of acts, against a model that is simple enough to be believed.</content>
public abstract partial class VersionStoreContract
{
    /// <summary>How many acts each sequence has.</summary>
    protected virtual int ModelActs => 80;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Any_order_of_acts_ends_as_the_model_says(int seed)
    {
        var random = new Random(seed);
        var model = new StoreModel();
        var told = new List<string>();
        for (var i = 0; i < ModelActs; i++)
        {
            var act = ModelAct.Pick(random, i);
            var expected = act.Foretell(model, Time.GetUtcNow());
            var actual = await OutcomeAsync(act, model);
            told.Add($"{act} → {actual}");
            Assert.True(string.Equals(expected, actual, StringComparison.Ordinal), $"expected {expected}\n{string.Join('\n', told)}");
            Time.Advance(TimeSpan.FromMinutes(random.Next(20)));
        }

        Assert.InRange(told.Count(line => line.EndsWith("done", StringComparison.Ordinal)), ModelActs / 8, ModelActs - 5);
        foreach (var (id, document) in model.Documents)
        {
            var versions = (await Store.ListVersionsAsync(Sample.Id(id), Token)).Reverse().ToList();
            Assert.Equal(document.Contents.Select(text => Sum(Bytes(text))), versions.Select(version => version.Hashes.Sent));
            for (var i = 0; i < versions.Count; i++) Assert.Equal(Bytes(document.Contents[i]), await ReadAsync(versions[i]));
            Assert.Equal(document.Recycled, (await Store.GetAsync(Sample.Id(id), Token)).Recycled is not null);
        }

        await AssertSoundAsync();
    }

    private async Task<string> OutcomeAsync(ModelAct act, StoreModel model)
    {
        try
        {
            await act.DoAsync(Store, model, Token);
            return "done";
        }
        catch (VersionStoreException refusal)
        {
            return refusal.GetType().Name;
        }
    }
}
