import type { Locator, Page } from "playwright-core";

const mostTabs = 120;

/** A person who has no mouse. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes to an element with Tab or Shift+Tab; throws when the keyboard does not reach it. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    const handle = await target.elementHandle();
    for (let i = 0; i < mostTabs; i++) {
      const where = await this.page.evaluate((element) => {
        const active = document.activeElement;
        if (!element || active === element) return "there";
        return active && active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? "before" : "after";
      }, handle);
      if (where === "there") return;
      await this.page.keyboard.press(where === "before" ? "Shift+Tab" : "Tab");
    }
    throw new Error(`The keyboard does not reach ${target.toString()}`);
  }

  async press(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press("Enter");
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.type(text);
  }

  /** Goes to a tab as the pattern of tabs wants it: Tab to the row, arrows along it. */
  async openTab(id: string): Promise<void> {
    await this.tabTo(this.page.locator('[role="tab"][aria-selected="true"]'));
    const tabs = await this.page.locator('[role="tab"]').count();
    for (let i = 0; i < tabs; i++) {
      if ((await this.page.locator(':focus').getAttribute("data-tab")) === id) return;
      await this.page.keyboard.press("ArrowRight");
    }
    throw new Error(`The arrows do not reach the tab ${id}`);
  }

  /** Chooses an option of a select by its arrows, as far as its value says. */
  async choose(target: Locator, value: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press("Home");
    const options = await target.locator("option").count();
    for (let i = 0; i < options && (await target.inputValue()) !== value; i++) await this.page.keyboard.press("ArrowDown");
    if ((await target.inputValue()) !== value) throw new Error(`The arrows do not reach ${value}`);
  }
}
