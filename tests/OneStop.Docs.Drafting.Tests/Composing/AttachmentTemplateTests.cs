using OneStop.Docs.Drafting.Composing;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Drafting.Tests.Composing;

public sealed class AttachmentTemplateTests
{
    private static readonly Block WideTable = new() { Type = "table", Rows = [["1", "2", "3", "4", "5", "6"]] };

    [Fact]
    public void A_task_table_is_printed_across() =>
        Assert.Equal("phu-luc", AttachmentTemplate.For(new() { Kind = "PL", TaskTable = "phu-luc-1" }));

    [Fact]
    public void A_text_appendix_stands_upright() =>
        Assert.Equal("phu-luc-doc", AttachmentTemplate.For(new() { Kind = "PL", Body = [new() { Type = "paragraph", Text = "x" }] }));

    [Fact]
    public void A_wide_table_deep_inside_turns_the_page()
    {
        var section = new Section { Title = "x", Sections = [new() { Title = "y", Body = [new() { Type = "point", Children = [WideTable] }] }] };

        Assert.Equal("phu-luc", AttachmentTemplate.For(new() { Kind = "PL", Sections = [section] }));
    }

    [Fact]
    public void The_author_may_turn_the_page() =>
        Assert.Equal("phu-luc", AttachmentTemplate.For(new() { Kind = "PL", Landscape = true }));

    [Theory]
    [InlineData("ĐC", "de-cuong-bao-cao")]
    [InlineData("KH", "van-ban-kem-theo")]
    [InlineData("QC", "van-ban-kem-theo")]
    public void Outlines_and_attached_documents_have_templates_of_their_own(string kind, string template) =>
        Assert.Equal(template, AttachmentTemplate.For(new() { Kind = kind }));
}
