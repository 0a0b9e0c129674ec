using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Plans.Importing;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.Plans.Registers;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Plans.Tests.Importing;

public sealed class ImportFixtureTests
{
    public static TheoryData<string> Names { get; } = [.. FixtureFolder.NamesOf("import")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_becomes_the_expected_plan(string name)
    {
        var fixture = FixtureFolder.Of("import", name);

        var imported = Import(fixture);

        var json = Encoding.UTF8.GetString(PlanWriter.Write(imported.Plan));
        Assert.Equal(fixture.Expected("expected.plan.json", json), json);
        var notes = string.Concat(imported.NotUnderstood.Select(Line));
        Assert.Equal(fixture.Expected("expected.notes.txt", notes), notes);
    }

    [Fact]
    public void Importing_twice_gives_the_same_plan()
    {
        var fixture = FixtureFolder.Of("import", "300-task-table-with-groups");

        Assert.Equal(PlanWriter.Write(Import(fixture).Plan), PlanWriter.Write(Import(fixture).Plan));
    }

    [Fact]
    public void What_the_caller_knows_better_is_taken()
    {
        var options = new ImportOptions(Id: "ten-rieng", Kind: "TB");

        var plan = Import(FixtureFolder.Of("import", "140-nothing-but-text"), options).Plan;

        Assert.Equal(("ten-rieng", "TB"), (plan.Id, plan.Kind));
    }

    [Fact]
    public void An_issuer_in_the_register_gets_its_key()
    {
        const string Register = """
            { "schema": "onestop/agencies/1", "agencies": [
              { "key": "ubnd-xa-song-may", "level": "commune", "certainty": "high", "source": "made up", "fictitious": true,
                "names": [ { "full": "Ủy ban nhân dân xã Sông Mây" } ], "validFrom": "2025-07-01" } ] }
            """;
        var agencies = AgencyRegister.Read(Encoding.UTF8.GetBytes(Register)).Value;

        var plan = Import(FixtureFolder.Of("import", "100-plan"), new ImportOptions(Agencies: agencies)).Plan;

        Assert.Equal("ubnd-xa-song-may", plan.Issuer.Agency);
    }

    private static ImportedPlan Import(FixtureFolder fixture, ImportOptions? options = null)
    {
        var package = PackageParts.Open(DocxFixture.Pack(fixture.Path("source")), PackageLimits.Default);
        var model = DocumentModel.Read(package.Value!);
        Assert.Empty(model.Diagnostics);
        return PlanImport.Read(model.Value!, options ?? ImportOptions.None);
    }

    private static string Line(Diagnostic note) => $"{note.Severity} {note.ToLine(CultureInfo.GetCultureInfo("en"))}\n";
}
