import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPlayground } from "../../scripts/site/build-playground.ts";
import { missingChromium } from "../support/chromium.ts";
import { OpenedPages } from "../support/opened-pages.ts";
import { seriousFindings } from "../support/serious-findings.ts";
import { type Served, fileIn, serveStatic } from "../support/serve-static.ts";

const PICTURES = fileURLToPath(new URL("../../docs/dist/pictures/", import.meta.url));
const PHONE = { width: 390, height: 844 };

describe.skipIf(missingChromium)(`the playground${missingChromium ? `: ${missingChromium}` : ""}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "playground-"));
  let served: Served;
  let page: Page;
  const pages = new OpenedPages();

  beforeAll(async () => {
    await buildPlayground(join(folder, "playground"));
    served = await serveStatic((path) => fileIn(folder, path));
  });

  afterAll(() => {
    served?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(hash = "", options: Parameters<OpenedPages["open"]>[0] = {}): Promise<void> {
    page = await pages.open({ permissions: ["clipboard-read", "clipboard-write"], ...options });
    await page.goto(`${served.address}/playground/index.html${hash}`);
    await isReady();
  }

  const isReady = async (): Promise<void> => {
    await expect.poll(status).toMatch(/error|warning|info|No problems/);
  };
  const status = (): Promise<string> => page.locator("#status").innerText();
  const text = (): Promise<string> => page.locator(".cm-editor:not([hidden]) .cm-content").innerText();
  const finding = (words: string): Locator => page.locator(".finding", { hasText: words });

  async function replaceText(by: string): Promise<void> {
    await page.locator(".cm-editor:not([hidden]) .cm-content").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(by);
  }

  it("finds a mistake that is typed, and repairs it", async () => {
    await open();
    await replaceText('sandbox_mode = "read-onli"\n');
    await finding("read-onli").click();
    await page.locator(".fixes button", { hasText: "read-only" }).click();
    await expect.poll(text).toContain('sandbox_mode = "read-only"');
    await expect.poll(status).toBe("No problems");
  });

  it("jumps to the place of a finding", async () => {
    await open();
    await finding("on_request").click();
    expect(await page.evaluate("document.activeElement.className")).toContain("cm-content");
    expect(await page.locator(".cm-activeLine").innerText()).toContain("on_request");
  });

  it("makes all safe repairs of all files", async () => {
    await open();
    const before = await page.locator(".finding").count();
    await page.locator("#fix-all").click();
    await expect.poll(text).toContain('approval_policy = "on-request"');
    await expect.poll(() => page.locator(".finding").count()).toBeLessThan(before);
  });

  it("completes keys, and tells what they mean", async () => {
    await open();
    await replaceText("approval_p");
    await page.keyboard.press("Control+Space");
    await page.locator(".cm-tooltip-autocomplete li", { hasText: "approval_policy" }).first().click();
    await expect.poll(text).toContain("approval_policy");
    await page.keyboard.press("Escape");
    await page.locator(".cm-line", { hasText: "approval_policy" }).hover({ position: { x: 40, y: 8 } });
    await page.locator(".cm-tooltip-hover", { hasText: "approval_policy" }).waitFor();
  });

  it("puts the first choice of a value in, and lets it be typed over", async () => {
    await open();
    await replaceText("hide_agent_reas");
    await page.keyboard.press("Control+Space");
    await page.locator(".cm-tooltip-autocomplete li", { hasText: "hide_agent_reasoning" }).click();
    await expect.poll(text).toMatch(/^hide_agent_reasoning = (?:true|false)\n?$/);
    await page.keyboard.type("1");
    await finding("hide_agent_reasoning").first().waitFor();
    expect((await text()).trim()).toBe("hide_agent_reasoning = 1");
  });

  it("says of a finding in the text what it is, and leads from one to the next", async () => {
    await open();
    await replaceText('modle = "a"\nsandbox_mode = "read-onli"\n');
    await finding("read-onli").waitFor();
    await page.locator(".found-error", { hasText: "read-onli" }).hover();
    await page.locator(".cm-tooltip-hover", { hasText: "must be" }).waitFor();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("F8");
    expect(await page.locator(".cm-activeLine").innerText()).toContain("sandbox_mode");
    await page.keyboard.press("F8");
    expect(await page.locator(".cm-activeLine").innerText()).toContain("modle");
  });

  it("goes to where a name is defined, lists its uses and gives it another", async () => {
    await open();
    await replaceText(
      'model_provider = "proxy"\n[model_providers.proxy]\nname = "P"\nbase_url = "https://p.example/v1"\n[model_providers.second]\nname = "S"\n',
    );
    const activeLine = (): Promise<string> => page.locator(".cm-activeLine").innerText();
    const toProvider = async (): Promise<void> => {
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("End");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowLeft");
    };
    await toProvider();
    await page.keyboard.press("F12");
    await expect.poll(activeLine).toContain("[model_providers.proxy]");
    await page.keyboard.press("Shift+F12");
    await page.locator("dialog button", { hasText: "model_provider =" }).click();
    await expect.poll(activeLine).toContain("model_provider =");
    await toProvider();
    await page.keyboard.press("F2");
    await page.getByLabel("New name").fill("second");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("alert").filter({ hasText: "second" }).waitFor();
    await page.getByLabel("New name").fill("other");
    await page.keyboard.press("Enter");
    await expect.poll(text).toMatch(/model_provider = "other"\s+\[model_providers\.other\]/);
  });

  it("shows what is in effect, of which file", async () => {
    await open();
    await page.locator("#samples").selectOption({ label: "Files that add up" });
    await page.getByRole("tab", { name: "In effect" }).click();
    await expect
      .poll(() => page.locator("#effective").innerText())
      .toMatch(/^# Codex started in ~\/shop\n[^]*model_reasoning_effort = "high"/);
    expect(await page.getByRole("tab", { name: "managed_config.toml" }).count()).toBe(1);
  });

  it("adds a file of another kind, and checks it as that", async () => {
    await open();
    await page.locator("#add").selectOption("/etc/codex/requirements.toml");
    await replaceText('allowed_sandbox_modes = ["workspace-write"]\n');
    await finding("read-only").first().waitFor();
    await page.locator("#remove").click();
    await expect.poll(() => page.getByRole("tab", { name: "requirements.toml" }).count()).toBe(0);
  });

  it("checks for another release, and for Windows", async () => {
    await open();
    await replaceText('default_permissions = "p"\n[permissions.p.filesystem]\n"C:/work" = "read"\n');
    await finding("C:/work").waitFor();
    await page.locator("#platform").selectOption("windows");
    await finding("C:/work").waitFor({ state: "detached" });
    await replaceText("[features]\nhooks = true\n[agents]\nenabled = false\n");
    await expect.poll(status).toBe("No problems");
    await page.locator("#release").selectOption("0.140.0");
    await finding("0.1").waitFor();
  });

  it("carries all in a link, through a reload", async () => {
    await open();
    await replaceText('model = "ü"\n');
    await page.locator("#add").selectOption("/etc/codex/config.toml");
    await page.locator("#audit").check();
    await page.locator("#share").click();
    await expect.poll(() => page.evaluate("location.hash")).toMatch(/^#1\./);
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(page.url());
    await page.reload();
    await isReady();
    expect(await page.getByRole("tab", { name: "/etc/codex/config.toml" }).getAttribute("aria-selected")).toBe("true");
    await page.getByRole("tab", { name: "~/.codex/config.toml", exact: true }).click();
    expect(await text()).toContain('model = "ü"');
    expect(await page.locator("#audit").isChecked()).toBe(true);
  });

  it("says so when a link is damaged", async () => {
    await open("#1.nonsense");
    expect(await page.getByRole("alert").innerText()).toContain("link");
    expect(await page.locator(".finding").count()).toBeGreaterThan(0);
    await page.locator("#samples").selectOption({ label: "Several providers" });
    await page.getByRole("alert").waitFor({ state: "hidden" });
  });

  it("asks for its own files alone, and can ask for nothing later", async () => {
    await open();
    await replaceText('modle = "https://example.com/"\n');
    await finding("modle").click();
    await page.locator(".fixes button").first().waitFor();
    await replaceText('model = "secret"\nappr');
    await page.keyboard.press("Control+Space");
    await page.locator(".cm-completionInfo").waitFor();
    const own = new Set(readdirSync(join(folder, "playground")).map((name) => `${served.address}/playground/${name}`));
    expect(pages.requests.filter((url) => !own.has(url) && !url.startsWith("blob:"))).toEqual([]);
    expect(pages.requests.some((url) => url.endsWith("/described.js"))).toBe(true);
    const before = pages.requests.length;
    const refused = await page.evaluate("fetch('/playground/style.css').then(() => 'sent', () => 'refused')");
    expect(refused).toBe("refused");
    expect(pages.requests.length).toBe(before);
    pages.problems = pages.problems.filter((problem) => !problem.includes("Content Security Policy"));
  });

  it.each([
    ["desktop", {}],
    ["dark", { colorScheme: "dark" }],
    ["phone", { viewport: PHONE, isMobile: true }],
  ] as const)("can be used by everybody: %s", async (name, options) => {
    await open("", options);
    await finding("on_request").click();
    await page.locator(".fixes button").first().waitFor();
    await page.screenshot({ path: join(PICTURES, `playground-${name}.png`) });
    expect(await seriousFindings(page)).toEqual([]);
    const width = await page.evaluate("[document.documentElement.scrollWidth, innerWidth]");
    expect((width as number[])[0]).toBe((width as number[])[1]);
  });

  it("can be used by the keyboard alone", async () => {
    await open();
    await page.locator("#samples").focus();
    const focused = (): Promise<string> =>
      page.evaluate("document.activeElement.className || document.activeElement.id");
    const seen: string[] = [];
    while (!seen.at(-1)?.startsWith("finding") && seen.length < 30) {
      await page.keyboard.press("Tab");
      seen.push(await focused());
    }
    for (const part of ["release", "share", "add", "cm-content", "finding"]) {
      expect(seen.some((one) => one.startsWith(part))).toBe(true);
    }
    await page.keyboard.press("Enter");
    await page.locator(".fixes button").first().waitFor();
  });

  it("moves between tabs by the arrow keys", async () => {
    await open();
    await page.getByRole("tab", { name: "Findings" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("#effective").waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("In effect");
  });
});
