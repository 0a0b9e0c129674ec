/** The task table in Excel. */
export const excelStrings = {
  "view.tasks": { vi: "Nhiệm vụ", en: "Tasks" },
  "sheet.tooOld": {
    vi: "Excel này chưa có ExcelApi 1.7 nên không đặt được bảng nhiệm vụ. Cần Excel 2019 trở lên, Excel trên web hoặc Microsoft 365.",
    en: "This Excel lacks ExcelApi 1.7, so no task table can be put here. Excel 2019 or newer, Excel on the web or Microsoft 365 is needed.",
  },
  "sheet.put": { vi: "Đặt bảng nhiệm vụ vào trang mới", en: "Put a task table into a new sheet" },
  "sheet.table": { vi: "Bảng của kế hoạch", en: "Table of the plan" },
  "sheet.noTables": { vi: "Kế hoạch này không có bảng nhiệm vụ.", en: "This plan has no task table." },
  "sheet.noTasks": {
    vi: "Không nhiệm vụ nào khớp bộ lọc. Nới bộ lọc ra.",
    en: "No task matches the filter. Widen it.",
  },
  "sheet.local": {
    vi: "Kế hoạch này mở từ tệp, chưa có trên dịch vụ: bảng đặt được nhưng không đọc lại được. Hãy lưu kế hoạch lên dịch vụ trước.",
    en: "This plan was opened from a file and is not on the service: the table can be put but not read back. Keep the plan on the service first.",
  },
  "sheet.go": { vi: "Đặt bảng", en: "Put the table" },
  "sheet.putting": { vi: "đặt bảng nhiệm vụ", en: "putting the task table" },
  "sheet.cancelled": { vi: "Đã hủy. Sổ không thay đổi.", en: "Cancelled. The workbook was not changed." },
  "sheet.editing": {
    vi: "Nếu đang gõ dở trong một ô, nhấn Enter để Excel làm tiếp.",
    en: "If you are typing in a cell, press Enter so that Excel can go on.",
  },
  "sheet.done": {
    vi: "Đã đặt {count} nhiệm vụ vào trang “{sheet}” và đọc lại: đúng như đã gửi.",
    en: "Put {count} tasks into the sheet “{sheet}” and read them back: as they were sent.",
  },
  "sheet.doneOtherwise": {
    vi: "Đã đặt {count} nhiệm vụ vào trang “{sheet}”, nhưng đọc lại thấy {cells} ô khác với bản đã gửi. Xem các ô đó, hoặc hoàn tác.",
    en: "Put {count} tasks into the sheet “{sheet}”, but {cells} cells read back otherwise than sent. Look at them, or undo.",
  },
  "sheet.cells": { vi: "Các ô ({count})", en: "Cells ({count})" },
  "sheet.leftOut": {
    vi: "Excel này thiếu, nên đã bỏ qua: {what}.",
    en: "Left out, because this Excel lacks it: {what}.",
  },
  "sheet.kept.id": {
    vi: "Tệp này chỉ giữ được tên bảng: đọc lại được chừng nào kế hoạch chưa bị ai sửa.",
    en: "This file keeps the table's name only: it can be read back as long as nobody changes the plan.",
  },
  "sheet.kept.none": {
    vi: "Tệp này không giữ được thông tin về bảng, nên sẽ không đọc lại vào kế hoạch được.",
    en: "This file keeps nothing about the table, so it cannot be read back into the plan.",
  },
  "sheet.tooLong": {
    vi: "Chưa đặt gì: một ô Excel chứa được 32.767 chữ, những chỗ sau dài hơn. Rút ngắn trong kế hoạch hoặc lọc bỏ.",
    en: "Nothing was put: a cell of Excel holds 32,767 letters, and these are longer. Shorten them in the plan, or filter them out.",
  },
  "sheet.tooLongPlace": { vi: "{task} – {field}: {length} chữ", en: "{task} – {field}: {length} letters" },
  "sheet.undo": { vi: "Hoàn tác: bỏ trang vừa đặt", en: "Undo: remove the sheet" },
  "sheet.undoing": { vi: "bỏ trang", en: "removing the sheet" },
  "sheet.undone": { vi: "Đã bỏ trang; sổ như trước khi đặt.", en: "The sheet is removed; the workbook is as before." },
  "sheet.undoChanged": {
    vi: "Trang đã có người sửa sau khi đặt. Bỏ trang là mất những sửa đó.",
    en: "Somebody has worked in the sheet since. Removing it loses that work.",
  },
  "sheet.undoAnyway": { vi: "Vẫn bỏ trang", en: "Remove it all the same" },
  "sheet.undoGone": { vi: "Trang đó không còn trong sổ.", en: "That sheet is no longer in the workbook." },
  "back.heading": { vi: "Đọc bảng vào kế hoạch", en: "Read a table into its plan" },
  "back.none": {
    vi: "Sổ này chưa có bảng nhiệm vụ nào do OneStop đặt. Bảng đã đổi thành vùng thường thì không đọc được: hãy đặt lại.",
    en: "This workbook has no task table put by OneStop. One that was converted to a range cannot be read: put it again.",
  },
  "back.listing": { vi: "tìm các bảng trong sổ", en: "looking for tables in the workbook" },
  "back.again": { vi: "Tìm lại", en: "Look again" },
  "back.tables": { vi: "Bảng trong sổ", en: "Tables in the workbook" },
  "back.ofPlan": { vi: "kế hoạch {plan}", en: "plan {plan}" },
  "back.copied": { vi: "trang này là bản sao hoặc có bản sao", en: "this sheet is a copy, or has one" },
  "back.read": { vi: "So với kế hoạch", en: "Compare with the plan" },
  "back.readAgain": { vi: "Đọc lại", en: "Read again" },
  "back.reading": { vi: "đọc bảng và kế hoạch", en: "reading the table and the plan" },
  "back.forgotten": {
    vi: "Sổ này không còn nhớ bảng đã đặt như thế nào, nên không phân biệt được ai đã sửa gì. Hãy đặt bảng vào trang mới rồi chép phần đã sửa sang.",
    en: "This workbook no longer knows how the table was put, so nobody can tell who changed what. Put the table into a new sheet and copy your edits over.",
  },
  "back.tableGone": {
    vi: "Kế hoạch trên dịch vụ không còn bảng này. Hỏi người soạn kế hoạch; trang của bạn không thay đổi.",
    en: "The plan on the service no longer has this table. Ask its author; your sheet was not changed.",
  },
  "back.planGone": {
    vi: "Dịch vụ không còn kế hoạch này. Hỏi người soạn kế hoạch; trang của bạn không thay đổi.",
    en: "The service no longer has this plan. Ask its author; your sheet was not changed.",
  },
  "back.same": {
    vi: "Bảng và kế hoạch nói như nhau, không có gì để ghi.",
    en: "The table and the plan say the same; nothing to write.",
  },
  "back.doubtful": {
    vi: "Trạng thái và tiến độ mâu thuẫn ({count}); vẫn ghi được, nên xem lại",
    en: "Status and progress contradict each other ({count}); they can be written, but look again",
  },
  "back.doneNotWhole": {
    vi: "{address} – {task}: Hoàn thành nhưng tiến độ mới {progress}%",
    en: "{address} – {task}: done, but its progress is only {progress}%",
  },
  "back.wholeNotDone": {
    vi: "{address} – {task}: tiến độ 100% nhưng chưa ghi Hoàn thành",
    en: "{address} – {task}: its progress is 100%, but it is not marked as done",
  },
  "back.begunNotStarted": {
    vi: "{address} – {task}: Chưa thực hiện nhưng tiến độ đã {progress}%",
    en: "{address} – {task}: not started, but its progress is {progress}%",
  },
  "back.protected": {
    vi: "Trang “{sheet}” đang được bảo vệ. Bỏ bảo vệ (Xem lại → Bỏ bảo vệ trang tính) rồi bấm Đọc lại.",
    en: "The sheet “{sheet}” is protected. Unprotect it (Review → Unprotect Sheet), then press Read again.",
  },
  "back.errors": {
    vi: "{count} ô chưa đọc được. Sửa trong bảng rồi bấm Đọc lại; trước đó chưa ghi gì.",
    en: "{count} cells cannot be read. Mend them in the table and press Read again; until then nothing is written.",
  },
  "back.lost": {
    vi: "Không thấy các cột: {names}. Những gì ở đó coi như không đổi.",
    en: "Columns not found: {names}. What stood there counts as unchanged.",
  },
  "back.found": {
    vi: "Dòng {rows} mất mã, đã nhận ra theo nội dung.",
    en: "Rows {rows} lost their code and were known by their words.",
  },
  "back.renewed": {
    vi: "Kế hoạch vừa có người khác sửa, chưa ghi gì. Danh sách dưới đây đã tính lại.",
    en: "Somebody has just changed the plan; nothing was written. The list below is computed anew.",
  },
  "back.write": { vi: "Ghi {count} thay đổi", en: "Write {count} changes" },
  "back.writing": { vi: "ghi vào kế hoạch", en: "writing into the plan" },
  "back.cancelled": {
    vi: "Đã hủy. Bấm Đọc lại để xem kế hoạch đã nhận thay đổi chưa.",
    en: "Cancelled. Press Read again to see whether the plan took the changes.",
  },
  "back.written": { vi: "Kế hoạch đã nhận {count} thay đổi.", en: "The plan took {count} changes." },
  "back.nothingWritten": { vi: "Kế hoạch không thay đổi.", en: "The plan was not changed." },
  "back.sheetWritten": { vi: "Trong bảng đã ghi {count} ô.", en: "Cells written in the table: {count}." },
  "back.sheetLeft": {
    vi: "Có người vừa sửa các ô sau nên để nguyên: {cells}. Bấm Đọc lại.",
    en: "Somebody has just changed these cells, so they were left: {cells}. Press Read again.",
  },
  "back.lostTargets": {
    vi: "Chỉ tiêu không còn trong nội dung nên đã bỏ khỏi kế hoạch: {texts}",
    en: "Targets whose words are gone were dropped from the plan: {texts}",
  },
  "back.kind.sheet": { vi: "Sẽ ghi vào kế hoạch", en: "Will go into the plan" },
  "back.kind.added": { vi: "Nhiệm vụ mới", en: "New tasks" },
  "back.kind.both": { vi: "Cả bảng và kế hoạch cùng sửa", en: "Changed in the table and in the plan" },
  "back.kind.plan": { vi: "Kế hoạch đã đổi: sẽ ghi vào bảng", en: "The plan changed: will go into the table" },
  "back.kind.missing": { vi: "Không còn trong bảng", en: "No longer in the table" },
  "back.kind.gone": { vi: "Không còn trong kế hoạch", en: "No longer in the plan" },
  "back.missing": { vi: "Xóa khỏi kế hoạch", en: "Delete from the plan" },
  "back.gone": { vi: "Đưa trở lại kế hoạch", en: "Put back into the plan" },
  "back.copyOf": { vi: "chép từ dòng {line}", en: "copied from row {line}" },
  "back.line": { vi: "dòng {line}", en: "row {line}" },
  "back.before": { vi: "Lúc đặt bảng", en: "When it was put" },
  "back.mine": { vi: "Trong bảng", en: "In the table" },
  "back.theirs": { vi: "Trong kế hoạch", en: "In the plan" },
  "back.takeSheet": { vi: "Lấy của bảng", en: "Take the table's" },
  "back.takePlan": { vi: "Lấy của kế hoạch", en: "Take the plan's" },
  "back.leave": { vi: "Để nguyên cả hai", en: "Leave both as they are" },
  "back.empty": { vi: "(trống)", en: "(empty)" },
  "back.due": { vi: "{text} (hết {day})", en: "{text} (by {day})" },
} as const;

