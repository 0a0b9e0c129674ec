using System.Text.Json;
using System.Text.RegularExpressions;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests;

/// <summary>What a clerk reads first in a finished document: nothing lost, nothing doubled, one end.</summary>
public sealed partial class SampleWordingTests
{
    private static readonly TemplateCatalog Catalog = TemplateCatalog.Open(RepositoryPaths.Templates);

    /// <summary>Properties whose texts are printed, wherever they stand in a plan.</summary>
    private static readonly HashSet<string> Printed = new(StringComparer.Ordinal)
    {
        "subject", "authority", "urgency", "addressees", "opening", "closing", "text", "title", "rows", "content", "lead", "coordination",
        "product", "note", "start", "end", "place", "agenda", "notes", "position", "role", "procedure", "reason", "returnPlace", "units", "period",
        "schedule", "unit", "status", "name", "lines", "reference", "parent",
    };

    /// <summary>Records that are data beside the text, not text.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "instruments", "targets" };

    public static TheoryData<string> Documents { get; } =
        [.. Catalog.Templates.Where(t => t.HasSample && t.Role == TemplateRole.Document).Select(t => t.Id)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_text_of_the_sample_is_in_the_document(string template)
    {
        var sample = DrafterTests.Sample(template);
        var text = Fold(Text(template, sample));
        using var plan = JsonDocument.Parse(sample);

        var lost = Texts(plan.RootElement, isPrinted: false).Where(t => !text.Contains(Fold(t), StringComparison.Ordinal)).ToList();

        Assert.True(lost.Count == 0, string.Join("\n", lost));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Nothing_is_punctuated_twice_and_every_document_ends_once(string template)
    {
        var sample = DrafterTests.Sample(template);
        var text = Text(template, sample);
        using var plan = JsonDocument.Parse(sample);
        var withText = plan.RootElement.GetProperty("attachments").EnumerateArray()
            .Count(a => a.TryGetProperty("sections", out var sections) && sections.GetArrayLength() > 0);

        Assert.DoesNotMatch(Doubled(), text);
        Assert.Equal(1 + withText, EndMark().Count(text));
    }

    private static string Text(string template, byte[] sample) => DocxText.Read(
        new Drafter(Catalog).Draft(template, sample, DrafterTests.Options(), TestContext.Current.CancellationToken).Value!.Bytes);

    private static IEnumerable<string> Texts(JsonElement value, bool isPrinted) => value.ValueKind switch
    {
        JsonValueKind.String => isPrinted ? [value.GetString()!] : [],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Texts(item, isPrinted)),
        JsonValueKind.Object => value.EnumerateObject()
            .Where(p => !Silent.Contains(p.Name) && !IsTitleOfTable(value, p.Name) && !IsDay(p.Value))
            .SelectMany(p => Texts(p.Value, Printed.Contains(p.Name))),
        _ => [],
    };

    /// <summary>A task table is headed by the title of its appendix.</summary>
    private static bool IsTitleOfTable(JsonElement record, string property) => property == "title" && record.TryGetProperty("columns", out _);

    private static bool IsDay(JsonElement value) => value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _);

    /// <summary>Lines, cells and the kinds of blanks make no difference to a reader.</summary>
    private static string Fold(string text) =>
        Blanks().Replace(text.Replace(" / ", " ", StringComparison.Ordinal), " ").Trim().ToUpperInvariant();

    [GeneratedRegex(@"[\s\u00A0|⏎]+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[;,.:]\s*;|;\s*\.|,\.|\.\.(?!\.)|/\.\s*\.|\./\.[;,]", RegexOptions.None, 1000)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"\./\.", RegexOptions.None, 1000)]
    private static partial Regex EndMark();
}
