using System.Xml.Linq;
using OneStop.Docs.Drafting.Exchange;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.Store.Records;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Exchange;

public sealed class EdXmlHeaderTests
{
    private static readonly XNamespace Ed = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    private static readonly EdXmlOrganisation From = new("000.12.34.H56", "Ủy ban nhân dân xã Minh Phúc", "Ủy ban nhân dân tỉnh An Sơn");

    private static EdXmlData Data { get; } = new(
        From, [new("000.00.34.H56", "Sở Tư pháp"), new("000.01.34.H56", "Sở Nội vụ")], "07", "KH-UBND", "Minh Phúc", new(2026, 2, 5), "KH",
        "Kế hoạch <kiểm soát> & \"cải cách\"", null, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A", null, ["Như Điều 3", "Lưu: VT"], 1, 20, 7, ["Phụ lục I"]);

    [Fact]
    public void The_elements_stand_in_the_order_of_the_standard_all_with_the_prefix()
    {
        var bytes = EdXmlHeader.Write(Data).Value!;
        var message = XDocument.Parse(System.Text.Encoding.UTF8.GetString(bytes)).Root!.Element(Ed + "edXMLEnvelope")!.Element(Ed + "edXMLHeader")!.Element(Ed + "MessageHeader")!;

        Assert.Equal(
            ["From", "To", "To", "Code", "PromulgationInfo", "DocumentType", "Subject", "Content", "SignerInfo", "ToPlaces", "OtherInfo", "SteeringType", "DocumentId"],
            message.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(["OrganId", "OrganizationInCharge", "OrganName"], message.Element(Ed + "From")!.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(
            ["Priority", "SphereOfPromulgation", "TyperNotation", "PromulgationAmount", "PageAmount", "Appendixes"],
            message.Element(Ed + "OtherInfo")!.Elements().Select(element => element.Name.LocalName));
        Assert.All(message.Document!.Descendants(), element => Assert.Equal("edXML", element.GetPrefixOfNamespace(element.Name.Namespace)));
        Assert.Equal("Kế hoạch <kiểm soát> & \"cải cách\"", message.Element(Ed + "Subject")!.Value);
        Assert.Equal("2026/02/05", message.Element(Ed + "PromulgationInfo")!.Element(Ed + "PromulgationDate")!.Value);
        Assert.Equal("000.12.34.H56,2026/02/05,07/KH-UBND", message.Element(Ed + "DocumentId")!.Value);
        Assert.Equal(["10", "Kế hoạch", ""], message.Element(Ed + "DocumentType")!.Elements().Select(element => element.Value));
    }

    [Fact]
    public async Task Another_reader_finds_it_well_formed()
    {
        var xmllint = ProgramRun.Find("xmllint");
        Assert.SkipWhen(xmllint is null, "xmllint is not installed (apt-get install libxml2-utils).");
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["header.xml"], EdXmlHeader.Write(Data).Value!, TestContext.Current.CancellationToken);

        var read = await ProgramRun.RunAsync(xmllint, ["--noout", "--nonet", folder["header.xml"]], TestContext.Current.CancellationToken);

        Assert.True(read.ExitCode == 0, read.Errors);
    }

    [Fact]
    public void Everything_missing_is_told_at_once()
    {
        var empty = new EdXmlData(null, [], null, " ", null, null, "?", "", null, null, null, null, null, [], 0, null, null, []);

        Assert.Equal(
            ["From/OrganId", "From/OrganName", "To", "Code/CodeNumber", "Code/CodeNotation", "PromulgationInfo/Place", "PromulgationInfo/PromulgationDate",
                "DocumentType/Type", "Subject", "SignerInfo/Position", "SignerInfo/FullName", "ToPlaces"],
            EdXmlHeader.Write(empty).Diagnostics.Select(problem => problem.Location.Path));
    }

    [Fact]
    public void What_is_too_long_or_not_writable_is_told()
    {
        var bad = Data with { Subject = new string('a', 501), Number = "123456789012", Signer = "A\u0001" };

        Assert.Equal(["DRF402", "DRF402", "DRF403"], EdXmlHeader.Write(bad).Diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void Fields_and_plan_make_a_header()
    {
        var plan = PlanReader.Read(DrafterTests.Sample("ke-hoach")).Value!;
        var fields = new DocumentFields("kh.docx", plan.Subject, "ubnd-xa-minh-phuc", "KH", "07", "KH-UBND", new(2026, 2, 5), "issued");

        var written = EdXmlHeader.Write(EdXmlData.Of(fields, plan, From, [new("000.00.34.H56", "Sở Tư pháp")]));

        Assert.Empty(written.Diagnostics);
        var text = System.Text.Encoding.UTF8.GetString(written.Value!);
        Assert.Contains("<edXML:FullName>" + plan.Signature!.Name, text, StringComparison.Ordinal);
        Assert.Contains("<edXML:Place>" + plan.Place, text, StringComparison.Ordinal);
    }
}
