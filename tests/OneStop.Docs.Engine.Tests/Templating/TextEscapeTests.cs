using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Rendering;

namespace OneStop.Docs.Engine.Tests.Templating;

/// <summary>Values become bytes of mark-up: the quick way must give what the plain one gives.</summary>
public sealed class TextEscapeTests
{
    private static readonly string[] s_pieces =
    [
        "a", "Z", " ", "09", "đ", "ê", "Việt Nam", "ỦY BAN", "е", "Ж", "’", "–", "“”", "→", "☐", "≥", "中", "가", "😀", "\u0301", "\u0323", "\u0302", "e\u0302\u0323",
        "a\u0323\u0302", "\u1161", "\u1100", "\u2126", "\u212B", "\u0344", "\u20D2", "\u0340", "ￖ", "\uFB1D", "\u3099", "か", "&", "<", ">", "\"", "'", "\n", "\r\n", "\r", "\t", "\v", "\f",
        "\0", "\u001F", "\uFFFE", "\uFFFF", "\uFFFD", "\uD800", "\uDC00", "\u007F", "\u0085", "\u00A0", "\u2028", "\uE000", "𝅗𝅥", "\U0001D157",
    ];

    [Fact]
    public void Any_text_is_written_as_its_composed_form_escaped_letter_by_letter()
    {
        var random = new Random(20261125);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
            var place = (ValuePlace)random.Next(Enum.GetValues<ValuePlace>().Length);

            var written = Write(text, place);

            if (written != Plain(text, place)) Assert.Fail($"{place} {string.Join(' ', text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)))}: {written}");
        }
    }

    [Fact]
    public void Every_single_letter_is_written_as_the_plain_way_writes_it()
    {
        for (var letter = 0; letter <= char.MaxValue; letter++)
        {
            var text = "o" + (char)letter;
            if (Write(text, ValuePlace.RunText) != Plain(text, ValuePlace.RunText)) Assert.Fail(letter.ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Quick_letters_compose_with_nothing_before_or_after_them()
    {
        Span<byte> room = stackalloc byte[QuickUtf8.RoomFor(1)];
        var quick = new List<char>();
        for (var letter = 0; letter <= char.MaxValue; letter++)
        {
            if (QuickUtf8.Encode([(char)letter], room, out _) == 1) quick.Add((char)letter);
        }

        Assert.Contains('ộ', quick);
        Assert.All(quick, letter =>
        {
            Assert.True(letter.ToString().IsNormalized(NormalizationForm.FormC));
            Assert.False(char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);
            Assert.False(letter is >= '\u1100' and <= '\u11FF');
        });
    }

    private static string Write(string text, ValuePlace place)
    {
        using var buffer = new MarkupBuffer(int.MaxValue, 16);
        buffer.Append("."u8);
        new TextEscape("w:").Write(buffer, text, place);
        return Encoding.UTF8.GetString(buffer.Written[1..]);
    }

    private static string Plain(string text, ValuePlace place)
    {
        var kept = text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes().Where(rune => rune.Value is >= ' ' or '\t' or '\n' or '\v' or '\f' or '\r' && rune.Value is not ('\uFFFE' or '\uFFFF'));
        var sound = string.Concat(kept.Select(rune => rune.ToString())).Normalize(NormalizationForm.FormC);
        var isRun = place == ValuePlace.RunText;
        return string.Concat(sound.Select(c => c switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\f' => isRun ? "</w:t><w:br w:type=\"page\"/><w:t xml:space=\"preserve\">" : " ",
            '\u00AD' when isRun => "</w:t><w:softHyphen/><w:t xml:space=\"preserve\">",
            '\u2011' when isRun => "</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">",
            '\n' or '\r' or '\v' or '\u0085' or '\u2028' or '\u2029' => isRun ? "</w:t><w:br/><w:t xml:space=\"preserve\">" : " ",
            '\t' => isRun ? "</w:t><w:tab/><w:t xml:space=\"preserve\">" : " ",
            _ => c.ToString(),
        }));
    }
}
