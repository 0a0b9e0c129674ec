using System.Text;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Drafting.Overrides;

namespace OneStop.Docs.Drafting.Tests.Overrides;

public sealed class DataOverridesTests
{
    private const string Json = """{"number":null,"date":{"year":2026},"recipients":[{"text":"A"}],"articles":[],"x":[1]}""";

    [Theory]
    [InlineData("number=05", """{"number":"05",""")]
    [InlineData("number=null", """{"number":null,""")]
    [InlineData("date.day=5", "\"date\":{\"year\":2026,\"day\":5}")]
    [InlineData("recipients[0].text=B=C", """[{"text":"B=C"}]""")]
    [InlineData("recipients[1].text=B", """[{"text":"A"},{"text":"B"}]""")]
    [InlineData("issuer.name=UBND", "\"issuer\":{\"name\":\"UBND\"}")]
    [InlineData("signature.lines[0]=TM. UBND", "\"signature\":{\"lines\":[\"TM. UBND\"]}")]
    [InlineData("sections=[]", "\"sections\":[]")]
    [InlineData("x[0]=hai", "\"x\":[\"hai\"]")]
    [InlineData("subject=", "\"subject\":\"\"")]
    public void A_value_is_set_as_what_the_plan_wants_there(string set, string expected) =>
        Assert.Contains(expected, Apply(set), StringComparison.Ordinal);

    [Fact]
    public void Later_values_win()
    {
        var outcome = DataOverrides.Apply(Encoding.UTF8.GetBytes(Json), ["number=1", "number=2"]);

        Assert.StartsWith("{\"number\":\"2\"", Encoding.UTF8.GetString(outcome.Value!.Json.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_cannot_be_set_is_listed()
    {
        string[] wrong = ["number", "=x", "a..b=1", "a[x]=1", "date.year.x=1", "date[0]=1", "recipients[2].text=x", "number=3"];

        var outcome = DataOverrides.Apply(Encoding.UTF8.GetBytes(Json), wrong);

        Assert.Null(outcome.Value);
        Assert.Equal(
            [
                DraftingCodes.BadOverride, DraftingCodes.BadOverride, DraftingCodes.BadOverride, DraftingCodes.BadOverride,
                DraftingCodes.OverrideMisses, DraftingCodes.OverrideWantsList, DraftingCodes.OverrideBeyondEnd,
            ],
            outcome.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void What_is_no_json_comes_through_for_the_reader_to_complain_of()
    {
        var outcome = DataOverrides.Apply("{"u8.ToArray(), ["number=1"]);

        Assert.Equal("{", Encoding.UTF8.GetString(outcome.Value!.Json.Span));
    }

    private static string Apply(string set)
    {
        var outcome = DataOverrides.Apply(Encoding.UTF8.GetBytes(Json), [set]);
        Assert.Empty(outcome.Diagnostics);
        return Encoding.UTF8.GetString(outcome.Value!.Json.Span);
    }
}
