import { signInForThePane } from "./auth/dialog-page";
import type { SignInView } from "./client/session";
import { officeIsReady } from "./host/office-sign-in";

async function start(): Promise<void> {
  await officeIsReady();
  const answer = await fetch("/sign-in", { headers: { Accept: "application/json" } });
  await signInForThePane((await answer.json()) as SignInView);
}

start().catch(() => {
  // The words stand in the page, in both languages: nothing else is loaded here.
  document.getElementById("waiting")?.setAttribute("hidden", "");
  document.getElementById("trouble")?.removeAttribute("hidden");
});
