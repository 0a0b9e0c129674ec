/** Signing in with the organisation's account. */
export const signInStrings = {
  "signIn.heading": { vi: "Đăng nhập", en: "Sign in" },
  "signIn.note": {
    vi: "Kế hoạch và văn bản chỉ mở cho người trong cơ quan. Đăng nhập bằng tài khoản Microsoft của cơ quan.",
    en: "Plans and documents are open to people of the organisation only. Sign in with your organisation's Microsoft account.",
  },
  "signIn.ended": {
    vi: "Phiên đăng nhập đã hết. Những gì đang làm vẫn còn đây: đăng nhập lại bằng tài khoản đó để làm tiếp.",
    en: "The sign-in has ended. Your work is still here: sign in again with the same account to go on.",
  },
  "signIn.switched": {
    vi: "Office đã chuyển sang tài khoản khác. Chưa ghi gì dưới tên người kia: chuyển về tài khoản cũ để làm tiếp, hoặc đăng nhập bằng tài khoản mới (chữ đang gõ dở có thể mất).",
    en: "Office has switched to another account. Nothing was recorded in that name: switch back to go on, or sign in with the new account (what you were typing may be lost).",
  },
  "signIn.go": { vi: "Đăng nhập", en: "Sign in" },
  "signIn.running": { vi: "đăng nhập", en: "signing in" },
  "signIn.stopped": {
    vi: "Đã dừng đăng nhập. Bấm Đăng nhập khi muốn làm lại.",
    en: "Signing in was stopped. Press Sign in to begin again.",
  },
  "signIn.out": { vi: "Đăng xuất", en: "Sign out" },
  "signIn.outRunning": { vi: "đăng xuất", en: "signing out" },
  "signIn.cancelled": {
    vi: "Chưa đăng nhập: cửa sổ đăng nhập đã đóng. Bấm Đăng nhập để làm lại.",
    en: "Not signed in: the sign-in window was closed. Press Sign in to begin again.",
  },
  "signIn.blocked": {
    vi: "Cửa sổ đăng nhập bị chặn. Cho phép trang này mở cửa sổ, rồi bấm Đăng nhập.",
    en: "The sign-in window was blocked. Allow this page to open windows, then press Sign in.",
  },
  "signIn.leaving": { vi: "Đang mở trang đăng nhập…", en: "Opening the sign-in page…" },
  "signIn.offline": {
    vi: "Không kết nối được máy chủ đăng nhập của Microsoft. Kiểm tra mạng, rồi bấm Đăng nhập.",
    en: "Microsoft's sign-in service cannot be reached. Check the network, then press Sign in.",
  },
  "signIn.page": {
    vi: "Office không mở được trang đăng nhập. Kiểm tra mạng rồi thử lại; nếu còn lỗi, báo người quản trị.",
    en: "Office could not open the sign-in page. Check the network and try again; if it happens again, tell your administrator.",
  },
  "signIn.refused": {
    vi: "Microsoft không cho đăng nhập. Thử lại hoặc dùng tài khoản khác; nếu còn lỗi, gửi mã bên dưới cho người quản trị.",
    en: "Microsoft did not allow the sign-in. Try again or use another account; if it happens again, send the code below to your administrator.",
  },
} as const;
