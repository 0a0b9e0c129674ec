using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Store.Tests;

public sealed class IdTests
{
    [Theory]
    [InlineData("qd-ban-hanh-ke-hoach-2026")]
    [InlineData("a")]
    public void Document_ids_of_the_right_form_are_taken(string text) => Assert.True(DocumentId.TryParse(text, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("A")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a\n")]
    [InlineData("quyết-định")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_could_be_a_path_or_look_like_another_id_is_refused(string? text) => Assert.False(DocumentId.TryParse(text, out _));
}
