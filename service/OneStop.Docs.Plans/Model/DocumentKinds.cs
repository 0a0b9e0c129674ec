namespace OneStop.Docs.Plans.Model;

/// <summary>A type of administrative document.</summary>
/// <param name="Code">As it stands in a symbol; for the two types without a code, ours: CV, TXL.</param>
/// <param name="Name">In Vietnamese, first letter upper case.</param>
public sealed record DocumentKind(string Code, string Name);

/// <summary>The types of administrative documents and their codes.</summary>
/// <remarks>Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III Mục I, in force since 05/3/2020. Công văn and thư công have no code there.</remarks>
public static class DocumentKinds
{
    /// <summary>Công văn: our key, no code stands in its symbol.</summary>
    public const string OfficialLetter = "CV";

    /// <summary>Thư xin lỗi (a thư công; TT 03/2025/TT-VPCP, Mẫu 04): our key, it has no number.</summary>
    public const string LetterOfApology = "TXL";

    /// <summary>An appendix.</summary>
    public const string Appendix = "PL";

    /// <summary>An outline (đề cương).</summary>
    public const string Outline = "ĐC";

    /// <summary>What a plan's <see cref="Plan.Kind"/> may be.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        new("NQ", "Nghị quyết"), new("QĐ", "Quyết định"), new("CT", "Chỉ thị"), new("QC", "Quy chế"),
        new("QyĐ", "Quy định"), new("TC", "Thông cáo"), new("TB", "Thông báo"), new("HD", "Hướng dẫn"),
        new("CTr", "Chương trình"), new("KH", "Kế hoạch"), new("PA", "Phương án"), new("ĐA", "Đề án"),
        new("DA", "Dự án"), new("BC", "Báo cáo"), new("BB", "Biên bản"), new("TTr", "Tờ trình"),
        new("HĐ", "Hợp đồng"), new("CĐ", "Công điện"), new("BGN", "Bản ghi nhớ"), new("BTT", "Bản thỏa thuận"),
        new("GUQ", "Giấy ủy quyền"), new("GM", "Giấy mời"), new("GGT", "Giấy giới thiệu"), new("GNP", "Giấy nghỉ phép"),
        new("PG", "Phiếu gửi"), new("PC", "Phiếu chuyển"), new("PB", "Phiếu báo"),
        new(OfficialLetter, "Công văn"), new(LetterOfApology, "Thư xin lỗi"),
    ];

    /// <summary>What an attachment's kind may be besides.</summary>
    public static IReadOnlyList<DocumentKind> AttachmentsOnly { get; } =
        [new(Appendix, "Phụ lục"), new(Outline, "Đề cương")];

    /// <summary>Codes of the repealed Thông tư 01/2011/TT-BNV that are still met, and what stands in their place.</summary>
    public static IReadOnlyDictionary<string, string> Obsolete { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GN"] = "BGN",
        ["TTh"] = "BTT",
        ["UQ"] = "GUQ",
        ["GT"] = "GGT",
        ["NP"] = "GNP",
    };

    /// <summary>The name of the type or attachment <paramref name="code"/>, or null.</summary>
    public static string? NameOf(string code) =>
        All.Concat(AttachmentsOnly).FirstOrDefault(k => k.Code == code)?.Name;

    /// <summary>True when <paramref name="code"/> is one that stands in symbols.</summary>
    public static bool IsSymbolCode(string code) =>
        code is not OfficialLetter and not LetterOfApology && All.Any(k => k.Code == code);
}
