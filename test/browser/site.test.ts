import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { missingChromium } from "../support/chromium.ts";
import { OpenedPages } from "../support/opened-pages.ts";
import { type Served, fileIn, serveStatic } from "../support/serve-static.ts";
import { seriousFindings } from "../support/serious-findings.ts";

const SITE = fileURLToPath(new URL("../../docs/dist/", import.meta.url));
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true };
const missing = missingChromium ?? (existsSync(join(SITE, "index.html")) ? undefined : "not run: `npm run docs` first");

describe.skipIf(missing)(`the site${missing ? `: ${missing}` : ""}`, () => {
  let served: Served;
  let page: Page;
  const pages = new OpenedPages();

  beforeAll(async () => {
    served = await serveStatic((path) => fileIn(SITE, path.endsWith("/") ? `${path}index.html` : path));
  });

  afterAll(() => served?.stop());

  async function open(path: string, options: Parameters<OpenedPages["open"]>[0] = {}): Promise<void> {
    page = await pages.open(options);
    await page.goto(`${served.address}/${path}`, { waitUntil: "networkidle" });
  }

  async function search(words: string): Promise<void> {
    await page.locator(".DocSearch-Button").click();
    await page.locator("#localsearch-input").fill(words);
    await page.locator(".VPLocalSearchBox .result").first().waitFor();
  }

  it.each([
    ["refresh_interval_ms", "/reference/config/model_providers.html#model_providers.NAME.auth.refresh_interval_ms"],
    ["toml/duplicate-key", "/diagnostics.html#tomlduplicate-key"],
    ["--max-warnings", "/cli.html#"],
    ["loadLayers", "/exports.html#loadLayers"],
    ["hook not trusted", "/hooks.html#"],
  ])("leads from the search for %s to its place", async (words, address) => {
    await open("start.html");
    await search(words);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain(address);
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    await page.locator(`[id="${id}"]`).waitFor();
  });

  it("fetches the index of the search when it is used, and all from its own host", async () => {
    await open("start.html");
    const isIndex = (url: string): boolean => url.includes("localSearchIndex");
    expect(pages.requests.filter(isIndex)).toEqual([]);
    await search("sandbox");
    expect(pages.requests.filter(isIndex)).toHaveLength(1);
    expect(pages.requests.filter((url) => !url.startsWith(served.address))).toEqual([]);
  });

  it("leads from the API to what typedoc has written", async () => {
    await open("exports.html");
    await page.locator("main a", { hasText: "loadLayers" }).first().click();
    await expect.poll(() => page.url()).toContain("/api/functions/layers.loadLayers.html");
  });

  it.each([
    ["guide", "not-starting.html"],
    ["auth", "auth.html"],
    ["reference", "reference/config/model_providers.html"],
    ["home", "index.html"],
    ["benchmarks", "benchmarks.html"],
  ])("can be used by everybody: %s", async (name, path) => {
    for (const [look, options] of [
      ["desktop", {}],
      ["dark", { colorScheme: "dark" as const }],
      ["phone", PHONE],
    ] as const) {
      await open(path, options);
      await page.screenshot({ path: join(SITE, `pictures/${name}-${look}.png`) });
      expect(await seriousFindings(page)).toEqual([]);
      const [content, width] = (await page.evaluate("[document.documentElement.scrollWidth, innerWidth]")) as number[];
      expect(content).toBe(width);
      if (look !== "phone") await page.context().close();
    }
  });

  it.each([
    ["desktop", {}],
    ["dark", { colorScheme: "dark" as const }],
    ["phone", PHONE],
  ] as const)("has a search that can be used by everybody: %s", async (look, options) => {
    await open("start.html", options);
    await search("refresh_interval_ms");
    await page.screenshot({ path: join(SITE, `pictures/search-${look}.png`) });
    expect(await seriousFindings(page)).toEqual([]);
  });
});
