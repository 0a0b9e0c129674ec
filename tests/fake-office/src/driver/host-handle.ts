import type { Page } from "playwright-core";
import type { FakeOfficeWindow } from "../page/config.ts";
import type { Spot } from "../word/word-clerk.ts";

/** The traffic between the add-in and the host so far. */
export interface HostStats {
  readonly syncs: number;
  readonly statements: number;
  readonly largestPayload: number;
  readonly hostMilliseconds: number;
  readonly longestTask: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly defects: readonly string[];
}

/** A test's hand on the open document: the clerk's acts, the file, the figures. */
export class HostHandle {
  constructor(readonly page: Page) {}

  /** The file as it would be stored now. Fails when the add-in used what the fake lacks. */
  async save(): Promise<Uint8Array> {
    await this.demandNoDefects();
    const base64 = await this.page.evaluate(() => (window as unknown as FakeOfficeWindow).fakeOffice?.saveBase64());
    if (base64 === undefined) throw new Error("fake-office is not loaded in this page");
    return new Uint8Array(Buffer.from(base64, "base64"));
  }

  async stats(): Promise<HostStats> {
    return this.page.evaluate(() => {
      const fake = (window as unknown as FakeOfficeWindow).fakeOffice;
      if (!fake) throw new Error("fake-office is not loaded in this page");
      return JSON.parse(JSON.stringify(fake.statistics)) as HostStats;
    });
  }

  async resetStats(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as FakeOfficeWindow).fakeOffice?.statistics.reset());
  }

  /** Throws when a member was used that the fake or Office.js does not have, even if the add-in swallowed the error. */
  async demandNoDefects(): Promise<void> {
    const { defects } = await this.stats();
    if (defects.length > 0) throw new Error(`The add-in used what the fake does not have:\n${[...new Set(defects)].join("\n")}`);
  }

  /** Cuts the page off the network, or connects it again. Office itself goes on working. */
  async setOffline(offline: boolean): Promise<void> {
    await this.page.context().setOffline(offline);
  }

  /** Loads the pane again over the same document, as Office does after a crash. */
  async reloadPane(): Promise<void> {
    await this.page.reload();
  }

  /** What the add-in told the ribbon, and the names of its associated actions. */
  async ribbon(): Promise<{ updates: unknown[]; actions: string[] }> {
    return this.page.evaluate(() => {
      const ribbon = (window as unknown as FakeOfficeWindow).fakeOffice?.ribbon;
      return { updates: ribbon?.updates ?? [], actions: [...(ribbon?.actions.keys() ?? [])] };
    });
  }

  /** Presses a ribbon button: runs the associated action until it says it is completed. */
  async runAction(name: string): Promise<void> {
    await this.page.evaluate(async (action) => {
      const run = (window as unknown as FakeOfficeWindow).fakeOffice?.ribbon.actions.get(action);
      if (!run) throw new Error(`No action "${action}" is associated`);
      await new Promise<void>((resolve) => run({ source: { id: action }, completed: () => resolve() }));
    }, name);
  }
}

/** The same for Word. */
export class WordHandle extends HostHandle {
  private act(name: "select" | "moveCursor" | "type" | "copy" | "paste" | "press" | "deleteControl" | "coAuthor", ...args: unknown[]): Promise<void> {
    return this.page.evaluate(
      ([method, given]) => {
        const clerk = (window as unknown as FakeOfficeWindow).fakeOffice?.word;
        if (!clerk) throw new Error("Word is not open in this page");
        (clerk[method] as (...all: unknown[]) => void).apply(clerk, given);
      },
      [name, args] as const,
    );
  }

  /** Puts the caret somewhere, or selects a stretch. */
  select(spot: Spot): Promise<void> {
    return this.act("select", spot);
  }

  moveCursor(by: number): Promise<void> {
    return this.act("moveCursor", by);
  }

  /** Types at the caret; a line feed is the Enter key. */
  type(text: string): Promise<void> {
    return this.act("type", text);
  }

  /** Copies what is selected: `{ tag, at: "Whole" }` for a control with its frame. */
  copy(): Promise<void> {
    return this.act("copy");
  }

  /** Pastes at the caret: before its paragraph where that is empty, behind it where it has words. */
  paste(): Promise<void> {
    return this.act("paste");
  }

  press(key: "Enter" | "Backspace" | "Delete" | "Undo"): Promise<void> {
    return this.act("press", key);
  }

  deleteControl(tag: string, keepContent = false): Promise<void> {
    return this.act("deleteControl", tag, keepContent);
  }

  /** Changes a control's text as a co-author does, while the caret stands elsewhere. */
  coAuthor(tag: string, text: string): Promise<void> {
    return this.act("coAuthor", tag, text);
  }

  /** The main document's paragraphs as text. */
  text(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as FakeOfficeWindow).fakeOffice?.word?.text ?? []);
  }

  /** The markup of the body. */
  bodyXml(): Promise<string> {
    return this.page.evaluate(() => {
      const body = (window as unknown as FakeOfficeWindow).fakeOffice?.word?.host.document.body;
      return body ? new XMLSerializer().serializeToString(body) : "";
    });
  }

  /** How many steps the clerk could undo. */
  undoDepth(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as FakeOfficeWindow).fakeOffice?.word?.host.undoStack.depth ?? 0);
  }

  /** Base64 of the documents the add-in opened in windows of their own; null for an empty one. */
  openedDocuments(): Promise<(string | null)[]> {
    return this.page.evaluate(() => [...((window as unknown as FakeOfficeWindow).fakeOffice?.word?.host.openedDocuments ?? [])]);
  }

  /** How often the document was saved in place. */
  savesInPlace(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as FakeOfficeWindow).fakeOffice?.word?.host.saves ?? 0);
  }
}
