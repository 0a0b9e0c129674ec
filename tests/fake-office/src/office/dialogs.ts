import type { Statistics } from "../client/statistics.ts";
import { answer, CommonError } from "./async-result.ts";
import { strict } from "./strict.ts";

type Handler = (args: Record<string, unknown>) => void;

interface DialogMessage {
  readonly fakeOffice: "toParent" | "toChild";
  readonly message: string;
}

const isLocal = (url: URL): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);

/** `Office.context.ui`: dialogs are real pop-up windows that speak by postMessage. */
export function ui(statistics: Statistics): object {
  let open: Window | null = null;
  return strict(statistics, "UI", {
    displayDialogAsync: (address: string, ...args: unknown[]) =>
      answer(args, (options) => {
        if (open && !open.closed) throw new CommonError(12007, "Dialog already opened", address);
        open = openDialog(address, options);
        return dialog(open, statistics);
      }),
    messageParent: (message: unknown) => {
      const opener = window.opener as Window | null;
      opener?.postMessage({ fakeOffice: "toParent", message: String(message) } satisfies DialogMessage, "*");
    },
    addHandlerAsync: (_event: string, handler: Handler, ...args: unknown[]) =>
      answer(args, () => {
        window.addEventListener("message", ({ data }: MessageEvent<DialogMessage | undefined>) => {
          if (data?.fakeOffice === "toChild") handler({ message: data.message, type: "dialogParentMessageReceived" });
        });
      }),
    openBrowserWindow: (url: string) => void window.open(url, "_blank", "noopener"),
    closeContainer: () => window.close(),
  });
}

function openDialog(address: string, options: Record<string, unknown>): Window {
  const url = new URL(address, location.href);
  if (url.protocol !== "https:" && !isLocal(url)) throw new CommonError(12005, "The dialog needs https", address);
  if (url.origin !== location.origin) throw new CommonError(12004, "The dialog's domain is not trusted", address);
  const share = (name: string): number => Math.round((Number(options[name] ?? 80) / 100) * (name === "height" ? screen.height : screen.width));
  const opened = window.open(url, "fake-office-dialog", `popup,width=${share("width")},height=${share("height")}`);
  if (!opened) throw new CommonError(12009, "The user ignored the dialog", address);
  return opened;
}

function dialog(opened: Window, statistics: Statistics): object {
  const handlers = new Map<string, Set<Handler>>();
  const tell = (event: string, args: Record<string, unknown>): void => handlers.get(event)?.forEach((handler) => handler({ type: event, ...args }));
  const listen = ({ source, data, origin }: MessageEvent<DialogMessage | undefined>): void => {
    if (source === opened && data?.fakeOffice === "toParent") tell("dialogMessageReceived", { message: data.message, origin });
  };
  window.addEventListener("message", listen);
  const watch = setInterval(() => {
    if (!opened.closed) return;
    stop();
    // 12006: the user closed the window.
    tell("dialogEventReceived", { error: 12006 });
  }, 50);
  const stop = (): void => {
    clearInterval(watch);
    window.removeEventListener("message", listen);
  };
  return strict(statistics, "Dialog", {
    addEventHandler: (event: string, handler: Handler) => {
      const known = handlers.get(event) ?? new Set<Handler>();
      handlers.set(event, known.add(handler));
    },
    messageChild: (message: string) => opened.postMessage({ fakeOffice: "toChild", message } satisfies DialogMessage, "*"),
    close: () => {
      stop();
      opened.close();
    },
  });
}
