using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests;

public sealed partial class MessageTests
{
    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi");
    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en");

    private static readonly IReadOnlyList<string> s_codes =
    [
        .. typeof(StoreCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_code_has_wording_and_every_wording_a_code()
    {
        Assert.Equal(s_codes, MessageTable.All);
        Assert.Equal(s_codes.Count, s_codes.Distinct().Count());
    }

    [Fact]
    public void Both_languages_use_the_same_placeholders()
    {
        foreach (var code in s_codes)
        {
            string[] arguments = ["{0}", "{1}", "{2}", "{3}", "{4}", "{5}"];
            var (vi, en) = (MessageTable.Format(code, s_vietnamese, arguments), MessageTable.Format(code, s_english, arguments));

            Assert.Equal(Placeholders(vi), Placeholders(en));
            Assert.NotEqual(vi, en);
        }
    }

    [Fact]
    public void Every_word_that_a_problem_names_is_in_both_languages()
    {
        var source = Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "service", "OneStop.Docs.Store"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText).ToList();
        var named = source.SelectMany(text => NamedWord().Matches(text)).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Contains("reason", named);
        Assert.Empty(named.Except(MessageTable.Words));
    }

    [Fact]
    public void Every_code_has_a_page_that_names_it()
    {
        foreach (var code in s_codes)
        {
            var page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "codes", $"{code}.md"));

            Assert.StartsWith($"# {code}: ", page, StringComparison.Ordinal);
            Assert.Contains("\n---\n", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_sentence_begins_with_a_capital_and_ends_with_a_full_stop()
    {
        foreach (var code in s_codes)
        {
            var message = MessageTable.Format(code, s_vietnamese, ["@reason", "b", "c", "d", "e", "f"]);

            Assert.True(char.IsUpper(message[0]) && message[^1] == '.', message);
        }
    }

    [Fact]
    public void Moments_are_told_by_the_clocks_of_Vietnam()
    {
        // Half past five in the afternoon in London is past midnight, the next day.
        var held = new DocumentLock(LockKind.Editing, new("an", "Nguyễn Văn A"), new(2026, 12, 31, 17, 30, 5, TimeSpan.Zero), "Đang sửa", null);

        var message = new DocumentLockedException(Sample.Id("kh-01"), held).Problems[0].Message(s_vietnamese);

        Assert.Contains("giữ từ 01/01/2027 00:30:05: Đang sửa", message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Placeholders(string text) =>
        Pattern().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(?:""@|Word\(""|problems\.(?:Text|Optional|Formed|Range)\(""|yield return ""(?=name-))([a-z-]+)""", RegexOptions.None, 1000)]
    private static partial Regex NamedWord();
}
