using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Catalogue;

public sealed class TemplateCatalogTests
{
    private const string Sound = """{ "id": "mau-a", "order": 2, "title": { "vi": "A", "en": "A" }, "kind": "KH", "bodySizes": [14, 13], "role": "document", "description": { "vi": "a", "en": "a" } }""";

    [Fact]
    public void Our_own_folder_is_whole()
    {
        var catalog = TemplateCatalog.Open(RepositoryPaths.Templates);

        Assert.Empty(catalog.Diagnostics);
        Assert.Equal(17, catalog.Templates.Count(t => t.Role is TemplateRole.Document or TemplateRole.Attachment));
        Assert.Equal(["nhat-ky-van-ban"], catalog.Templates.Where(t => t.Role == TemplateRole.Record).Select(t => t.Id));
        Assert.All(catalog.Templates, t => Assert.Equal([14, 13], t.BodySizes));
    }

    [Fact]
    public void Everything_wrong_is_listed_and_the_sound_template_is_there()
    {
        using var folder = new TemporaryFolder();
        Add(folder, "mau-a", Sound, "template.docx");
        Add(folder, "mau-b", "{ \"id\": \"khac\", \"order\": \"x\", \"title\": \"x\", \"bodySizes\": [], \"role\": \"y\" }");
        Add(folder, "mau-c", "[");
        Add(folder, "mau-d", "[]");
        Directory.CreateDirectory(folder["khong-phai-mau"]);

        var catalog = TemplateCatalog.Open(folder.Path);

        Assert.Equal(
            [
                ("mau-a/template-13.docx", DraftingCodes.TemplateFileMissing), ("mau-b/template.json", DraftingCodes.IdDisagrees),
                ("mau-b/template.json", DraftingCodes.BadDescription), ("mau-b/template.json", DraftingCodes.BadDescription),
                ("mau-b/template.json", DraftingCodes.BadDescription), ("mau-b/template.json", DraftingCodes.BadDescription),
                ("mau-b/template.json", DraftingCodes.BadDescription), ("mau-c/template.json", DraftingCodes.BrokenDescription),
                ("mau-d/template.json", DraftingCodes.BadDescription),
            ],
            catalog.Diagnostics.Select(d => (d.Location.Part!, d.Code)));
        Assert.Equal(["mau-a"], catalog.Templates.Select(t => t.Id));
        var broken = catalog.Diagnostics.Single(d => d.Code == DraftingCodes.BrokenDescription);
        Assert.Contains("hỏng ở dòng 1, byte 2. Hãy", broken.Message(System.Globalization.CultureInfo.GetCultureInfo("vi-VN")), StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_come_in_their_order_blocks_last()
    {
        using var folder = new TemporaryFolder();
        Add(folder, "mau-a", Sound);
        Add(folder, "mau-b", Sound.Replace("mau-a", "mau-b", StringComparison.Ordinal).Replace("\"order\": 2", "\"order\": 1", StringComparison.Ordinal));
        Add(folder, "blocks/khoi", Sound.Replace("mau-a", "khoi", StringComparison.Ordinal).Replace("document", "block", StringComparison.Ordinal));

        Assert.Equal(["mau-b", "mau-a", "khoi"], TemplateCatalog.Open(folder.Path).Templates.Select(t => t.Id));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_once()
    {
        using var folder = new TemporaryFolder();

        var problem = Assert.Single(TemplateCatalog.Open(folder["khong-co"]).Diagnostics);
        Assert.Equal(DraftingCodes.NoTemplatesFolder, problem.Code);
    }

    [Theory]
    [InlineData("../mau-a")]
    [InlineData("mau-a/../mau-a")]
    [InlineData("/etc/passwd")]
    [InlineData("MAU-A")]
    [InlineData("")]
    public void A_name_from_outside_never_becomes_a_path(string id)
    {
        using var folder = new TemporaryFolder();
        Add(folder, "mau-a", Sound, "template.docx", "template-13.docx");
        var catalog = TemplateCatalog.Open(folder.Path);

        Assert.Equal(DraftingCodes.UnknownTemplate, Assert.Single(catalog.Read(id, null).Diagnostics).Code);
        Assert.Equal(DraftingCodes.UnknownTemplate, Assert.Single(catalog.Compile(id, null).Diagnostics).Code);
    }

    [Fact]
    public void A_size_that_is_not_offered_is_refused_with_those_that_are()
    {
        var problem = Assert.Single(TemplateCatalog.Open(RepositoryPaths.Templates).Compile("ke-hoach", 12).Diagnostics);

        Assert.Equal(DraftingCodes.SizeNotOffered, problem.Code);
        Assert.Equal(["ke-hoach", "12", "14, 13"], problem.Arguments);
    }

    [Fact]
    public void A_template_is_compiled_once_whoever_asks()
    {
        var catalog = TemplateCatalog.Open(RepositoryPaths.Templates);

        var all = Enumerable.Range(0, 20).AsParallel().WithDegreeOfParallelism(20).Select(_ => catalog.Compile("ke-hoach", 13)).ToList();

        Assert.NotNull(all[0].Value);
        Assert.All(all, one => Assert.Same(all[0], one));
        Assert.NotSame(all[0].Value, catalog.Compile("ke-hoach", 14).Value);
    }

    [Fact]
    public void Every_template_and_block_compiles_in_every_size()
    {
        var catalog = TemplateCatalog.Open(RepositoryPaths.Templates);

        var problems = catalog.Templates.SelectMany(t => t.BodySizes.SelectMany(size => catalog.Compile(t.Id, size).Diagnostics));

        Assert.Empty(problems.Select(p => p.ToLine(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static void Add(TemporaryFolder folder, string id, string description, params string[] files)
    {
        Directory.CreateDirectory(folder[id]);
        File.WriteAllText(Path.Combine(folder[id], "template.json"), description);
        foreach (var file in files) File.WriteAllText(Path.Combine(folder[id], file), "");
    }
}
