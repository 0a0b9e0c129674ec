using System.Globalization;
using System.Text.Json;
using OneStop.Docs.Plans.Deadlines;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.Plans.Registers;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Plans.Tests.Reading;

/// <summary>The sample plans in <c>templates/</c> are what a careful clerk would hand in.</summary>
public sealed class TemplateSampleTests
{
    private static readonly InstrumentRegister Instruments = InstrumentRegister
        .Read(File.ReadAllBytes(Path.Combine(RepositoryPaths.Templates, "registers", "legal-instruments.json"))).Value!;

    public static TheoryData<string> Samples { get; } = [.. Directory
        .EnumerateFiles(RepositoryPaths.Templates, "sample.json", SearchOption.AllDirectories)
        .Where(IsPlan)
        .Select(f => Path.GetRelativePath(RepositoryPaths.Templates, f).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    /// <summary>Records of the store are no plans.</summary>
    private static bool IsPlan(string sample)
    {
        using var template = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(sample)!, "template.json")));
        return !template.RootElement.TryGetProperty("role", out var role) || role.GetString() != "record";
    }

    [Fact]
    public void There_is_one_for_every_template() => Assert.True(Samples.Count >= 17, $"{Samples.Count} samples");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Is_read_without_a_complaint(string sample)
    {
        var plan = PlanReader.Read(Bytes(sample));

        Assert.Empty(plan.Diagnostics.Select(d => d.ToLine(CultureInfo.InvariantCulture)));
        Assert.NotNull(plan.Value);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Cites_only_what_is_in_force_on_its_date_and_well_known(string sample)
    {
        var plan = Read(sample);
        var date = new DateOnly(plan.Date.Year!.Value, plan.Date.Month!.Value, plan.Date.Day!.Value);

        foreach (var cited in plan.LegalBases.SelectMany(b => b.Instruments).Where(i => i.Type is "Luật" or "Nghị định" or "Thông tư"))
        {
            var status = Instruments.StatusAt(cited.Number!, date);
            Assert.NotNull(status.Instrument);
            Assert.Equal(status.Instrument.Date, cited.Date);
            Assert.True(status.Instrument.Certainty is Certainty.Verified or Certainty.High, $"{cited.Number}: {status.Instrument.Certainty}");
            Assert.True(status.State is InstrumentState.InForce or InstrumentState.EffectUnclear, $"{cited.Number} on {date:O}: {status.State}");
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Deadlines_say_what_their_words_say(string sample)
    {
        var plan = Read(sample);
        var context = new DeadlineContext(plan.Date.Year);

        foreach (var deadline in plan.TaskTables.SelectMany(t => t.Groups).SelectMany(g => g.Tasks).Select(t => t.Deadline!))
        {
            Assert.Equal(DeadlineParser.Parse(deadline.Text, context), deadline);
        }
    }

    private static byte[] Bytes(string sample) => File.ReadAllBytes(Path.Combine(RepositoryPaths.Templates, sample));

    private static Plan Read(string sample) => PlanReader.Read(Bytes(sample)).Value!;
}
