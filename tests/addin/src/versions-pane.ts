import type { Browser } from "playwright-core";
import { strFromU8, unzipSync } from "fflate";
import type { ProfileName } from "../../fake-office/src/driver/index.ts";
import type { FakeOfficeWindow } from "../../fake-office/src/page/config.ts";
import type { SheetPane } from "./excel-pane.ts";
import { openPane, type OpenPane, type PaneOptions } from "./pane.ts";
import { people, read } from "./review-service.ts";

export interface KeptVersion {
  readonly id: string;
  readonly ordinal: number;
  readonly reason: string;
  readonly base?: string;
  readonly restoredFrom?: string;
  readonly author: { readonly id: string; readonly name: string };
}

/** Which kept document a file says that it is. */
export interface Identity {
  readonly document: string;
  readonly version: string;
  readonly mark: string;
}

/** The versions view of the pane, as a person uses it. */
export class VersionsPane<P extends OpenPane | SheetPane = OpenPane> {
  constructor(readonly pane: P) {}

  part(name: string) {
    return this.pane.part(name);
  }

  async open(): Promise<void> {
    await this.pane.view("versions");
    const chosen = this.part("save-form");
    const choice = this.pane.page.locator(`[data-person="${people.clerk.id}"]`);
    await chosen.or(choice).first().waitFor();
    if ((await choice.count()) > 0) await choice.click();
    await chosen.waitFor();
  }

  /** Leaves the view and comes back, so that everything is read anew. */
  async again(): Promise<void> {
    await this.pane.view("settings");
    await this.open();
  }

  async fill(reason: string): Promise<void> {
    await this.part("save-reason").locator("textarea").or(this.pane.page.locator("textarea[data-part=save-reason]")).first().fill(reason);
  }

  /** Saves, and gives the number of the version. */
  async save(reason: string): Promise<number> {
    await this.fill(reason);
    await this.part("save").click();
    return this.saved();
  }

  async saved(): Promise<number> {
    await this.part("saved").or(this.part("trouble")).first().waitFor({ timeout: 45_000 });
    if ((await this.part("saved").count()) === 0) throw new Error(await this.part("trouble").innerText());
    return Number(await this.part("saved").getAttribute("data-version"));
  }

  /** On which version the text on the screen is made, as the pane says. */
  async base(): Promise<string> {
    await this.part("where").waitFor();
    return (await this.part("where").getAttribute("data-base")) ?? "";
  }

  async identity(): Promise<Identity> {
    const found = identityOf(await ("word" in this.pane ? this.pane.word : this.pane.excel).save());
    if (!found) throw new Error("The file does not say which document it is");
    return found;
  }

  /** A remark by its words. */
  remark(words: string) {
    return this.part("remarks").locator("li[data-remark]").filter({ hasText: words });
  }

  /** Makes a remark on what is selected in the document. */
  async tieRemark(words: string): Promise<void> {
    await this.part("tie").click();
    await this.pane.page.locator('[data-part="tie-said"][data-said="tied"]').waitFor();
    await this.part("remark-text").fill(words);
    await this.part("remark-send").click();
    await this.part("remark-sent").waitFor();
    await this.remark(words).waitFor();
  }

  /** What is selected in the open document: the number of its first paragraph and the words. */
  selected(): Promise<string> {
    return this.pane.page.evaluate(() => {
      const word = (window as unknown as FakeOfficeWindow).fakeOffice?.word;
      if (!word) return "";
      const { body, caret } = word.host.document;
      const all = [...body.getElementsByTagName("w:p")];
      return `${all.findIndex((paragraph) => caret.paragraphs[0] === paragraph) + 1} ${word.selectedText()}`;
    });
  }

  /** Notes every file that the program hands out from now on. */
  async watchFiles(): Promise<void> {
    await this.pane.page.evaluate(() => {
      const page = window as unknown as { fakeOffice: Record<"word" | "excel", { host: { save: (nth: number) => Uint8Array } } | null>; given?: number[] };
      const host = (page.fakeOffice.word ?? page.fakeOffice.excel)?.host;
      if (!host) return;
      const save = host.save.bind(host);
      host.save = (nth) => {
        const bytes = save(nth);
        page.given = [...bytes];
        return bytes;
      };
    });
  }

  /** The last file that the program handed out. */
  async given(): Promise<Uint8Array> {
    return new Uint8Array(await this.pane.page.evaluate(() => (window as unknown as { given?: number[] }).given ?? []));
  }
}

/** Opens the pane on its versions view as the clerk. */
export async function openVersions(browser: Browser, options: PaneOptions & { readonly profile?: ProfileName; readonly plan?: string } = {}): Promise<VersionsPane> {
  const { plan, ...rest } = options;
  const versions = new VersionsPane(await openPane(browser, rest));
  if (plan !== undefined) await versions.pane.choosePlan(plan);
  await versions.open();
  return versions;
}

/** What a file says of itself, in its part or in its settings. */
export function identityOf(file: Uint8Array): Identity | undefined {
  const texts = Object.entries(unzipSync(file)).filter(([name]) => name.endsWith(".xml")).map(([, bytes]) => strFromU8(bytes).replaceAll("&quot;", '"').replaceAll('\\"', '"').replaceAll("&lt;", "<"));
  const part = texts.map((text) => /<kept xmlns="urn:onestop:kept:1" [^>]*>/.exec(text)?.[0]).find((found) => found !== undefined);
  if (part === undefined) return undefined;
  const value = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(part)?.[1] ?? "";
  return { document: value("document"), version: value("version"), mark: value("mark") };
}

/** Newest first, as the service keeps them. */
export async function versionsOf(document: string): Promise<readonly KeptVersion[]> {
  return (await read<{ versions: KeptVersion[] }>(`/documents/${document}/versions`)).versions;
}
