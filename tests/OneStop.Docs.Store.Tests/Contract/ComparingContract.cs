using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Tests.Hashing;

namespace OneStop.Docs.Store.Tests.Contract;

/// <content>Comparing.</content>
public abstract partial class VersionStoreContract
{
    [Fact]
    public async Task Versions_of_a_document_are_compared_part_by_part()
    {
        var first = await PutAsync(null, Office.Letter());
        var second = await PutAsync(first, Office.Letter(
            parts =>
            {
                parts["word/document.xml"] = parts["word/document.xml"].Replace("Kính gửi", "Kính trình", StringComparison.Ordinal);
                parts.Remove("customXml/item1.xml");
                parts["word/comments.xml"] = "<c/>";
            }));

        var comparison = await Store.CompareAsync(first.Document, first.Id, second.Id, Token);

        Assert.Equal((false, false), (comparison.SameBytes, comparison.SameContent));
        Assert.Superset(
            new HashSet<PartChange>
            {
                new("word/document.xml", PartChangeKind.Changed), new("word/comments.xml", PartChangeKind.Added), new("customXml/item1.xml", PartChangeKind.Removed),
            },
            comparison.Parts.ToHashSet());
        Assert.DoesNotContain(comparison.Parts, change => change.Part is "word/styles.xml");
    }

    [Fact]
    public async Task What_savings_change_by_themselves_is_no_other_content()
    {
        var first = await PutAsync(null, Office.Letter());
        var second = await PutAsync(first, Office.Promoted());

        var comparison = await Store.CompareAsync(first.Document, first.Id, second.Id, Token);

        Assert.Equal((false, true), (comparison.SameBytes, comparison.SameContent));
        Assert.Equal(first.Hashes.Normalised, second.Hashes.Normalised);
        Assert.NotEqual(first.Hashes.Sent, second.Hashes.Sent);
    }

    [Fact]
    public async Task What_is_no_Office_file_is_compared_by_its_bytes()
    {
        var first = await FirstAsync();
        var second = await SaveAsync(Sample.Save(first.Id), "hai");
        var third = await SaveAsync(Sample.Save(second.Id), "một");

        var differing = await Store.CompareAsync(first.Document, first.Id, second.Id, Token);
        var same = await Store.CompareAsync(first.Document, first.Id, third.Id, Token);

        Assert.Equal((false, false), (differing.SameBytes, differing.SameContent));
        Assert.Equal((true, true), (same.SameBytes, same.SameContent));
        Assert.Empty(differing.Parts);
    }

    private async Task<VersionInfo> PutAsync(VersionInfo? over, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return (await Store.SaveAsync(Sample.Save(over?.Id), content, Token)).Version;
    }
}
