using FsCheck.Fluent;
using OneStop.Docs.Plans.Wording;

namespace OneStop.Docs.Plans.Tests.Wording;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData(0, "không")]
    [InlineData(5, "năm")]
    [InlineData(10, "mười")]
    [InlineData(11, "mười một")]
    [InlineData(15, "mười lăm")]
    [InlineData(20, "hai mươi")]
    [InlineData(21, "hai mươi mốt")]
    [InlineData(24, "hai mươi tư")]
    [InlineData(25, "hai mươi lăm")]
    [InlineData(55, "năm mươi lăm")]
    [InlineData(100, "một trăm")]
    [InlineData(101, "một trăm linh một")]
    [InlineData(104, "một trăm linh bốn")]
    [InlineData(105, "một trăm linh năm")]
    [InlineData(110, "một trăm mười")]
    [InlineData(115, "một trăm mười lăm")]
    [InlineData(1000, "một nghìn")]
    [InlineData(1001, "một nghìn không trăm linh một")]
    [InlineData(1015, "một nghìn không trăm mười lăm")]
    [InlineData(1_234_567, "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy")]
    [InlineData(1_000_001, "một triệu không trăm linh một")]
    [InlineData(1_000_000_000, "một tỷ")]
    [InlineData(2_000_000_000_000, "hai nghìn tỷ")]
    [InlineData(1_005_000_000, "một tỷ không trăm linh năm triệu")]
    [InlineData(-21, "âm hai mươi mốt")]
    public void Numbers_are_read_as_people_read_them(long number, string words) =>
        Assert.Equal(words, NumberWords.Write(number));

    [Fact]
    public void The_other_usage_can_be_chosen()
    {
        Assert.Equal("hai ngàn không trăm lẻ bốn", NumberWords.Write(2004, new("lẻ", "ngàn", "bốn")));
        Assert.Equal("hai mươi bốn", NumberWords.Write(24, new("lẻ", "ngàn", "bốn")));
    }

    [Theory]
    [InlineData("12.5", "mười hai phẩy năm")]
    [InlineData("12.05", "mười hai phẩy không năm")]
    [InlineData("12.50", "mười hai phẩy năm")]
    [InlineData("-0.25", "âm không phẩy hai năm")]
    [InlineData("60", "sáu mươi")]
    public void A_fraction_is_read_digit_by_digit(string number, string words) =>
        Assert.Equal(words, NumberWords.Write(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void No_two_numbers_are_read_alike()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 0; number < 120_000; number++) Assert.True(seen.Add(NumberWords.Write(number)), $"{number}");
    }

    [Fact]
    public void Large_numbers_read_back() => Properties.Hold(
        ArbMap.Default.GeneratorFor<long>().Select(n => n % 4_000_000_000_000_000_000),
        number => WordsToNumber.Read(NumberWords.Write(number)) == number);

    [Fact]
    public void The_ends_of_the_range_are_read()
    {
        Assert.StartsWith("chín tỷ hai trăm hai mươi ba triệu", NumberWords.Write(long.MaxValue), StringComparison.Ordinal);
        Assert.EndsWith("tám trăm linh tám", NumberWords.Write(long.MinValue), StringComparison.Ordinal);
    }
}
