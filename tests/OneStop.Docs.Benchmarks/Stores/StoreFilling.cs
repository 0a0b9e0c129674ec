using System.Globalization;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Benchmarks.Stores;

/// <summary>Fills the records of a store with documents as an office of some years has them, a thousand in a transaction.</summary>
internal sealed class StoreFilling(StoreDatabase database, KeptContent content)
{
    private static readonly string[] s_kinds = ["QĐ", "KH", "CV", "BC", "TB", "TTr"];
    private static readonly string[] s_states = ["draft", "submitted", "approved", "issued"];

    private static readonly string[] s_words =
        ("ban hành kế hoạch thực hiện nhiệm vụ cải cách hành chính chuyển đổi số xây dựng nông thôn mới quyết định phê duyệt dự toán ngân sách " +
         "thành lập tổ công tác báo cáo kết quả kiểm tra thanh tra phòng chống thiên tai tìm kiếm cứu nạn giáo dục y tế môi trường đất đai").Split(' ');

    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"vb-{number:D5}");

    public static string Unit(int number) => string.Create(CultureInfo.InvariantCulture, $"ubnd-xa-{number % 40}/phong-{number % 5}");

    public static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => s_words[random.Next(s_words.Length)]));

    public async Task RunAsync(int documents, int versions)
    {
        var random = new Random(1);
        for (var first = 0; first < documents; first += 1000)
        {
            var numbers = Enumerable.Range(first, Math.Min(1000, documents - first)).ToList();
            await database.WriteAsync(
                write =>
                {
                    foreach (var number in numbers) Fill(write, number, versions, random);
                },
                CancellationToken.None);
        }
    }

    private void Fill(BookWrite write, int number, int versions, Random random)
    {
        var id = DocumentId.Parse(Id(number));
        var fields = new DocumentFields(
            Id(number) + ".docx", "Quyết định về việc " + Words(random, 12), Unit(number), s_kinds[number % s_kinds.Length],
            number.ToString(CultureInfo.InvariantCulture), "QĐ-UBND", new DateOnly(2024, 1, 1).AddDays(number % 900), s_states[number % s_states.Length]);
        var row = DocumentTable.Insert(write, id, fields, write.Now.UtcTicks, null);
        for (var ordinal = 1; ordinal <= versions; ordinal++)
        {
            var author = string.Create(CultureInfo.InvariantCulture, $"cb-{random.Next(200)}");
            var act = new Act(new(author, "Cán bộ " + author), "Sửa theo ý kiến " + Words(random, 5), "onestop/1.0", null);
            DocumentTable.AddVersion(write, Version(write, row, ordinal, act));
            LedgerBook.Append(write, new(LedgerActs.Save, id, act)
            {
                Base = ordinal == 1 ? null : Name(ordinal - 1), Version = Name(ordinal), Hashes = content.Hashes,
            });
        }
    }

    private VersionRow Version(BookWrite write, long row, int ordinal, Act act) => new()
    {
        Document = row,
        Ordinal = ordinal,
        VersionId = Name(ordinal).Value,
        Base = ordinal == 1 ? null : Name(ordinal - 1).Value,
        AuthorId = act.Author.Id,
        AuthorName = act.Author.Name,
        Time = write.Now.UtcTicks,
        Reason = act.Reason,
        Tool = act.Tool,
        Length = content.Length,
        Sent = content.Hashes.Sent,
        Read = content.Hashes.Read,
        Normalised = content.Hashes.Normalised,
    };

    private static VersionId Name(int ordinal) => new(ordinal.ToString(CultureInfo.InvariantCulture));
}
