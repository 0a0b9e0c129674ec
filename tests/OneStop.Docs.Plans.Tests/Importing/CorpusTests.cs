using System.Text;
using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Importing;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading;

namespace OneStop.Docs.Plans.Tests.Importing;

/// <summary>Real published documents against facts that others took from them. Floors, so that a rule for one cannot harm the rest unseen.</summary>
public sealed class CorpusTests
{
    /// <summary>Page numbers, marks drawn with letters: a handful in a document.</summary>
    private const int WordsAllowed = 3;

    [Theory]
    [InlineData("number", 22)]
    [InlineData("place", 22)]
    [InlineData("date", 22)]
    [InlineData("issuer", 22)]
    [InlineData("kind", 22)]
    [InlineData("subject", 22)]
    [InlineData("articles", 22)]
    [InlineData("recipients", 19)]
    [InlineData("legalBases", 16)]
    [InlineData("tables", 18)]
    public void Enough_documents_agree_with_a_fact(string fact, int floor)
    {
        var documents = SharedDocument.All("corpus");

        var wrong = documents.Where(path => !Agrees(fact, path)).Select(Path.GetFileNameWithoutExtension).ToList();

        Assert.True(documents.Count - wrong.Count >= floor, $"{fact}: {documents.Count - wrong.Count} of {documents.Count}; not {string.Join(", ", wrong)}");
    }

    [Fact]
    public void Every_document_is_signed_and_reads_back_without_errors()
    {
        foreach (var path in SharedDocument.All("corpus"))
        {
            var plan = SharedDocument.Import(path).Plan;

            Assert.NotEmpty(plan.Signature!.Lines);
            Assert.InRange(plan.Signature.Name!.Split(' ').Length, 2, 5);
            var errors = PlanReader.Read(PlanWriter.Write(plan)).Diagnostics.Where(problem => problem.Severity == Severity.Error);
            Assert.Empty(errors.Select(problem => $"{Path.GetFileName(path)} {problem.ToLine(System.Globalization.CultureInfo.InvariantCulture)}"));
        }
    }

    [Fact]
    public void No_words_are_lost_but_those_the_form_brings_along()
    {
        var lost = new List<string>();
        foreach (var path in SharedDocument.All("corpus"))
        {
            var imported = SharedDocument.Import(path);
            var source = CountWords(SourceLetters.Words(path));
            var plan = CountWords(PlanLetters.Words(imported.Plan));
            foreach (var word in FormWords(imported)) plan[word] = plan.GetValueOrDefault(word) + 1;

            var gone = source.Where(pair => pair.Value > plan.GetValueOrDefault(pair.Key)).Select(pair => pair.Key).ToList();
            if (gone.Count > WordsAllowed) lost.Add($"{Path.GetFileName(path)}: {string.Join(' ', gone)}");
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    /// <summary>The national motto, and what a note says was left out.</summary>
    private static IEnumerable<string> FormWords(ImportedPlan imported) => PlanLetters.WordsOf(string.Join(
        ' ',
        imported.NotUnderstood.Where(note => note.Code is ImportCodes.LeftOut or ImportCodes.HeaderRepeated)
            .SelectMany(note => note.Arguments)
            .Append($"{imported.Plan.Issuer.Parent} {imported.Plan.Issuer.Name}")
            .Append("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc")));

    private static Dictionary<string, int> CountWords(IEnumerable<string> words) =>
        words.CountBy(word => word).ToDictionary(StringComparer.Ordinal);

    private static bool Agrees(string fact, string path)
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(path, ".facts.json")));
        var plan = SharedDocument.Import(path).Plan;
        if (!facts.RootElement.TryGetProperty(fact, out var expected)) return true;
        return fact switch
        {
            "number" => expected.GetString() == $"{plan.Number}/{plan.Symbol}",
            "place" => expected.GetString() == plan.Place,
            "date" => Same(string.Join('-', expected.EnumerateArray().Select(part => part.GetString()!.TrimStart('0'))), $"{plan.Date.Day}-{plan.Date.Month}-{plan.Date.Year}"),
            "issuer" => Same(expected.GetString()!, $"{plan.Issuer.Parent} {plan.Issuer.Name}"),
            "kind" => expected.GetString() == DocumentKinds.NameOf(plan.Kind)!.ToUpperInvariant(),
            "subject" => Same(expected.GetString()!, plan.Subject),
            "articles" => expected.GetInt32() is var count && (count == plan.Articles.Count || count == plan.Articles.Count + plan.Attachments.Sum(a => Articles(a.Sections))),
            "recipients" => expected.EnumerateArray().Select(item => Fold(item.GetString()!)).SequenceEqual(plan.Recipients.Select(r => Fold(r.Text)), StringComparer.Ordinal),
            "legalBases" => expected.GetInt32() == plan.LegalBases.Count(basis => basis.Text.StartsWith("Căn cứ", StringComparison.Ordinal)),
            _ => expected.GetArrayLength() == plan.TaskTables.Count + CountTables(plan),
        };
    }

    private static int Articles(IReadOnlyList<Section> sections) =>
        sections.Sum(section => (section.Label?.StartsWith("Điều", StringComparison.Ordinal) == true ? 1 : 0) + Articles(section.Sections));

    private static int CountTables(Plan plan) =>
        Tables(plan.Blocks, plan.Sections) + plan.Articles.Sum(article => Tables(article.Body, []))
        + plan.Attachments.Sum(attachment => Tables([.. attachment.Body, .. attachment.Notes], attachment.Sections));

    private static int Tables(IReadOnlyList<Block> blocks, IReadOnlyList<Section> sections) =>
        blocks.Sum(block => (block.Type == BlockTypes.Table ? 1 : 0) + Tables(block.Children, [])) + sections.Sum(s => Tables(s.Body, s.Sections));

    private static bool Same(string expected, string actual) => Fold(expected) == Fold(actual);

    private static string Fold(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '.', ';', ',').ToUpperInvariant();
}
