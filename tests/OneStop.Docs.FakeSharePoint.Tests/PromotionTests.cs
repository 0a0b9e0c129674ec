using System.Text;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.FakeSharePoint.Tests;

/// <summary>Office files are rewritten on upload (trap 4).</summary>
public sealed class PromotionTests
{
    private static readonly byte[] Letter = DocxFixture.PackText("Kính gửi: Ủy ban nhân dân\n\nVề việc chuyển đổi số");

    [Fact]
    public async Task An_uploaded_document_changes_its_bytes_and_keeps_its_text()
    {
        await using var tenant = await Tenant.Start();

        var item = await Upload(tenant, "a.docx", Letter);
        var kept = await tenant.Download($"{tenant.Drive}/items/{(string)item["id"]!}/content");

        Assert.NotEqual(Letter, kept);
        Assert.Equal(kept.Length, (int)item["size"]!);
        Assert.Equal(DocxText.Read(Letter), DocxText.Read(kept));
        Assert.Empty(OfficeValidator.Check(kept));
        Assert.Contains("docProps/custom.xml", DocxFixture.PartNames(kept));
        Assert.Contains(DocxFixture.PartNames(kept), name => name.StartsWith("customXml/", StringComparison.Ordinal));
        Assert.Contains("ContentTypeId", Encoding.UTF8.GetString(DocxFixture.ReadPart(kept, "docProps/custom.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_comes_back_is_not_given_the_part_twice()
    {
        await using var tenant = await Tenant.Start();
        var first = await Upload(tenant, "a.docx", Letter);
        var kept = await tenant.Download($"{tenant.Drive}/items/{(string)first["id"]!}/content");

        await Upload(tenant, "a.docx", kept);
        var again = await tenant.Download($"{tenant.Drive}/items/{(string)first["id"]!}/content");

        Assert.Equal(DocxFixture.PartNames(kept).Order(StringComparer.Ordinal), DocxFixture.PartNames(again).Order(StringComparer.Ordinal));
        Assert.Empty(OfficeValidator.Check(again));
    }

    [Fact]
    public async Task An_upload_session_rewrites_too()
    {
        await using var tenant = await Tenant.Start();
        var url = await tenant.Session("a.docx");

        var last = await tenant.Chunk(url, Letter, 0, Letter.Length - 1);

        Assert.NotEqual(Letter.Length, (int)last.Json["size"]!);
    }

    [Theory]
    [InlineData("a.bin", true)]
    [InlineData("not-a-package.docx", true)]
    [InlineData("a.docx", false)]
    public async Task Anything_else_keeps_its_bytes(string name, bool promotes)
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.PromotesProperties = promotes);
        var content = name.StartsWith("not", StringComparison.Ordinal) ? "không phải gói"u8.ToArray() : Letter;

        var item = await Upload(tenant, name, content);

        Assert.Equal(content, await tenant.Download($"{tenant.Drive}/items/{(string)item["id"]!}/content"));
    }

    [Fact]
    public async Task Real_documents_stay_valid()
    {
        Assert.SkipWhen(RepositoryPaths.Shared is null, "The corpus stands in ../shared, which is not present here.");
        await using var tenant = await Tenant.Start();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Shared!, "corpus"), "*.docx").Order(StringComparer.Ordinal).Take(8))
        {
            var content = await File.ReadAllBytesAsync(file, Tenant.Cancelled);
            var item = await Upload(tenant, Path.GetFileName(file), content);
            var kept = await tenant.Download($"{tenant.Drive}/items/{(string)item["id"]!}/content");

            Assert.NotEqual(content, kept);
            Assert.Equal(DocxText.Read(content), DocxText.Read(kept));
            Assert.Equal(OfficeValidator.Check(content).Count, OfficeValidator.Check(kept).Count);
        }
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> Upload(Tenant tenant, string name, byte[] content)
    {
        var answer = await tenant.Call("PUT", $"{tenant.Drive}/root:/{name}:/content", content);
        Assert.True(answer.Status is 200 or 201, answer.Text);
        return answer.Json;
    }
}
