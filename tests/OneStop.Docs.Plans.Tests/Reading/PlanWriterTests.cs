using System.Text;
using System.Text.Json;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Plans.Tests.Reading;

public sealed class PlanWriterTests
{
    private static readonly byte[] Good = File.ReadAllBytes(Path.Combine(RepositoryPaths.Fixtures, "plans", "good.json"));

    [Theory]
    [InlineData(PlanForm.Compact)]
    [InlineData(PlanForm.Complete)]
    public void What_is_written_reads_back_the_same(PlanForm form)
    {
        Properties.Hold(PlanSamples.Plans, plan =>
        {
            var written = PlanWriter.Write(plan, form);
            var back = PlanReader.Read(written);
            Assert.False(back.HasErrors);
            return PlanWriter.Write(back.Value!, PlanForm.Complete).AsSpan().SequenceEqual(PlanWriter.Write(plan, PlanForm.Complete));
        });
    }

    [Fact]
    public void Every_property_is_there_for_templates()
    {
        var element = PlanWriter.WriteElement(PlanReader.Read(Good).Value!);

        Assert.Equal(JsonValueKind.Null, element.GetProperty("authority").ValueKind);
        Assert.Equal(0, element.GetProperty("articles").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, element.GetProperty("taskTables")[0].GetProperty("groups")[0].GetProperty("tasks")[0].GetProperty("note").ValueKind);
    }

    [Fact]
    public void Vietnamese_letters_are_written_as_they_are_and_nothing_empty_is()
    {
        var text = Encoding.UTF8.GetString(PlanWriter.Write(PlanReader.Read(Good).Value!));

        Assert.Contains("ỦY BAN NHÂN DÂN XÃ MINH PHÚC", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
    }
}
