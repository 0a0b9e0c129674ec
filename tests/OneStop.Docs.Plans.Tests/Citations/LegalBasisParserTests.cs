using OneStop.Docs.Plans.Citations;

namespace OneStop.Docs.Plans.Tests.Citations;

public sealed class LegalBasisParserTests
{
    [Theory]
    [InlineData(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Luật||2025-06-16||Tổ chức chính quyền địa phương")]
    [InlineData(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;",
        "Luật||2015-06-19||Tổ chức chính quyền địa phương\nLuật||2019-11-22||sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương")]
    [InlineData(
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;",
        "Luật|72/2025/QH15|2025-06-16||Tổ chức chính quyền địa phương")]
    [InlineData(
        "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa; Nghị định số 107/2021/NĐ-CP ngày 06/12/2021 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa;",
        "Nghị định|61/2018/NĐ-CP|2018-04-23|Chính phủ|thực hiện cơ chế một cửa\nNghị định|107/2021/NĐ-CP|2021-12-06|Chính phủ|sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa")]
    [InlineData(
        "Thực hiện Kế hoạch số 162/KH-UBND ngày 14/01/2020 của Chủ tịch UBND tỉnh về kiểm soát thủ tục hành chính năm 2020, Chỉ thị số 03/CT-UBND ngày 06/02/2020 của Chủ tịch UBND tỉnh tiếp tục thực hiện những nhiệm vụ chủ yếu.",
        "Kế hoạch|162/KH-UBND|2020-01-14|Chủ tịch UBND tỉnh|kiểm soát thủ tục hành chính năm 2020\nChỉ thị|03/CT-UBND|2020-02-06|Chủ tịch UBND tỉnh|tiếp tục thực hiện những nhiệm vụ chủ yếu")]
    [InlineData(
        "Căn cứ Quyết định số 468/QĐ-TTg ngày 27/3/2021 của Thủ tướng Chính phủ phê duyệt Đề án đổi mới;",
        "Quyết định|468/QĐ-TTg|2021-03-27|Thủ tướng Chính phủ|phê duyệt Đề án đổi mới")]
    [InlineData(
        "Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính, được sửa đổi, bổ sung bởi Nghị định số 48/2013/NĐ-CP ngày 14 tháng 5 năm 2013 và Nghị định số 92/2017/NĐ-CP ngày 07 tháng 8 năm 2017 của Chính phủ;",
        "Nghị định|63/2010/NĐ-CP|2010-06-08|Chính phủ|kiểm soát thủ tục hành chính\nNghị định|48/2013/NĐ-CP|2013-05-14||\nNghị định|92/2017/NĐ-CP|2017-08-07|Chính phủ|")]
    [InlineData("Theo đề nghị của Chánh Văn phòng HĐND và UBND xã.", "")]
    [InlineData(
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 373/TTr-SNV ngày 25/9/2018.",
        "Tờ trình|373/TTr-SNV|2018-09-25||")]
    public void A_basis_names_its_instruments_with_their_titles(string text, string expected)
    {
        var basis = LegalBasisParser.Parse(text, CitationScanner.Default);

        var found = basis.Instruments.Select(i => $"{i.Type}|{i.Number}|{i.Date:yyyy-MM-dd}|{i.Issuer}|{i.Title}");
        Assert.Equal(expected, string.Join("\n", found));
        Assert.Equal(text.TrimEnd(';', '.'), basis.Text);
    }
}
