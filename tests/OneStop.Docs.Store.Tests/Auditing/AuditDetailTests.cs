using System.Globalization;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests.Auditing;

public sealed class AuditDetailTests
{
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Theory]
    [InlineData("lock", "final", "khóa vĩnh viễn")]
    [InlineData("lock", "editing until 2026-03-02T18:30:00Z", "giữ để sửa đến 03/03/2026 01:30:00")]
    [InlineData("unlock", "final lock of dung", "khóa vĩnh viễn của dung")]
    [InlineData("unlock", "editing lock of an", "lượt giữ để sửa của an")]
    [InlineData("milestone", "approved", "đã duyệt")]
    [InlineData("void", "save: cancelled", "Lưu phiên bản: bị dừng giữa chừng")]
    [InlineData("void", "recycle: nothing to do", "Đưa vào thùng rác: không có gì để đổi")]
    [InlineData("void", "restore: STO020", "Khôi phục phiên bản: bị từ chối, mã STO020")]
    [InlineData("restore", "content of version 3", "nội dung của phiên bản 3")]
    [InlineData("save", "saved outside, in SharePoint, by an@x.vn at 2026-03-02T01:02:03Z", "lưu ngoài hệ thống, ngay trong SharePoint, bởi an@x.vn lúc 02/03/2026 08:02:03")]
    [InlineData("save", "saved outside, in SharePoint, by unknown at 2026-03-02T01:02:03Z", "lưu ngoài hệ thống, ngay trong SharePoint, không rõ người lưu, lúc 02/03/2026 08:02:03")]
    [InlineData("save", "moved from kho cũ, version 2, saved there by an at 2026-03-02T01:02:03Z", "chuyển từ kho “kho cũ”, phiên bản 2, do an lưu ở đó lúc 02/03/2026 08:02:03")]
    [InlineData("save", "title: \"A\" → \"B\"\nnumber: – → \"12\"", "trích yếu: \"A\" → \"B\"\nsố văn bản: – → \"12\"")]
    [InlineData("describe", "date: – → \"2026-03-02\"\nstate: \"approved\" → \"issued\"", "ngày văn bản: – → \"02/03/2026\"\ntrạng thái: \"đã duyệt\" → \"đã ban hành\"")]
    [InlineData("describe", "file name: \"a.docx\" → \"b.docx\"", "tên tệp: \"a.docx\" → \"b.docx\"")]
    [InlineData("review.submit", "draft → submitted", "dự thảo → đã trình")]
    [InlineData("comment.add", "#5", "ý kiến số 5")]
    [InlineData("comment.add", "#5 word/document.xml ¶3: ", "ý kiến số 5, phần thân văn bản, đoạn 3")]
    [InlineData("comment.reply", "#6 word/footer1.xml ¶3: căn cứ", "ý kiến số 6, word/footer1.xml, đoạn 3: căn cứ")]
    [InlineData("people.add", "an: Nguyễn Thị An, ubnd/van-phong, Clerk, Admin", "an: Nguyễn Thị An, ubnd/van-phong, chuyên viên, quản trị")]
    [InlineData("people.change", "an: Nguyễn Thị An, ubnd, Registrar, gone", "an: Nguyễn Thị An, ubnd, văn thư, đã thôi")]
    [InlineData("people.own-approval", "ubnd: allowed", "ubnd: được tự duyệt")]
    [InlineData("people.own-approval", "ubnd: not allowed", "ubnd: không được tự duyệt")]
    [InlineData("register.take", "KH 12/2026 (ubnd) Issued KH-UBND 2026-03-02", "KH 12/2026 (ubnd), đã ban hành, KH-UBND, ngày 02/03/2026")]
    [InlineData("register.take", "12/2026 (ubnd) Taken KH-UBND 2026-03-02 late", "12/2026 (ubnd), đang ban hành, KH-UBND, ngày 02/03/2026, ngày không theo thứ tự")]
    [InlineData("register.reserve", "KH 2/2026 (ubnd) Reserved   3 for Lãnh đạo", "từ số KH 2/2026 (ubnd), giữ 3 số cho Lãnh đạo")]
    [InlineData("register.cancel", "KH 3/2026 (ubnd) Cancelled   before: Reserved", "KH 3/2026 (ubnd), đã hủy; trước đó số giữ trước")]
    [InlineData("register.amend", "KH 1/2026 (ubnd) Issued KH-UBND 2026-03-02 before: Taken Kế hoạch | Ông A | 2", "KH 1/2026 (ubnd), đã ban hành, KH-UBND, ngày 02/03/2026; trước đó đang ban hành: Kế hoạch | Ông A | 2")]
    [InlineData("register.series", "ubnd 2026: every type", "ubnd, năm 2026: mọi loại văn bản có dãy số riêng")]
    [InlineData("register.series", "ubnd 2026: ", "ubnd, năm 2026: không loại văn bản nào có dãy số riêng")]
    [InlineData("register.series", "ubnd 2026: QĐ CV", "ubnd, năm 2026: loại văn bản có dãy số riêng là QĐ CV")]
    [InlineData("issue.begin", "issue 1 of ubnd, 2026-03-02", "lần ban hành số 1 của ubnd, ngày 02/03/2026")]
    [InlineData("issue.abandon", "issue 1", "lần ban hành số 1")]
    [InlineData("issue.abandon", "issue 1, KH 12/2026 (ubnd) cancelled", "lần ban hành số 1, đã hủy số KH 12/2026 (ubnd)")]
    [InlineData("issue.rendition", "kh-1-pdf by LibreOffice (soffice)", "văn bản kh-1-pdf, làm bằng LibreOffice (soffice)")]
    [InlineData("move.records", "from kho cũ: 1 people, 2 states, 3 remarks, 4 looks, 5 lines of registers", "từ kho “kho cũ”: 1 người, 2 trạng thái, 3 ý kiến, 4 lượt xem, 5 dòng sổ")]
    [InlineData("moved.recycle", "entry 4 of kho cũ, hash " + Hash, "dòng 4 trong nhật ký của kho “kho cũ”, mã băm " + Hash)]
    [InlineData("moved.lock", "entry 9 of B, hash " + Hash + "\nentry 4 of A, hash " + Hash + "\nfinal", "dòng 9 trong nhật ký của kho “B”, mã băm " + Hash + "\ndòng 4 trong nhật ký của kho “A”, mã băm " + Hash + "\nkhóa vĩnh viễn")]
    public void A_detail_is_told_in_vietnamese(string act, string written, string told) => Assert.Equal(told, Tell(act, written));

    [Theory]
    [InlineData("describe", "title: \"draft → submitted\" → \"date: – → Taken\"", "trích yếu: \"draft → submitted\" → \"date: – → Taken\"")]
    [InlineData("comment.add", "#5 word/document.xml ¶3: draft → submitted ¶4: Taken", "ý kiến số 5, phần thân văn bản, đoạn 3: draft → submitted ¶4: Taken")]
    [InlineData("comment.add", "#5 word/document.xml ¶3: cửa {0} @reason", "ý kiến số 5, phần thân văn bản, đoạn 3: cửa {0} @reason")]
    [InlineData("people.add", "x: Clerk, Admin, gone, ubnd, Leader", "x: Clerk, Admin, gone, ubnd, lãnh đạo")]
    [InlineData("register.reserve", "KH 2/2026 (ubnd) Reserved   3 for Mr Taken for late", "từ số KH 2/2026 (ubnd), giữ 3 số cho Mr Taken for late")]
    [InlineData("register.amend", "KH 1/2026 (ubnd) Issued KH-UBND 2026-03-02 before: Taken Về Taken 2026-01-01 before: Taken", "KH 1/2026 (ubnd), đã ban hành, KH-UBND, ngày 02/03/2026; trước đó đang ban hành: Về Taken 2026-01-01 before: Taken")]
    [InlineData("register.take", "KH 1/2026 (ubnd) Issued late Taken 2026-03-02", "KH 1/2026 (ubnd), đã ban hành, late Taken, ngày 02/03/2026")]
    [InlineData("move.records", "from a: 1 people: 1 people, 2 states, 3 remarks, 4 looks, 5 lines of registers", "từ kho “a: 1 people”: 1 người, 2 trạng thái, 3 ý kiến, 4 lượt xem, 5 dòng sổ")]
    public void What_people_wrote_is_never_altered(string act, string written, string told) => Assert.Equal(told, Tell(act, written));

    [Theory]
    [InlineData("milestone", "so-hoa")]
    [InlineData("review.submit", "draft → somewhere")]
    [InlineData("lock", "editing until tomorrow")]
    [InlineData("lock", "editing until 9999-12-31T23:00:00Z")]
    [InlineData("lock", "finally")]
    [InlineData("people.add", "an: Nguyễn Thị An, ubnd, Chief")]
    [InlineData("future.act", "final")]
    [InlineData("moved.future.act", "final")]
    [InlineData("register.take", "KH 1/2026 (ubnd) Issued KH-UBND 2026-13-02")]
    [InlineData("save", "")]
    [InlineData("comment.add", "# ¶: ")]
    public void A_form_that_is_not_known_stands_as_it_is(string act, string written) => Assert.Equal(written, Tell(act, written));

    [Fact]
    public void Only_the_line_that_is_not_known_stands_as_it_is() =>
        Assert.Equal("nội dung của phiên bản 3\nsomething new", Tell("restore", "content of version 3\nsomething new"));

    [Fact]
    public void In_english_states_roles_and_times_are_readable()
    {
        Assert.Equal("held for editing until 03/03/2026 01:30:00", Tell("lock", "editing until 2026-03-02T18:30:00Z", "en"));
        Assert.Equal("an: An, ubnd, clerk, administrator", Tell("people.add", "an: An, ubnd, Clerk, Admin", "en"));
        Assert.Equal("KH 3/2026 (ubnd), cancelled; before: reserved", Tell("register.cancel", "KH 3/2026 (ubnd) Cancelled   before: Reserved", "en"));
    }

    [Fact]
    public void An_entry_without_a_detail_has_none() => Assert.Null(AuditDetail.Tell(Entry("recycle", null), CultureInfo.GetCultureInfo("vi"), "HH:mm"));

    [Fact]
    public void Every_form_has_words_with_the_same_places_in_both_languages()
    {
        var (vi, en) = (CultureInfo.GetCultureInfo("vi"), CultureInfo.GetCultureInfo("en"));

        Assert.Empty(DetailForms.Words.Except(MessageTable.Words));
        Assert.All(DetailForms.Words, name => Assert.Equal(Places(MessageTable.WordFor(name, vi)), Places(MessageTable.WordFor(name, en))));
    }

    private static string? Tell(string act, string written, string culture = "vi") =>
        AuditDetail.Tell(Entry(act, written), CultureInfo.GetCultureInfo(culture), "dd/MM/yyyy HH:mm:ss");

    private static LedgerEntry Entry(string act, string? detail) => new(
        1, DateTimeOffset.UnixEpoch, act, new Author("an", "Nguyễn Thị An"), DocumentId.Parse("kh-1"), null, null, null, "Theo quy trình", "onestop/test", null, detail, Hash, Hash);

    private static IEnumerable<int> Places(string text) => Enumerable.Range(0, 10).Where(i => text.Contains($"{{{i}}}", StringComparison.Ordinal));
}
