using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests;

/// <summary>Requests as tests send them.</summary>
internal static class Sample
{
    public static readonly Author An = new("an", "Nguyễn Thị An");
    public static readonly Author Binh = new("binh", "Trần Văn Bình");

    public static DocumentId Id(string text = "qd-12") => DocumentId.Parse(text);

    public static Act Act(Author? by = null, string reason = "Soạn thảo", string? key = null) => new(by ?? An, reason, "onestop/test", key);

    public static DocumentFields Fields(string title = "Quyết định ban hành kế hoạch", string file = "Quyết định 12.docx") =>
        new(file, title, "ubnd-xa-duc-tho/van-phong", "QĐ", "12", "QĐ-UBND", new(2026, 3, 2));

    public static SaveRequest Save(VersionId? over = null, string? key = null, string document = "qd-12", Author? by = null, string reason = "Soạn thảo") =>
        new(Id(document), over, Fields(), Act(by, reason, key));

    public static ContentHashes Hashes(char digit = 'a') => new(new string(digit, 64), new string(digit, 64), new string(digit, 64));
}
