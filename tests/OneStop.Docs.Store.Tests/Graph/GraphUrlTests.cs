using System.Text;
using OneStop.Docs.Store.Graph;

namespace OneStop.Docs.Store.Tests.Graph;

public sealed class GraphUrlTests
{
    private static readonly DriveAddress s_drive = DriveAddress.Of(new DriveId("b!x-Y_z"));

    [Theory]
    [InlineData("a b.docx", "a%20b.docx")]
    [InlineData("50% #1.docx", "50%25%20%231.docx")]
    [InlineData("it's.docx", "it%27s.docx")]
    [InlineData("a:b", "a%3Ab")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a?b&c=d+e", "a%3Fb%26c%3Dd%2Be")]
    [InlineData("b!x-Y_z,1", "b!x-Y_z,1")]
    [InlineData("Quyết định", "Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh")]
    public void A_segment_is_escaped_so_that_it_stays_one_segment(string text, string expected)
    {
        var segment = GraphUrl.Segment(text);

        Assert.Equal(expected, segment);
        Assert.Equal(text, Uri.UnescapeDataString(segment));
    }

    /// <summary>What HttpClient sends is what was written: the Uri class neither unescapes nor folds it.</summary>
    [Theory]
    [InlineData("50% #1.docx")]
    [InlineData("a..b")]
    [InlineData("it's (1) [2] {3}.docx")]
    [InlineData("Tờ trình số 05%2F2026.docx")]
    public void The_address_that_is_sent_is_the_one_that_was_made(string name)
    {
        var path = s_drive.At("Văn phòng/" + name).To("content");

        var uri = new Uri(new GraphOptions().Service, path);

        Assert.EndsWith(path, uri.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains(":/content", uri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_segment_that_would_be_folded_away_is_refused(string text) =>
        Assert.Throws<ArgumentException>(() => GraphUrl.Segment(text));

    [Fact]
    public void A_path_cannot_climb_out_of_its_folder() =>
        Assert.Throws<ArgumentException>(() => s_drive.At("a/../../../me/drive"));

    [Fact]
    public void Trap_19_names_from_a_mac_are_addressed_as_sharepoint_keeps_them()
    {
        var composed = "Quyết định.docx";

        var address = s_drive.At(composed.Normalize(NormalizationForm.FormD));

        Assert.Equal(s_drive.At(composed), address);
        Assert.EndsWith("root:/Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.docx", address.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_ends_in_a_colon_only_when_something_follows()
    {
        var item = s_drive.Item(new ItemId("01")).At("con/tệp.txt");

        Assert.Equal("drives/b!x-Y_z/items/01:/con/t%E1%BB%87p.txt", item.Path);
        Assert.Equal("drives/b!x-Y_z/items/01:/con/t%E1%BB%87p.txt:/versions", item.To("versions"));
        Assert.Equal("drives/b!x-Y_z/root/children", s_drive.At("/").To("children"));
        Assert.Equal("drives/b!x-Y_z/items/01:/con/a/b", s_drive.Item(new ItemId("01")).At("con").At("a/b").Path);
    }

    [Fact]
    public void A_quote_inside_a_function_doubles() => Assert.Equal("%27it%27%27s%27", GraphUrl.Quoted("it's"));

    [Fact]
    public void A_share_id_is_unpadded_base64url() =>
        Assert.Equal("u!aHR0cHM6Ly9vbmVkcml2ZS5saXZlLmNvbS9yZWRpcj9yZXNpZD0xMjM_Pz8", GraphUrl.ShareId("https://onedrive.live.com/redir?resid=123???"));

    [Fact]
    public void Options_are_escaped_once() => Assert.Equal(
        "x?$select=id,name&$filter=name%20eq%20%27a%26b%27&$top=5",
        new GraphQuery(Select: "id,name", Filter: "name eq 'a&b'", Top: 5).On("x"));
}
