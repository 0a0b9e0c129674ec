using System.Text;
using OneStop.Docs.Plans.Citations;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Plans.Tests.Citations;

public sealed class CitationScannerTests
{
    [Fact]
    public void The_source_plans_hold_82_well_formed_citations()
    {
        Assert.SkipWhen(RepositoryPaths.Shared is null, "The shared folder with the source plans is not here.");
        var files = Directory.GetFiles(Path.Combine(RepositoryPaths.Shared!, "seeds"), "*.txt").Order(StringComparer.Ordinal);

        var counts = files.Select(f => CitationScanner.Default.Find(File.ReadAllText(f).Normalize(NormalizationForm.FormC)).Count);

        Assert.Equal([24, 27, 2, 10, 19], counts);
    }

    [Theory]
    [InlineData("Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về", "Nghị định|118/2025/NĐ-CP|2025-06-09|Chính phủ")]
    [InlineData("Thông tư số 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn", "Thông tư|02/2017/TT-VPCP|2017-10-31|Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ")]
    [InlineData("Chỉ thị số 03/CT-UBND ngày 06/02/2020 của Chủ tịch UBND tỉnh tiếp tục thực hiện", "Chỉ thị|03/CT-UBND|2020-02-06|Chủ tịch UBND tỉnh")]
    [InlineData("Kế hoạch số 2023/KH-UBND ngày 02/8/2021 của UBND huyện về", "Kế hoạch|2023/KH-UBND|2021-08-02|UBND huyện")]
    [InlineData("Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân xã Minh Phúc về", "Kế hoạch|12/KH-UBND|2026-01-15|Ủy ban nhân dân xã Minh Phúc")]
    [InlineData("Quyết định số: 461/QĐ-UBND ngày 28/2/2022 về", "Quyết định|461/QĐ-UBND|2022-02-28|")]
    [InlineData("Quyết định số 1291/QĐ-TTg của Thủ tướng Chính phủ.", "Quyết định|1291/QĐ-TTg||Thủ tướng Chính phủ")]
    [InlineData("Thông tư liên tịch số 01/2020/TTLT-BTP-BNV", "Thông tư liên tịch|01/2020/TTLT-BTP-BNV||")]
    [InlineData("Nghị định số 61/2018/NĐ-CP ngày 31/02/2018", "Nghị định|61/2018/NĐ-CP||")]
    [InlineData("Quyết định số 5/QĐ-BTP ngày 01/3/2026 của Bộ trưởng Bộ Tư pháp công bố", "Quyết định|5/QĐ-BTP|2026-03-01|Bộ trưởng Bộ Tư pháp")]
    public void A_citation_gives_type_number_date_and_issuer(string text, string expected)
    {
        var reference = Assert.Single(CitationScanner.Default.Find(text)).Reference;

        Assert.Equal(expected, $"{reference.Type}|{reference.Number}|{reference.Date:yyyy-MM-dd}|{reference.Issuer}");
    }

    [Theory]
    [InlineData("Kế hoạch số /KH-UBND ngày tháng năm 2021")]
    [InlineData("Nghị định này có hiệu lực")]
    [InlineData("quyết định số lượng 5/10 hồ sơ")]
    public void What_is_no_citation_is_left_alone(string text) => Assert.Empty(CitationScanner.Default.Find(text));

    [Fact]
    public void The_symbol_tells_the_type_when_the_word_does_not()
    {
        var citation = Assert.Single(CitationScanner.Default.Find("tại Văn bản số 373/TTr-SNV ngày 25/9/2018"));

        Assert.Equal(("Văn bản", "Tờ trình"), (citation.Reference.Type, citation.TypeBySymbol));
    }
}
