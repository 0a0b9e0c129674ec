using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Fuzz;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating;

/// <summary>Tags that change nothing are put into real documents: every byte outside them must come back.</summary>
public sealed partial class PlantedTagTests
{
    private const string Main = "word/document.xml";

    [Theory]
    [InlineData("corpus")]
    [InlineData("redline")]
    [InlineData("seeds/docx")]
    [InlineData("domain/nd30-docx")]
    public void What_lies_outside_tags_stays_byte_for_byte(string folder)
    {
        Assert.SkipWhen(RepositoryPaths.Shared is null, "The shared folder is not here.");
        var files = Directory.GetFiles(Path.Combine(RepositoryPaths.Shared!, folder), "*.docx").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);

        var planted = 0;
        var changed = new List<string>();
        foreach (var file in files) changed.AddRange(Changes(file, ref planted));

        Assert.True(changed.Count == 0, string.Join('\n', changed));
        Assert.InRange(planted, files.Count, int.MaxValue);
    }

    [GeneratedRegex("""<w:t(?: [^>]*)?>(?<text>[^<&{}"\\\r\n\t]{2,})</w:t>""", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex RunText();

    [GeneratedRegex("""(?<=<w:body>|</w:p>|</w:tbl>)<w:p(?: [^>]*)?>(?:(?!</?w:p[ >]|w:sectPr|w:txbxContent|w:fldChar|noteReference|commentReference).)*</w:p>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex WholeParagraph();

    /// <summary>A document in which Word's own fields are brought up to date, or in which text is moved away, is another matter.</summary>
    private static bool IsPlain(string markup) =>
        !markup.Contains("instrText", StringComparison.Ordinal) && !markup.Contains("fldSimple", StringComparison.Ordinal)
        && !markup.Contains("w:moveFrom", StringComparison.Ordinal) && !markup.Contains("w:ruby", StringComparison.Ordinal) && !RunText().Replace(markup, "").Contains("{", StringComparison.Ordinal) && !markup.Contains("{{", StringComparison.Ordinal);

    private static List<string> Changes(string file, ref int planted)
    {
        var package = TemplateRun.Open(File.ReadAllBytes(file));
        var changes = new List<string>();
        if (package.Find(Main) is not { } main || !IsPlain(Encoding.UTF8.GetString(main.Content.Span))) return changes;
        var markup = Encoding.UTF8.GetString(main.Content.Span);
        for (var round = 0; round < 2; round++)
        {
            var random = FuzzRandom.Of(round, Path.GetFileName(file).Length);
            var template = Plant(markup, random, out var count);
            planted += count;
            if (Check(package, markup, template) is { } change) changes.Add($"{Path.GetFileName(file)} round {round}: {change}");
        }

        return changes;
    }

    private static string Plant(string markup, FuzzRandom random, out int count)
    {
        var planted = 0;
        var withTexts = RunText().Replace(markup, match =>
        {
            var text = match.Groups["text"];
            // A value is composed, and a surrogate pair is one character.
            if (!random.OneIn(3) || text.Value.AsSpan().Trim().IsEmpty || text.Value.Any(char.IsSurrogate) || !text.Value.IsNormalized()) return match.Value;
            planted++;
            var at = text.Index - match.Index;
            var (from, length) = Piece(text.Value, random);
            var piece = text.Value.Substring(from, length);
            var tag = random.Next(3) switch
            {
                0 => $"{{{{ \"{piece}\" }}}}",
                1 => $"{{{{ if true }}}}{piece}{{{{ end }}}}",
                _ => $"{{{{ for q in [1] }}}}{piece}{{{{ end }}}}",
            };
            return string.Concat(match.Value.AsSpan(0, at + from), tag, match.Value.AsSpan(at + from + length));
        });
        var result = random.OneIn(2) ? withTexts : WholeParagraph().Replace(withTexts, match =>
        {
            // A row that holds control tags and blanks alone is meant to go.
            if (!random.OneIn(4) || !RunText().Matches(match.Value).Any(text => text.Groups["text"].Value.AsSpan().Trim().Length > 0)) return match.Value;
            planted++;
            var open = random.OneIn(2) ? "if true" : "for q in [1]";
            return $"<w:p><w:r><w:t>{{{{ {open} }}}}</w:t></w:r></w:p>{match.Value}<w:p><w:r><w:t>{{{{ end }}}}</w:t></w:r></w:p>";
        });
        count = planted;
        return result;
    }

    private static (int From, int Length) Piece(string text, FuzzRandom random)
    {
        var from = random.Next(text.Length - 1);
        return (from, random.Next(1, text.Length - from + 1));
    }

    private static string? Check(PackageParts package, string original, string template)
    {
        using var data = JsonDocument.Parse("{}");
        var (document, diagnostics) = TemplateRun.Render(package.With(Main, Encoding.UTF8.GetBytes(template)).ToBytes(), data.RootElement);
        if (document is null) return string.Join("; ", diagnostics.Select(d => d.ToLine(System.Globalization.CultureInfo.InvariantCulture)));
        var rendered = TemplateRun.Open(document);
        foreach (var part in package.Parts.Where(part => part.Name != Main))
        {
            if (!part.Content.Span.SequenceEqual(rendered.Find(part.Name)!.Content.Span)) return part.Name;
        }

        var (before, after) = (Plain(original), Plain(Encoding.UTF8.GetString(rendered.Find(Main)!.Content.Span)));
        if (before == after) return null;
        var at = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"at {at}: …{before.Substring(at, Math.Min(80, before.Length - at))} became …{after.Substring(at, Math.Min(80, after.Length - at))}";
    }

    /// <summary>The one difference that is allowed: a text that lost a tag says that its blanks count.</summary>
    private static string Plain(string markup) => markup.Replace(" xml:space=\"preserve\"", "", StringComparison.Ordinal);
}
