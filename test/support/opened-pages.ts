import { type Browser, type Page, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { chromiumPath } from "./chromium.ts";

type Options = Parameters<Browser["newContext"]>[0];

/** Pages in a browser, one for each test: what goes wrong in it fails the test. */
export class OpenedPages {
  /** What the page of the test has asked for. */
  requests: string[] = [];
  /** What went wrong in it. */
  problems: string[] = [];
  #browser!: Browser;
  #page: Page | undefined;

  /** To be made where the tests are described. */
  constructor() {
    beforeAll(async () => {
      this.#browser = await chromium.launch({
        ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
        args: ["--no-sandbox", "--disable-dev-shm-usage"],
      });
    });
    afterAll(() => this.#browser?.close());
    beforeEach(() => {
      this.requests = [];
      this.problems = [];
    });
    afterEach(async () => {
      await this.#page?.context().close();
      if (this.problems.length > 0) throw new Error(this.problems.join("\n"));
    });
  }

  /** An empty page, on a screen of a desktop unless the options say otherwise. */
  async open(options: Options = {}): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(message.text());
    });
    this.#page = page;
    return page;
  }
}
