using System.Globalization;
using System.Text;
using OneStop.Docs.Plans.Registers;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Plans.Tests.Registers;

public sealed class RegisterTests
{
    private static readonly AgencyRegister Agencies =
        AgencyRegister.Read(File.ReadAllBytes(Path.Combine(RepositoryPaths.Templates, "registers", "agencies.json"))).Value!;

    private static readonly InstrumentRegister Instruments =
        InstrumentRegister.Read(File.ReadAllBytes(Path.Combine(RepositoryPaths.Templates, "registers", "legal-instruments.json"))).Value!;

    [Theory]
    [InlineData("ubnd-huyen-duc-tho", "2022-03-03", "Ủy ban nhân dân huyện Đức Thọ", true)]
    [InlineData("ubnd-huyen-duc-tho", "2026-03-03", "Ủy ban nhân dân xã Đức Thọ", true)]
    [InlineData("ubnd-xa-duc-tho", "2025-06-30", "Ủy ban nhân dân xã Đức Thọ", false)]
    [InlineData("ubnd-xa-duc-tho", "2025-07-01", "Ủy ban nhân dân xã Đức Thọ", true)]
    [InlineData("so-thong-tin-va-truyen-thong", "2018-09-28", "Sở Thông tin và Truyền thông", true)]
    [InlineData("so-thong-tin-va-truyen-thong", "2026-01-01", "Sở Khoa học và Công nghệ", true)]
    [InlineData("so-lao-dong-thuong-binh-va-xa-hoi", "2026-01-01", "Sở Lao động - Thương binh và Xã hội", false)]
    [InlineData("van-phong-ubnd-tinh-bac-giang", "2026-01-01", "Văn phòng Ủy ban nhân dân tỉnh Bắc Ninh", true)]
    public void The_date_picks_the_agency_and_its_name(string key, string date, string name, bool existed)
    {
        var found = Agencies.NameAt(key, Day(date))!;

        Assert.Equal((name, existed), (found.Name.Full, found.Existed));
    }

    [Fact]
    public void Control_of_procedures_went_from_the_government_office_to_the_ministry_of_justice()
    {
        Assert.Equal(["van-phong-chinh-phu"], Agencies.WithRole("kiem-soat-tthc", Day("2026-06-30")).Select(a => a.Key));
        Assert.Equal(["bo-tu-phap"], Agencies.WithRole("kiem-soat-tthc", Day("2026-07-01")).Select(a => a.Key));
    }

    [Fact]
    public void The_sample_commune_says_that_it_is_made_up()
    {
        var samples = Agencies.Agencies.Where(a => a.Key.Contains("minh-phuc", StringComparison.Ordinal)).ToList();

        Assert.Equal(6, samples.Count);
        Assert.All(samples, a => Assert.True(a.Fictitious));
        Assert.Null(Agencies.NameAt("ubnd-xa-khong-co", Day("2026-01-01")));
    }

    [Theory]
    [InlineData("61/2018/NĐ-CP", "2018-06-20", InstrumentState.NotYetInForce, "")]
    [InlineData("61/2018/NĐ-CP", "2020-01-01", InstrumentState.InForce, "")]
    [InlineData("61/2018/NĐ-CP", "2025-06-30", InstrumentState.InForce, "")]
    [InlineData("61/2018/NĐ-CP", "2025-07-01", InstrumentState.Superseded, "118/2025/NĐ-CP")]
    [InlineData("118/2025/nđ-cp", "2026-01-15", InstrumentState.InForce, "")]
    [InlineData("01/2018/TT-VPCP", "2025-12-01", InstrumentState.Superseded, "03/2025/TT-VPCP")]
    [InlineData("03/2025/TT-VPCP", "2026-01-15", InstrumentState.EffectUnclear, "")]
    [InlineData("30/2020/NĐ-CP", "2026-11-20", InstrumentState.InForce, "")]
    [InlineData("65/2025/QH15", "2025-06-15", InstrumentState.InForce, "")]
    [InlineData("65/2025/QH15", "2025-06-16", InstrumentState.Superseded, "72/2025/QH15")]
    [InlineData("999/2025/NĐ-CP", "2025-07-01", InstrumentState.Unknown, "")]
    public void The_date_decides_whether_an_instrument_is_in_force(
        string number, string date, InstrumentState state, string successors)
    {
        var status = Instruments.StatusAt(number, Day(date));

        Assert.Equal((state, successors), (status.State, string.Join(",", status.Successors.Select(s => s.Number))));
    }

