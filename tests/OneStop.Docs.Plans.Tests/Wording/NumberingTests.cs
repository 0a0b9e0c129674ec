using FsCheck.Fluent;
using OneStop.Docs.Plans.Wording;

namespace OneStop.Docs.Plans.Tests.Wording;

public sealed class NumberingTests
{
    [Theory]
    [InlineData(1, "I")]
    [InlineData(4, "IV")]
    [InlineData(9, "IX")]
    [InlineData(14, "XIV")]
    [InlineData(40, "XL")]
    [InlineData(1994, "MCMXCIV")]
    [InlineData(3999, "MMMCMXCIX")]
    public void Roman_numerals_are_written_the_usual_way(int number, string numeral) =>
        Assert.Equal(numeral, Roman.Write(number));

    [Fact]
    public void Every_roman_numeral_reads_back_as_its_number()
    {
        for (var number = 1; number <= Roman.Largest; number++) Assert.Equal(number, Roman.Parse(Roman.Write(number)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("IIII")]
    [InlineData("iv")]
    [InlineData("VX")]
    [InlineData("IL")]
    [InlineData("Ⅳ")]
    [InlineData("MMMM")]
    public void What_is_no_roman_numeral_is_not_read(string text) => Assert.Null(Roman.Parse(text));

    [Fact]
    public void Points_run_a_b_c_d_đ_e_without_f_j_w_z()
    {
        var letters = string.Concat(Enumerable.Range(1, 23).Select(PointLetters.Write));

        Assert.Equal("abcdđeghiklmnopqrstuvxy", letters);
        Assert.Equal(["aa", "ab"], new[] { PointLetters.Write(24), PointLetters.Write(25) });
    }

    [Fact]
    public void Every_letter_reads_back_as_its_number() =>
        Properties.Hold(Gen.Choose(1, 250_000), number => PointLetters.Parse(PointLetters.Write(number)) == number);

    [Theory]
    [InlineData("f")]
    [InlineData("ă")]
    [InlineData("")]
    [InlineData("A")]
    public void Other_letters_are_not_read(string text) => Assert.Null(PointLetters.Parse(text));
}
