import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

// Hands the answer in this page's address to the window that asked, and closes.
broadcastResponseToMainFrame().catch(() => {
  document.getElementById("waiting")?.setAttribute("hidden", "");
  document.getElementById("trouble")?.removeAttribute("hidden");
});
