/** The text tools. */
export const textStrings = {
  "text.heading": { vi: "Công cụ chữ", en: "Text tools" },
  "text.tool": { vi: "Việc", en: "Tool" },
  "text.tones": {
    vi: "Thống nhất dấu thanh (hoà → hòa, tổ hợp → dựng sẵn)",
    en: "Tidy tone marks (hoà → hòa, composed)",
  },
  "text.tcvn3": { vi: "TCVN3 (ABC) → Unicode", en: "TCVN3 (ABC) → Unicode" },
  "text.vni": { vi: "VNI → Unicode", en: "VNI → Unicode" },
  "text.number": { vi: "Số thành chữ (phần đang chọn)", en: "Number to words (selection)" },
  "text.scope": { vi: "Phạm vi", en: "Where" },
  "text.selection": { vi: "Các đoạn đang chọn", en: "Selected paragraphs" },
  "text.document": { vi: "Cả văn bản", en: "The whole document" },
  "text.fonts": { vi: "Chỉ chữ mang phông cũ (.Vn…, VNI-…)", en: "Only text in old fonts (.Vn…, VNI-…)" },
  "text.preview": { vi: "Xem trước", en: "Preview" },
  "text.looking": { vi: "xem chỗ sẽ đổi", en: "looking for changes" },
  "text.apply": { vi: "Đổi {count} chỗ", en: "Change {count} places" },
  "text.applying": { vi: "đổi chữ", en: "changing the text" },
  "text.nothing": { vi: "Không có gì phải đổi.", en: "Nothing to change." },
  "text.changes": { vi: "Sẽ đổi {count} chỗ; {shown} chỗ đầu:", en: "{count} places will change; the first {shown}:" },
  "text.done": {
    vi: "Đã đổi {count} chỗ. Dùng Hoàn tác của Word (Ctrl+Z) nếu cần.",
    en: "Changed {count} places. Word's own undo (Ctrl+Z) takes them back.",
  },
  "text.noNumber": {
    vi: "Chọn một số trong văn bản (ví dụ 1.250.000) rồi bấm Xem trước.",
    en: "Select a number in the document (such as 1.250.000), then press Preview.",
  },
  "text.words": { vi: "Bằng chữ", en: "In words" },
  "text.replace": { vi: "Thay số bằng chữ", en: "Replace the number" },
  "text.after": { vi: "Thêm vào sau, trong ngoặc", en: "Add after it, in brackets" },
  "text.written": { vi: "Đã ghi vào văn bản.", en: "Written into the document." },
} as const;
