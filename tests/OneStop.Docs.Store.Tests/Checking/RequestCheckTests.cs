using System.Globalization;
using System.Text;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests.Checking;

public sealed class RequestCheckTests
{
    [Fact]
    public void Every_problem_of_a_request_is_told_at_once()
    {
        var request = new SaveRequest(
            default, null, new("a:b", "", "Bad Unit", "Q1", State: "Draft"), new(new("", new string('x', 201)), "  ", "", "khoá"));

        var problems = Problems(() => RequestCheck.Check(request));

        Assert.Equal(
            [
                "document STO001", "file-name STO003", "file-name STO003", "title STO001", "unit STO004", "kind STO004", "state STO004",
                "key STO004", "author-id STO001", "author-name STO002", "reason STO001", "tool STO001",
            ],
            problems.Select(problem => $"{problem.Place} {problem.Code}"));
    }

    [Theory]
    [InlineData("Quyết định 12.docx")]
    [InlineData("a'b & c (1) #2 50%.docx")]
    [InlineData("console.docx")]
    [InlineData("COM10.docx")]
    public void Names_that_SharePoint_and_Windows_take_are_taken(string name) => Assert.Empty(NameProblems(name));

    [Theory]
    [InlineData("a\"b.docx", "name-character")]
    [InlineData("a*.docx", "name-character")]
    [InlineData("a|b.docx", "name-character")]
    [InlineData("../a.docx", "name-character", "name-ends")]
    [InlineData("a\\b.docx", "name-character")]
    [InlineData("a\u0000.docx", "name-character")]
    [InlineData("gnp\u202Excod.docx", "name-character")]
    [InlineData("a\u200B.docx", "name-character")]
    [InlineData(" a.docx", "name-ends")]
    [InlineData("a.docx ", "name-ends", "name-extension")]
    [InlineData("a.docx.", "name-ends", "name-extension")]
    [InlineData(".docx", "name-ends", "name-extension")]
    [InlineData("~$a.docx", "name-temporary")]
    [InlineData("con.docx", "name-reserved")]
    [InlineData("LPT9.tar.gz", "name-reserved")]
    [InlineData("x_vti_y.docx", "name-reserved")]
    [InlineData("desktop.ini", "name-reserved")]
    [InlineData("quyet dinh", "name-extension")]
    public void Names_that_one_of_them_refuses_are_refused(string name, params string[] words) =>
        Assert.Equal(words.Select(word => "@" + word), NameProblems(name).Select(problem => problem.Arguments[1]));

    [Fact]
    public void A_broken_surrogate_is_a_problem_not_a_fault()
    {
        Assert.NotEmpty(NameProblems("a\uD800.docx"));
        Assert.Single(Problems(() => RequestCheck.Check(new RecycleRequest(Sample.Id(), Sample.Act(reason: "a\uDC00")))));
    }

    [Fact]
    public void Decomposed_texts_from_a_Mac_are_kept_composed()
    {
        var request = Sample.Save() with { Fields = Sample.Fields("Quyết định".Normalize(NormalizationForm.FormD), "Quyết định.docx".Normalize(NormalizationForm.FormD)) };

        var kept = RequestCheck.Check(request).Fields;

        Assert.Equal(("Quyết định", "Quyết định.docx"), (kept.Title, kept.FileName));
    }

    [Theory]
    [InlineData("line\nbreak")]
    [InlineData("tab\tbed")]
    [InlineData("turn\u202Eed")]
    public void Control_characters_are_refused_in_reasons(string reason) =>
        Assert.Equal(StoreCodes.BadForm, Assert.Single(Problems(() => RequestCheck.Check(Sample.Save(reason: reason)))).Code);

    [Fact]
    public void Problems_are_told_in_the_language_of_the_reader()
    {
        var problem = Problems(() => RequestCheck.Check(Sample.Save(reason: "")))[0];

        Assert.Equal("Thiếu lý do. Hãy ghi lý do rồi gửi lại.", problem.Message(CultureInfo.GetCultureInfo("vi")));
        Assert.Equal("The reason is missing. Give it and send again.", problem.Message(CultureInfo.GetCultureInfo("en")));
    }

    [Theory]
    [InlineData(LockKind.Editing, null)]
    [InlineData(LockKind.Editing, 59)]
    [InlineData(LockKind.Editing, 86401)]
    [InlineData(LockKind.Final, 60)]
    public void Locks_have_their_times(LockKind kind, int? seconds) =>
        Assert.Single(Problems(() => RequestCheck.Check(
            new LockRequest(Sample.Id(), kind, seconds is { } given ? TimeSpan.FromSeconds(given) : null, Sample.Act()))));

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public void Pages_have_their_size(int count) => Assert.Single(Problems(() => RequestCheck.Check(new DocumentQuery(Count: count))));

    private static IReadOnlyList<StoreProblem> NameProblems(string name)
    {
        var problems = new ProblemList();
        FileNameCheck.Check(problems, name);
        try
        {
            problems.ThrowIfAny();
            return [];
        }
        catch (InvalidRequestException refusal)
        {
            return refusal.Problems;
        }
    }

    private static IReadOnlyList<StoreProblem> Problems(Func<object> check) => Assert.Throws<InvalidRequestException>(check).Problems;
}
