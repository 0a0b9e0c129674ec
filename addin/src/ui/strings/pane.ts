/** The shell, waiting and trouble. */
export const paneStrings = {
  "app.title": { vi: "OneStop Văn bản", en: "OneStop Docs" },
  "app.views": { vi: "Các phần", en: "Views" },
  "app.starting": { vi: "Đang khởi động…", en: "Starting…" },
  "app.noOfficeJs": {
    vi: "Không tải được thư viện của Office (appsforoffice.microsoft.com). Kiểm tra mạng, đóng rồi mở lại bảng này.",
    en: "The library of Office could not be loaded (appsforoffice.microsoft.com). Check the network, then close and open this pane.",
  },
  "app.browser": {
    vi: "Trang này chạy bên trong Word hoặc Excel. Cài phần bổ trợ theo docs/addin-install.md rồi mở từ thẻ OneStop.",
    en: "This page runs inside Word or Excel. Install the add-in as docs/addin-install.md says, then open it from the OneStop tab.",
  },
  "app.tooOld": {
    vi: "Word này chưa có WordApi 1.3 nên không soạn được ở đây. Cần Word 2019 trở lên, Word trên web hoặc Microsoft 365.",
    en: "This Word lacks WordApi 1.3, so nothing can be drafted here. Word 2019 or newer, Word on the web or Microsoft 365 is needed.",
  },
  "view.plan": { vi: "Kế hoạch", en: "Plan" },
  "view.insert": { vi: "Chèn", en: "Insert" },
  "view.document": { vi: "Liên kết", en: "Bound" },
  "view.fields": { vi: "Trường", en: "Fields" },
  "view.import": { vi: "Đọc vào", en: "Import" },
  "view.text": { vi: "Chữ", en: "Text" },
  "view.settings": { vi: "Office", en: "Office" },
  "task.running": { vi: "Đang làm: {what}", en: "Working: {what}" },
  "task.ending": { vi: "Đang dừng: {what}", en: "Stopping: {what}" },
  "task.cancel": { vi: "Hủy", en: "Cancel" },
  "task.retry": { vi: "Thử lại", en: "Try again" },
  "task.dismiss": { vi: "Đóng", en: "Close" },
  "task.cancelled": { vi: "Đã hủy. Văn bản không thay đổi.", en: "Cancelled. The document was not changed." },
  "trouble.offline": {
    vi: "Máy đang không có mạng. Những gì đã nhập vẫn còn; khi có mạng, bấm Thử lại.",
    en: "This machine is offline. What you entered is still here; when the network is back, press Try again.",
  },
  "trouble.dead": {
    vi: "Dịch vụ OneStop không trả lời. Những gì đã nhập vẫn còn. Bấm Thử lại, hoặc báo người quản trị khởi động lại dịch vụ.",
    en: "The OneStop service does not answer. What you entered is still here. Press Try again, or ask your administrator to start the service.",
  },
  "trouble.status": {
    vi: "Dịch vụ trả lời mã {status} mà không giải thích. Bấm Thử lại; nếu còn lỗi, báo người quản trị.",
    en: "The service answered {status} without a reason. Press Try again; if it happens again, tell your administrator.",
  },
  "trouble.places": { vi: "Mọi lỗi ({count})", en: "Every error ({count})" },
  "trouble.readOnly": {
    vi: "Word không cho sửa chỗ này: văn bản đang bị khóa hoặc chỉ đọc. Bỏ bảo vệ văn bản (thẻ Xem lại) rồi thử lại.",
    en: "Word does not allow changes here: the document is locked or read-only. Stop its protection (Review tab), then try again.",
  },
  "trouble.tracking": {
    vi: "Văn bản đang bật Theo dõi thay đổi, mà Word này không cho tạm tắt từ đây. Tắt ở thẻ Xem lại rồi thử lại. Văn bản chưa thay đổi.",
    en: "Track Changes is on, and this Word does not let it be switched off from here. Switch it off in the Review tab, then try again. The document was not changed.",
  },
  "trouble.notInBody": {
    vi: "Con trỏ đang ở đầu trang, chân trang, chú thích hoặc khung chữ. Đặt con trỏ vào phần thân văn bản rồi thử lại.",
    en: "The cursor stands in a header, footer, note or text box. Put it into the body of the document, then try again.",
  },
  "trouble.gone": {
    vi: "Khối này không còn trong văn bản. Bấm Đọc lại để cập nhật danh sách.",
    en: "This block is no longer in the document. Press Read again to renew the list.",
  },
  "trouble.moved": {
    vi: "Văn bản vừa thay đổi trong lúc tìm chỗ chèn, nên chưa chèn gì. Thử lại.",
    en: "The document changed while the place was being looked for, so nothing was inserted. Try again.",
  },
  "trouble.unsupported": {
    vi: "Word này không có chức năng cần dùng. Mục Office cho biết Word này làm được gì.",
    en: "This Word lacks the function that is needed. The Office view says what this Word can do.",
  },
  "trouble.busy": { vi: "Word đang bận. Đợi một lát rồi thử lại.", en: "Word is busy. Wait a moment, then try again." },
  "trouble.file": {
    vi: "Word không đưa được nội dung tệp. Lưu văn bản rồi thử lại; tệp trên SharePoint có khi phải mở bằng Word trên máy.",
    en: "Word could not hand over the file. Save the document, then try again; a file on SharePoint may need Word on the desktop.",
  },
  "trouble.changed": {
    vi: "Chữ ở chỗ đã xem trước nay đã khác, nên chưa đổi gì. Bấm Xem trước lại.",
    en: "The text that was previewed is no longer the same, so nothing was changed. Press Preview again.",
  },
  "trouble.unknown": {
    vi: "Word báo lỗi. Văn bản có thể đã thay đổi một phần: xem lại, dùng Hoàn tác nếu cần, rồi thử lại.",
    en: "Word reported a fault. The document may be changed in part: look at it, undo if needed, then try again.",
  },
  "trouble.ours": {
    vi: "Phần bổ trợ gặp lỗi của chính nó. Những gì đã nhập vẫn còn. Đóng rồi mở lại bảng; nếu còn lỗi, báo người quản trị.",
    en: "The add-in met a fault of its own. What you entered is still here. Close and open the pane; if it happens again, tell your administrator.",
  },
  "trouble.place": { vi: "Chỗ có lỗi: {place}", en: "Where: {place}" },
  "date.placeholder": { vi: "dd/mm/yyyy", en: "dd/mm/yyyy" },
  "date.hint": { vi: "Ngày/tháng/năm, ví dụ 31/3/2026", en: "Day/month/year, such as 31/3/2026" },
  "date.bad": {
    vi: "Không có ngày này. Ghi ngày/tháng/năm, ví dụ 31/3/2026.",
    en: "There is no such day. Write day/month/year, such as 31/3/2026.",
  },
  "date.late": { vi: "Ngày không được sau {max}.", en: "The day may not be after {max}." },
  "trouble.code": { vi: "Mã của Office: {code}", en: "Office's code: {code}" },
} as const;
