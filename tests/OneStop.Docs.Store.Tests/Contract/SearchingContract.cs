using System.Text;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests.Contract;

/// <content>Searching.</content>
public abstract partial class VersionStoreContract
{
    [Theory]
    [InlineData("quyet dinh")]
    [InlineData("Quyết định")]
    [InlineData("QUYẾT ĐỊNH thanh lap")]
    [InlineData("thành lậ")]
    [InlineData("t")]
    [InlineData("27/QĐ-UBND")]
    [InlineData("to-cong-tac")]
    public async Task Words_are_found_with_and_without_marks(string text)
    {
        await FillAsync();

        Assert.Equal(["b"], await FoundAsync(new(Text: text)));
        Assert.Equal(["b"], await FoundAsync(new(Text: text.Normalize(NormalizationForm.FormD))));
    }

    [Theory]
    [InlineData("quyet dinh ke hoach")]
    [InlineData("lap thanh xyz")]
    [InlineData("quye dinh")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\"*")]
    [InlineData("NEAR(a b)")]
    public async Task What_does_not_occur_is_not_found(string text)
    {
        await FillAsync();

        Assert.Empty(await FoundAsync(new(Text: text)));
    }

    [Fact]
    public async Task Everything_else_narrows_the_search()
    {
        await FillAsync();

        Assert.Equal(["c", "b", "a"], await FoundAsync(new()));
        Assert.Equal(["b", "a"], await FoundAsync(new(Unit: "xa-duc-tho/van-phong")));
        Assert.Equal(["c", "b", "a"], await FoundAsync(new(Unit: "xa-duc-tho")));
        Assert.Empty(await FoundAsync(new(Unit: "xa-duc")));
        Assert.Equal(["c"], await FoundAsync(new(Kind: "CV")));
        Assert.Equal(["b"], await FoundAsync(new(State: "issued")));
        Assert.Equal(["b"], await FoundAsync(new(Author: Sample.Binh.Id)));
        Assert.Equal(["c", "b"], await FoundAsync(new(From: Time.GetUtcNow().AddMinutes(-2))));
        Assert.Equal(["a"], await FoundAsync(new(To: Time.GetUtcNow().AddMinutes(-2))));
        Assert.Equal(["a"], await FoundAsync(new(Text: "ke hoach", Unit: "xa-duc-tho", Kind: "KH")));
    }

    [Fact]
    public async Task A_rendition_is_found_through_its_document_not_beside_it()
    {
        await FirstAsync();
        await SaveAsync(Sample.Save(document: "qd-12-v1-pdf") with { Fields = Sample.Fields() with { State = DocumentFields.Rendition } }, "%PDF");

        Assert.Equal(["qd-12"], await FoundAsync(new()));
        Assert.Equal(["qd-12"], await FoundAsync(new(Text: "quyet dinh")));
        Assert.Equal(["qd-12-v1-pdf"], await FoundAsync(new(Text: "quyet dinh", State: DocumentFields.Rendition)));
        Assert.Equal(DocumentFields.Rendition, (await Store.GetAsync(Sample.Id("qd-12-v1-pdf"), Token)).Fields.State);
    }

    [Fact]
    public async Task New_fields_are_found_and_old_ones_no_longer()
    {
        var first = await FirstAsync();
        await Store.DescribeAsync(new(first.Document, first.Id, Sample.Fields("Chỉ thị phòng chống bão", "a.docx"), Sample.Act()), Token);

        Assert.Single(await FoundAsync(new(Text: "phong chong bao")));
        Assert.Empty(await FoundAsync(new(Text: "ke hoach")));
    }

    [Fact]
    public async Task The_bin_is_searched_apart()
    {
        await FillAsync();
        await Store.RecycleAsync(new(Sample.Id("b"), Sample.Act()), Token);

        Assert.Equal(["c", "a"], await FoundAsync(new()));
        Assert.Equal(["b"], await FoundAsync(new(Recycled: true)));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        for (var i = 0; i < 7; i++) await FirstAsync($"d-{i}");
        var (found, after) = (new List<string>(), (string?)null);
        do
        {
            var page = await Store.SearchAsync(new(Count: 3, After: after), Token);
            found.AddRange(page.Documents.Select(document => document.Id.Value));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(["d-6", "d-5", "d-4", "d-3", "d-2", "d-1", "d-0"], found);
        await Assert.ThrowsAsync<InvalidRequestException>(() => Store.SearchAsync(new(After: "1; DROP TABLE documents"), Token));
    }

    private async Task FillAsync()
    {
        await PutAsync("a", new("a.docx", "Kế hoạch năm", "xa-duc-tho/van-phong", "KH"), Sample.An);
        await PutAsync("b", new("to-cong-tac.docx", "Quyết định thành lập tổ công tác", "xa-duc-tho/van-phong", "QĐ", "27", "QĐ-UBND", State: "issued"), Sample.Binh);
        await PutAsync("c", new("c.docx", "Công văn", "xa-duc-tho/van-phong-2", "CV"), Sample.An);
    }

    private async Task PutAsync(string id, DocumentFields fields, Author by)
    {
        await SaveAsync(Sample.Save(document: id, by: by) with { Fields = fields });
        Time.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task<IEnumerable<string>> FoundAsync(DocumentQuery query) =>
        (await Store.SearchAsync(query, Token)).Documents.Select(document => document.Id.Value);
}
