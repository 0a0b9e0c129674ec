/** What stands in the sheet itself. The sheet is a document of a Vietnamese office: its words do not follow the pane's language. */
export const sheetWords = {
  key: "Mã dòng",
  heads: {
    ordinal: "TT",
    group: "Nhóm",
    content: "Nhiệm vụ",
    lead: "Cơ quan chủ trì",
    coordination: "Cơ quan phối hợp",
    product: "Sản phẩm",
    deadline: "Thời hạn",
    due: "Hết ngày",
    status: "Trạng thái",
    progress: "Tiến độ",
    note: "Ghi chú",
  },
  statuses: {
    notStarted: "Chưa thực hiện",
    inProgress: "Đang thực hiện",
    done: "Hoàn thành",
    paused: "Tạm dừng",
    dropped: "Không thực hiện",
  },
  sheet: "Nhiệm vụ",
  title: "BẢNG NHIỆM VỤ",
  plan: (kind: string, subject: string): string => `${kind} ${subject}`.trim(),
  unit: (unit: string): string => `Đơn vị: ${unit}`,
  group: (label: string): string => `Nhóm ${label}`,
  until: (day: string): string => `Hạn đến hết ngày ${day}`,
  count: (count: number, all: number): string => `${count} trên ${all} nhiệm vụ`,
  /** A deadline that was only given as a day; the deadline parser understands it. */
  deadlineOf: (day: string): string => `Đến hết ngày ${day}`,
  statusHint: "Chọn trong danh sách: Chưa thực hiện, Đang thực hiện, Hoàn thành, Tạm dừng, Không thực hiện.",
  progressHint: "Ghi phần trăm đã xong, từ 0% đến 100%.",
  dueHint: "Ghi một ngày, ví dụ 15/4/2026. Thời hạn không phải một ngày (quý, thường xuyên …) ghi ở cột Thời hạn.",
  leadHint: "Tên này không có trong kế hoạch. Vẫn ghi nếu đúng; nhiều cơ quan thì mỗi cơ quan một dòng (Alt+Enter).",
  groupHint: "Chọn một nhóm của kế hoạch trong danh sách.",
} as const;

export type TaskStatus = keyof typeof sheetWords.statuses;
export const taskStatuses = Object.keys(sheetWords.statuses) as TaskStatus[];

/** The status that a cell names, in any case; undefined when it names none. */
export function statusFrom(text: string): TaskStatus | undefined {
  const wanted = text.normalize("NFC").trim().toLocaleLowerCase("vi");
  return taskStatuses.find((status) => sheetWords.statuses[status].toLocaleLowerCase("vi") === wanted);
}
