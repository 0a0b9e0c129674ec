using System.Text;
using OneStop.Docs.Store.Book;

namespace OneStop.Docs.Store.Tests.Book;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Quyết định số 12/QĐ-UBND", "quyet dinh so 12 qd ubnd")]
    [InlineData("  ĐƯỜNG  ", "duong")]
    [InlineData("…", "")]
    public void Words_lose_case_and_marks(string text, string words)
    {
        Assert.Equal(words, string.Join(' ', SearchText.Words(text)));
        Assert.Equal(words, string.Join(' ', SearchText.Words(text.Normalize(NormalizationForm.FormD))));
    }

    [Fact]
    public void A_query_takes_every_word_and_the_last_as_a_beginning() =>
        Assert.Equal("\"quyet\" AND \"di\"*", SearchText.Match("Quyết \"di*"));

    [Fact]
    public void A_query_without_words_is_none() => Assert.Null(SearchText.Match("\" * ()"));
}