    [Fact]
    public void Amendments_count_from_the_day_they_started()
    {
        Assert.Empty(Instruments.StatusAt("61/2018/NĐ-CP", Day("2021-12-05")).Amendments);
        Assert.Single(Instruments.StatusAt("61/2018/NĐ-CP", Day("2021-12-06")).Amendments);
    }

    [Fact]
    public void A_local_document_is_found_only_with_its_issuer()
    {
        Assert.Null(Instruments.Find("112/KH-UBND"));
        Assert.NotNull(Instruments.Find("112/KH-UBND", "UBND tỉnh Thái Nguyên"));
        Assert.Null(Instruments.Find("112/KH-UBND", "UBND xã Minh Phúc"));
    }

    [Fact]
    public void Laws_of_one_name_are_told_apart_by_their_day()
    {
        const string name = "Tổ chức chính quyền địa phương";

        Assert.Equal("77/2015/QH13", Instruments.FindLaw(name, Day("2015-06-19"))!.Number);
        Assert.Equal("72/2025/QH15", Instruments.FindLaw(name, Day("2025-06-16"))!.Number);
        Assert.Null(Instruments.FindLaw(name, Day("2020-01-01")));
    }

    [Fact]
    public void Every_mistake_in_a_register_of_agencies_is_listed()
    {
        const string json = """
            { "schema": "onestop/agencies/1", "agencies": [
              { "key": "A B", "level": "commune", "names": [ { "full": "X" } ], "certainty": "high", "source": "s" },
              { "key": "a", "level": "comune", "names": [], "certainty": "sure", "source": " ", "parent": "z",
                "validFrom": "2025-07-01", "validTo": "2025-06-30", "successors": [ "b" ] },
              { "key": "a", "level": "commune", "certainty": "high", "source": "s",
                "names": [ { "full": "Old", "to": "2025-06-30" }, { "full": "New", "from": "2025-06-30" } ] } ] }
            """;

        var outcome = AgencyRegister.Read(Encoding.UTF8.GetBytes(json));

        Assert.Equal(
            [
                "PLN017 $.agencies[0].key", "PLN014 $.agencies[1].level", "PLN018 $.agencies[1].names",
                "PLN014 $.agencies[1].certainty", "PLN105 $.agencies[1].source", "PLN102 $.agencies[1].parent",
                "PLN103 $.agencies[1].validTo", "PLN102 $.agencies[1].successors[0]", "PLN101 $.agencies[2].key",
                "PLN104 $.agencies[2].names[1]",
            ],
            outcome.Diagnostics.Select(d => $"{d.Code} {d.Location.Path}"));
    }

    [Fact]
    public void Every_mistake_in_a_register_of_instruments_is_listed()
    {
        const string json = """
            { "schema": "onestop/legal-instruments/1", "instruments": [
              { "number": "1/2025/NĐ-CP", "type": "Nghị định", "issuer": "Chính phủ", "certainty": "high", "source": "",
                "date": "2025-02-01", "validFrom": "2025-01-01", "successors": [ "2/2025/NĐ-CP" ] },
              { "number": "1/2025/NĐ-CP", "type": "Nghị định", "issuer": "Chính phủ", "certainty": "high", "source": "s" } ] }
            """;

        var outcome = InstrumentRegister.Read(Encoding.UTF8.GetBytes(json));

        Assert.Equal(
            [
                "PLN105 $.instruments[0].source", "PLN103 $.instruments[0].validFrom",
                "PLN102 $.instruments[0].successors[0]", "PLN101 $.instruments[1].number",
            ],
            outcome.Diagnostics.Select(d => $"{d.Code} {d.Location.Path}"));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
