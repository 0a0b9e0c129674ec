using System.Reflection;
using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Merging;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests;

public sealed partial class CodesTests
{
    private static IEnumerable<string> All => new[] { typeof(Codes), typeof(MergeCodes) }
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(constant => constant.IsLiteral)
        .Select(constant => (string)constant.GetRawConstantValue()!);

    public static TheoryData<string> Listed() => [.. All];

    [Fact]
    public void No_code_is_used_twice() => Assert.Distinct(All);

    [Fact]
    public void The_table_words_every_code_and_no_other() => Assert.Equal(All.Order(StringComparer.Ordinal), Codes.Messages.Codes);

    [Theory]
    [MemberData(nameof(Listed))]
    public void Both_languages_say_something_of_their_own(string code)
    {
        var (vi, en) = (Codes.Messages.Wording(code, isEnglish: false), Codes.Messages.Wording(code, isEnglish: true));

        Assert.NotEqual(vi, en);
        Assert.Equal(Placeholders(vi), Placeholders(en));
        Assert.EndsWith(".", vi.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void Every_code_has_a_page_in_both_languages(string code)
    {
        var page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "codes", code + ".md"));

        Assert.StartsWith($"# {code}", page, StringComparison.Ordinal);
        Assert.Contains("\n## Ví dụ\n", page, StringComparison.Ordinal);
        Assert.Contains("\n---\n\n**", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text.Replace("{{", "", StringComparison.Ordinal)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();
}
