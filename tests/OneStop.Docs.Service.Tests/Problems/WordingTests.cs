using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Service.Tests.Problems;

public sealed partial class WordingTests
{
    private static readonly string ServiceFolder = Path.Combine(RepositoryPaths.Root, "service", "OneStop.Docs.Service");

    /// <summary>The table also words reasons, which stand in the sentences of codes.</summary>
    private static IEnumerable<string> Codes => ServiceCodes.Messages.Codes.Where(code => !code.StartsWith("reason.", StringComparison.Ordinal));

    [Fact]
    public void Every_code_is_worded_once_and_no_wording_is_left_over()
    {
        var codes = typeof(ServiceCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal);

        Assert.Equal(codes, Codes);
    }

    [Fact]
    public void Every_code_has_its_page()
    {
        var missing = Codes
            .Where(code => !File.Exists(Path.Combine(RepositoryPaths.Root, "docs", "codes", code + ".md")));

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("Problems/Messages.json")]
    [InlineData("Problems/Wording.json")]
    public void Both_languages_fill_the_same_places(string file)
    {
        foreach (var entry in Read(file).EnumerateObject())
        {
            var (vi, en) = (entry.Value.GetProperty("vi").GetString()!, entry.Value.GetProperty("en").GetString()!);
            Assert.True(Places(vi).SetEquals(Places(en)), entry.Name);
        }
    }

    [Fact]
    public void Every_word_on_the_page_is_there_in_both_languages()
    {
        var strings = Read("wwwroot/strings.json");
        var (vi, en) = (strings.GetProperty("vi"), strings.GetProperty("en"));

        Assert.Equal(vi.EnumerateObject().Select(entry => entry.Name), en.EnumerateObject().Select(entry => entry.Name));
        foreach (var entry in vi.EnumerateObject())
        {
            Assert.NotEmpty(entry.Value.GetString()!);
            Assert.True(Places(entry.Value.GetString()!).SetEquals(Places(en.GetProperty(entry.Name).GetString()!)), entry.Name);
        }
    }

    [Fact]
    public void Page_shows_vietnamese_before_any_script_runs()
    {
        var html = File.ReadAllText(Path.Combine(ServiceFolder, "wwwroot", "index.html"));
        var vi = Read("wwwroot/strings.json").GetProperty("vi");

        var shown = Translated().Matches(html);

        Assert.NotEmpty(shown);
        Assert.All(shown, match => Assert.Equal(vi.GetProperty(match.Groups["key"].Value).GetString(), match.Groups["text"].Value));
    }

    [Fact]
    public void Every_string_is_used_and_every_use_has_its_string()
    {
        var folder = Path.Combine(ServiceFolder, "wwwroot");
        var sources = string.Concat(Directory.GetFiles(folder, "*.js").Append(Path.Combine(folder, "index.html")).Select(File.ReadAllText));
        var keys = Read("wwwroot/strings.json").GetProperty("vi").EnumerateObject().Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        var used = UsedKey().Matches(sources).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(used.Except(keys));
        // severity.* is put together from what the service answers.
        Assert.All(
            keys.Where(key => !key.StartsWith("severity.", StringComparison.Ordinal)),
            key => Assert.Contains($"\"{key}\"", sources, StringComparison.Ordinal));
    }

    private static JsonElement Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(ServiceFolder, file)));
        return json.RootElement.Clone();
    }

    private static HashSet<string> Places(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"data-t=""(?<key>[^""]+)""[^>]*>(?<text>[^<]+)<", RegexOptions.None, 1000)]
    private static partial Regex Translated();

    [GeneratedRegex(@"(?:data-t(?:-label|-title)?=""|\b(?:text|say|step)\("")(?<key>[^""]+)""", RegexOptions.None, 1000)]
    private static partial Regex UsedKey();
}
