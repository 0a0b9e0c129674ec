namespace OneStop.Docs.Plans.Tests.Templating;

public sealed class PlanFunctionsTests
{
    private const string Data = """
        { "kind": "KH", "number": "12", "symbol": "KH-UBND", "place": "Minh Phúc",
          "date": { "year": 2026, "month": 2, "day": 5 }, "blank": { "year": 2026, "month": null, "day": null }, "nothing": null }
        """;

    [Fact]
    public void Every_expression_of_the_case_file_writes_what_it_says() => CaseFile.Check(
        "plan-functions.cases", script => Scripts.Run($"{{{{ {script} }}}}", Data).Replace('\u00A0', '_'));
}
