/** The pane's versions view, and comparing in words. */
export const versionStrings = {
  "view.versions": { vi: "Phiên bản", en: "Versions" },
  "versions.heading": { vi: "Phiên bản của văn bản", en: "Versions of this document" },
  "versions.reading": { vi: "đọc các phiên bản", en: "reading the versions" },
  "versions.never": {
    vi: "Văn bản này chưa lưu vào kho lần nào. Lần lưu đầu cần vài thông tin; phần nào kế hoạch đã có thì điền sẵn.",
    en: "This document has never been kept. The first version needs a few facts; what the plan knows is filled in.",
  },
  "versions.madeOn": {
    vi: "Bạn đang soạn trên bản {version}, bản mới nhất.",
    en: "You work on version {version}, the newest.",
  },
  "versions.madeOnUnknown": {
    vi: "Bạn đang soạn trên một bản không còn trong danh sách.",
    en: "You work on a version that is no longer in the list.",
  },
  "versions.copyNote": {
    vi: "Tệp tự nhớ mình là văn bản nào. Sao chép tệp sang tên khác vẫn là văn bản này; muốn tách riêng, chọn “Lưu thành văn bản mới”.",
    en: "The file itself remembers which document it is. A copy under another name is still this document; to part them, choose “Save as a new document”.",
  },
  "versions.saveHeading": { vi: "Lưu phiên bản", en: "Save a version" },
  "versions.title": { vi: "Trích yếu", en: "Title" },
  "versions.kind": { vi: "Loại (QĐ, KH…)", en: "Kind (QĐ, KH…)" },
  "versions.symbol": { vi: "Ký hiệu", en: "Symbol" },
  "versions.unit": { vi: "Đơn vị (mã)", en: "Unit (code)" },
  "versions.needed": { vi: "Cần điền mục này.", en: "This is needed." },
  "versions.reason": { vi: "Lý do lưu: đã thêm, sửa gì", en: "Reason: what was added or changed" },
  "versions.reasonNeeded": {
    vi: "Ghi lý do: người xem sau cần biết bản này khác gì.",
    en: "Give a reason: who looks later needs to know what this version changes.",
  },
  "versions.save": { vi: "Lưu phiên bản", en: "Save a version" },
  "versions.saveOnto": { vi: "Vẫn lưu, chồng lên bản {version}", en: "Save anyway, on top of version {version}" },
  "versions.saveAsNew": { vi: "Lưu thành văn bản mới", en: "Save as a new document" },
  "versions.backToSame": { vi: "Thôi, vẫn là văn bản này", en: "No, keep it this document" },
  "versions.asNewNote": {
    vi: "Lưu thành một văn bản riêng, bắt đầu từ bản 1. Văn bản cũ trong kho giữ nguyên.",
    en: "Saves a document of its own, beginning with version 1. The old one in the store stays as it is.",
  },
  "versions.saving": { vi: "lưu phiên bản vào kho", en: "saving the version" },
  "versions.phase.reading": { vi: "lấy nội dung tệp", en: "reading the file" },
  "versions.phase.sending": { vi: "gửi tệp lên kho", en: "sending the file" },
  "versions.phase.keeping": { vi: "đã gửi xong, đợi kho ghi", en: "all is sent, the store is writing" },
  "versions.saveCancelled": {
    vi: "Đã thôi lưu. Lý do bạn ghi vẫn còn. Lưu lại cũng không thành hai bản.",
    en: "Saving was stopped. What you typed is still here. Saving again does not make two versions.",
  },
  "versions.saved": {
    vi: "Đã lưu bản {version}. Lưu cả tệp trong chương trình (Ctrl+S) để tệp nhớ mình là bản này.",
    en: "Version {version} was saved. Save the file itself too (Ctrl+S), so that it remembers being this version.",
  },
  "versions.forgotten": {
    vi: "Chương trình này không cho tệp ghi nhớ: lần sau mở lại, hãy mở bản mới nhất từ danh sách rồi soạn tiếp.",
    en: "This program did not let the file remember: next time open the newest version from the list and go on there.",
  },
  "versions.arrived": {
    vi: "Lần lưu trước tưởng hỏng thật ra đã tới kho: đó là bản {version}. Nếu sau đó bạn còn sửa, bấm lưu lần nữa.",
    en: "The saving that seemed lost had arrived: it is version {version}. If you changed more since, save once more.",
  },
  "versions.stale": {
    vi: "Bản {version} mới hơn do {who} lưu lúc {when}, lý do: {reason}. Văn bản đang mở làm trên {base}, nên chưa lưu đè lên được.",
    en: "Version {version} is newer, saved by {who} at {when}, reason: {reason}. The open document is made on {base}, so it cannot simply be saved over it.",
  },
  "versions.baseVersion": { vi: "bản {version}", en: "version {version}" },
  "versions.baseUnknown": { vi: "một bản không rõ", en: "an unknown version" },
  "versions.staleWays": {
    vi: "Xem khác gì rồi chọn: mở bản mới và đưa phần sửa của bạn vào, lưu thành văn bản mới, hoặc vẫn lưu chồng lên (bản kia vẫn còn trong danh sách).",
    en: "See what differs, then choose: open the newer one and bring your changes in, save as a new document, or save on top anyway (the other version stays in the list).",
  },
  "versions.seeChanges": { vi: "Xem bản {version} khác gì", en: "See what version {version} changed" },
  "versions.open": { vi: "Mở bản {version}", en: "Open version {version}" },
  "versions.opening": { vi: "mở phiên bản", en: "opening the version" },
  "versions.opened": {
    vi: "Bản {version} đã mở thành văn bản khác, ở cửa sổ riêng. Văn bản trên màn hình này không đổi.",
    en: "Version {version} was opened as another document, in a window of its own. The one on this screen is unchanged.",
  },
  "versions.downloaded": {
    vi: "Bản {version} đã tải về: Office này không tự mở văn bản mới được, hãy mở tệp vừa tải.",
    en: "Version {version} was downloaded: this Office cannot open a new document by itself, open the file you got.",
  },
  "versions.restored": {
    vi: "Nội dung bản {old} nay là bản mới nhất, bản {version}. Văn bản đang mở trên màn hình vẫn là nội dung trước khi khôi phục: mở bản {version} để soạn tiếp.",
    en: "What version {old} said is now the newest, version {version}. The document on the screen is still the text from before: open version {version} to go on.",
  },
  "versions.submitNote": {
    vi: "Trình là trình bản đã lưu mới nhất, bản {version}. Sửa gì chưa lưu thì lưu trước.",
    en: "What is submitted is the newest saved version, {version}. Save first what is not saved yet.",
  },
  "versions.final": {
    vi: "Văn bản đã ban hành và khóa ({who}, {when}). Không lưu đè được; muốn dùng lại nội dung, lưu thành văn bản mới.",
    en: "This document is issued and locked ({who}, {when}). It cannot be saved over; to use its text again, save it as a new document.",
  },
  "versions.notYours": {
    vi: "Văn bản này của đơn vị {unit}, ngoài đơn vị của bạn ({own}): xem, so sánh được, không lưu đè được. Muốn dùng lại nội dung, lưu thành văn bản mới.",
    en: "This document is of the unit {unit}, outside yours ({own}): you can read and compare it, not save over it. To use its text again, save it as a new document.",
  },
  "versions.unitNotYours": {
    vi: "Phải là đơn vị của bạn ({own}) hoặc đơn vị bên dưới.",
    en: "It must be your unit ({own}) or one beneath it.",
  },
  "versions.elsewhere": {
    vi: "Kho này không có văn bản mà tệp nói đến: có lẽ nó được lưu ở một kho khác. Ở đây chỉ lưu được thành văn bản mới.",
    en: "This store has no document such as the file speaks of: it was perhaps kept in another. Here it can only be saved as a new document.",
  },
  "versions.here": { vi: "bạn đang soạn trên bản này", en: "what you work on" },
  "versions.held": {
    vi: "{who} đang giữ văn bản này: {reason}. Đợi người ấy trả rồi bấm Tải lại, hoặc lưu thành văn bản mới.",
    en: "{who} holds this document: {reason}. Wait until it is let go and press Reload, or save as a new document.",
  },
  "compare.words": {
    vi: "Từ bản {older} đến bản {newer}, câu chữ khác ở {count} chỗ:",
    en: "From version {older} to version {newer} the words differ in {count} places:",
  },
  "compare.noWords": {
    vi: "Câu chữ của bản {older} và bản {newer} như nhau; chỉ khác cách trình bày hoặc phần ngoài thân văn bản.",
    en: "Versions {older} and {newer} say the same; only the looks or parts outside the body differ.",
  },
  "compare.more": { vi: "và {count} chỗ nữa.", en: "and {count} more places." },
  "compare.added": { vi: "Thêm", en: "Added" },
  "compare.removed": { vi: "Bỏ", en: "Removed" },
  "compare.changed": { vi: "Sửa", en: "Changed" },
} as const;
