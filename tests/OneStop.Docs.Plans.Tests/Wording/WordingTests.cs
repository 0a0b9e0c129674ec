using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Wording;

namespace OneStop.Docs.Plans.Tests.Wording;

public sealed class WordingTests
{
    [Theory]
    [InlineData(2026, 2, 5, "ngày 05 tháng 02 năm 2026")]
    [InlineData(2026, 1, 15, "ngày 15 tháng 01 năm 2026")]
    [InlineData(2026, 3, 9, "ngày 09 tháng 3 năm 2026")]
    [InlineData(2026, 12, 31, "ngày 31 tháng 12 năm 2026")]
    [InlineData(2026, 4, null, "ngày_____tháng 4 năm 2026")]
    [InlineData(2026, null, null, "ngày_____tháng_____năm 2026")]
    [InlineData(null, null, null, "ngày_____tháng_____năm 20___")]
    public void A_date_in_words_has_zeros_where_the_decree_wants_them(int? year, int? month, int? day, string words)
    {
        var text = DateWords.Long(new PartialDate { Year = year, Month = month, Day = day });

        Assert.Equal(words, text.Replace('\u00A0', '_'));
    }

    [Fact]
    public void A_date_line_names_the_place_when_it_is_known()
    {
        var date = DateWords.Partial(new DateOnly(2026, 1, 15));

        Assert.Equal("Minh Phúc, ngày 15 tháng 01 năm 2026", DateWords.Line("Minh Phúc", date));
        Assert.Equal("ngày 15 tháng 01 năm 2026", DateWords.Line(null, date));
        Assert.Equal(["09/6/2026", "05/02/2026"], [DateWords.Short(new(2026, 6, 9)), DateWords.Short(new(2026, 2, 5))]);
    }

    [Theory]
    [InlineData("12", "KH-UBND", "12/KH-UBND")]
    [InlineData("5", "KH-UBND", "05/KH-UBND")]
    [InlineData("05", "KH-UBND", "05/KH-UBND")]
    [InlineData(null, "KH-UBND", "_______/KH-UBND")]
    [InlineData("", null, "_______/")]
    public void A_number_line_leaves_room_until_issue(string? number, string? symbol, string line) =>
        Assert.Equal(line, DocumentNumber.Line(number, symbol).Replace('\u00A0', '_'));

    [Fact]
    public void Vietnamese_letters_change_case_composed_or_not()
    {
        const string lower = "điều ữ ỷ ạ quyền";

        Assert.Equal("ĐIỀU Ữ Ỷ Ạ QUYỀN", LetterCase.Upper(lower));
        Assert.Equal("ĐIỀU Ữ Ỷ Ạ QUYỀN", LetterCase.Upper(lower.Normalize(System.Text.NormalizationForm.FormD)));
        Assert.Equal(lower, LetterCase.Lower(LetterCase.Upper(lower)));
        Assert.Equal(["Điều này", "“Ữ", "", "  Ế"], new[] { "điều này", "“ữ", "", "  ế" }.Select(LetterCase.Capitalize));
    }

    [Theory]
    [InlineData("tại Điều 4 và khoản 2 Điều 5", "tại Điều_4 và khoản_2 Điều_5")]
    [InlineData("điểm a khoản 1", "điểm_a khoản_1")]
    [InlineData("Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025", "Nghị định số_118/2025/NĐ-CP ngày_09 tháng_6 năm_2025")]
    [InlineData("đạt 60 % trong quý IV", "đạt 60_% trong quý_IV")]
    [InlineData("TM. ỦY BAN NHÂN DÂN", "TM._ỦY BAN NHÂN DÂN")]
    [InlineData("KT. CHỦ TỊCH", "KT._CHỦ TỊCH")]
    [InlineData("kèm theo Phụ lục I", "kèm theo Phụ lục_I")]
    [InlineData("Điều này, hằng năm, ngày làm việc", "Điều này, hằng năm, ngày làm việc")]
    [InlineData("điểm đến", "điểm đến")]
    [InlineData("Mục Ích lợi", "Mục Ích lợi")]
    public void No_line_ends_between_a_unit_and_its_number(string text, string glued) =>
        Assert.Equal(glued, NoBreak.Glue(text).Replace('\u00A0', '_'));
}