/** Fields, states and what can be wrong with a cell. */
export const cellStrings = {
  "field.ordinal": { vi: "Số thứ tự", en: "Number" },
  "field.group": { vi: "Nhóm", en: "Group" },
  "field.content": { vi: "Nhiệm vụ", en: "Task" },
  "field.lead": { vi: "Chủ trì", en: "Lead" },
  "field.coordination": { vi: "Phối hợp", en: "Coordination" },
  "field.product": { vi: "Sản phẩm", en: "Product" },
  "field.deadline": { vi: "Thời hạn", en: "Deadline" },
  "field.due": { vi: "Hết ngày", en: "Last day" },
  "field.status": { vi: "Trạng thái", en: "Status" },
  "field.progress": { vi: "Tiến độ", en: "Progress" },
  "field.note": { vi: "Ghi chú", en: "Note" },
  "status.notStarted": { vi: "Chưa thực hiện", en: "Not started" },
  "status.inProgress": { vi: "Đang thực hiện", en: "In progress" },
  "status.done": { vi: "Hoàn thành", en: "Done" },
  "status.paused": { vi: "Tạm dừng", en: "Paused" },
  "status.dropped": { vi: "Không thực hiện", en: "Called off" },
  "cell.formulaError": {
    vi: "{address}: công thức báo lỗi {quote}. Sửa công thức hoặc gõ giá trị.",
    en: "{address}: the formula says {quote}. Mend it or type a value.",
  },
  "cell.badDate": {
    vi: "{address}: “{quote}” không phải ngày. Ghi như 15/4/2026, hoặc để trống.",
    en: "{address}: “{quote}” is no date. Write it like 15/4/2026, or leave it empty.",
  },
  "cell.badProgress": {
    vi: "{address}: “{quote}” không phải tiến độ. Ghi từ 0% đến 100%.",
    en: "{address}: “{quote}” is no progress. Write 0% to 100%.",
  },
  "cell.badStatus": {
    vi: "{address}: không có trạng thái “{quote}”. Chọn trong danh sách của ô.",
    en: "{address}: there is no status “{quote}”. Choose from the cell's list.",
  },
  "cell.badGroup": {
    vi: "{address}: kế hoạch không có nhóm “{quote}”. Chọn trong danh sách của ô.",
    en: "{address}: the plan has no group “{quote}”. Choose from the cell's list.",
  },
  "cell.emptyContent": {
    vi: "{address}: nhiệm vụ để trống. Ghi nội dung, hoặc xóa cả dòng.",
    en: "{address}: the task is empty. Write what is to be done, or delete the whole row.",
  },
  "cell.dateCleared": {
    vi: "{address}: đã xóa ngày mà thời hạn vẫn là “{quote}”. Xóa cả hai ô, hoặc ghi lại ngày.",
    en: "{address}: the day was cleared while the deadline still says “{quote}”. Clear both cells, or write the day again.",
  },
  "cell.datesDisagree": {
    vi: "{address}: ngày này không khớp thời hạn “{quote}”. Sửa một trong hai ô.",
    en: "{address}: this day does not fit the deadline “{quote}”. Mend one of the two cells.",
  },
  "cell.subtaskMoved": {
    vi: "{address}: việc nhỏ không tách khỏi nhiệm vụ của nó sang nhóm khác được. Ghi lại nhóm cũ.",
    en: "{address}: a smaller task cannot leave its task for another group. Write the old group again.",
  },
  "trouble.excel.readOnly": {
    vi: "Excel không cho sửa: sổ hoặc trang đang được bảo vệ hay chỉ đọc. Bỏ bảo vệ (thẻ Xem lại) rồi thử lại.",
    en: "Excel does not allow changes: the workbook or sheet is protected or read-only. Unprotect it (Review tab), then try again.",
  },
  "trouble.excel.gone": {
    vi: "Trang hoặc bảng này không còn trong sổ. Bấm Tìm lại.",
    en: "This sheet or table is no longer in the workbook. Press Look again.",
  },
  "trouble.excel.unsupported": {
    vi: "Excel này không có chức năng cần dùng. Mục Office cho biết Excel này làm được gì.",
    en: "This Excel lacks the function that is needed. The Office view says what this Excel can do.",
  },
  "trouble.excel.busy": {
    vi: "Excel đang bận. Nếu đang gõ trong một ô, nhấn Enter, rồi thử lại.",
    en: "Excel is busy. If you are typing in a cell, press Enter, then try again.",
  },
  "trouble.excel.file": {
    vi: "Excel không đưa được nội dung tệp. Lưu sổ rồi thử lại; tệp trên SharePoint có khi phải mở bằng Excel trên máy.",
    en: "Excel could not hand over the file. Save the workbook, then try again; a file on SharePoint may need Excel on the desktop.",
  },
  "trouble.excel.tooLarge": {
    vi: "Quá nhiều dữ liệu cho một lần của Office. Lọc bớt nhiệm vụ rồi thử lại.",
    en: "Too much data for Office at once. Filter the tasks, then try again.",
  },
  "trouble.excel.dateSystem": {
    vi: "Không biết sổ tính này đếm ngày từ 1900 hay 1904, nên chưa làm gì: ngày có thể lệch bốn năm. Cập nhật Excel, hoặc mở một sổ tính mới rồi thử lại.",
    en: "It is not known whether this workbook counts days from 1900 or from 1904, so nothing was done: dates could be four years off. Update Excel, or open a new workbook and try again.",
  },
  "trouble.excel.unknown": {
    vi: "Excel báo lỗi. Việc đang làm dở đã được bỏ đi nếu được: xem lại sổ rồi thử lại.",
    en: "Excel reported a fault. What was begun has been taken away where possible: look at the workbook, then try again.",
  },
  "office.tasks": { vi: "Đặt bảng nhiệm vụ vào trang mới, hoàn tác", en: "Put a task table into a new sheet, undo" },
  "office.readBack": { vi: "Đọc bảng vào kế hoạch", en: "Read a table into its plan" },
  "office.validation": { vi: "Danh sách chọn và kiểm tra khi gõ", en: "Choices and checks while typing" },
  "office.highlight": { vi: "Tô màu việc quá hạn, sắp đến hạn", en: "Colour for late and nearly late tasks" },
  "office.pageSetup": { vi: "Giữ dòng tiêu đề khi cuộn", en: "Keep the head in sight" },
  "office.print": { vi: "In ngang A4, lặp dòng tiêu đề", en: "Print on A4 landscape with the head on every page" },
  "office.memory": { vi: "Nhớ bảng trong tệp", en: "Remember the table in the file" },
  "office.openVersion": {
    vi: "Mở một phiên bản thành sổ mới (không có thì tải về)",
    en: "Open a version as a new workbook (otherwise downloaded)",
  },
} as const;
