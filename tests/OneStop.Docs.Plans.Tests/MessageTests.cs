using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Importing;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Plans.Tests;

public sealed partial class MessageTests
{
    private static readonly IReadOnlyList<string> Codes =
    [
        .. new[] { typeof(PlanCodes), typeof(ImportCodes) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_code_has_wording_and_every_wording_a_code()
    {
        Assert.Equal(Codes, PlanCodes.Messages.Codes);
        Assert.Equal(Codes.Count, Codes.Distinct().Count());
    }

    [Fact]
    public void Both_languages_use_the_same_placeholders()
    {
        foreach (var code in Codes)
        {
            string[] arguments = ["{0}", "{1}", "{2}", "{3}"];
            var vi = PlanCodes.Messages.Format(code, CultureInfo.GetCultureInfo("vi"), arguments);
            var en = PlanCodes.Messages.Format(code, CultureInfo.GetCultureInfo("en"), arguments);

            Assert.Equal(Placeholders(vi), Placeholders(en));
            Assert.NotEqual(vi, en);
        }
    }

    [Fact]
    public void Every_code_has_a_page_that_names_it()
    {
        foreach (var code in Codes)
        {
            var page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "codes", $"{code}.md"));

            Assert.StartsWith($"# {code}: ", page, StringComparison.Ordinal);
            Assert.Contains("## Ví dụ", page, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Placeholders(string text) =>
        Pattern().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Pattern();
}
