import { type Browser, type Locator, type Page, chromium } from "playwright-core";

/** A line of text, as the page has it. */
interface Line {
  readonly style: { readonly top: string };
  readonly textContent: string;
}

/** The part of the page in which the editors are, as far as short texts go. */
const EDITORS = { x: 348, y: 36, width: 932, height: 270 };

/** VS Code in a browser, driven by its keys. */
export class Editor {
  readonly page: Page;
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  static async open(address: string, executablePath: string): Promise<Editor> {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(60_000);
    await page.goto(address);
    const editor = new Editor(browser, page);
    await editor.group(0).locator(".view-line").first().waitFor();
    return editor;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** One of the groups of editors that are side by side. */
  group(index: number): Locator {
    return this.page.locator(".editor-group-container").nth(index);
  }

  /** The text that is to be seen of a group, in the order of its lines. */
  async text(index: number): Promise<string> {
    const lines = await this.group(index)
      .locator(".view-line")
      .evaluateAll((found: Line[]) => {
        const placed = found.map(({ style, textContent }) => ({ top: Number.parseInt(style.top, 10), textContent }));
        return placed.toSorted((one, other) => one.top - other.top).map(({ textContent }) => textContent);
      });
    return lines.join("\n").replaceAll("\u00A0", " ");
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text, { delay: 30 });
  }

  /** Puts the cursor at the start of a line of the group in front, from 1. */
  async goTo(line: number): Promise<void> {
    await this.press("Control+g");
    await this.type(String(line));
    await this.press("Enter");
    await this.press("Home");
  }

  /** Runs a command by its title. */
  async run(title: string): Promise<void> {
    await this.press("F1");
    await this.type(title);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
  }

  /** Keeps what is to be seen of the editors, to be looked at by people. */
  async photograph(path: string): Promise<void> {
    await this.page.screenshot({ path, clip: EDITORS, animations: "disabled" });
  }
}
