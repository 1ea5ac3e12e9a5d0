import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { editorPath, missing } from "./support/editor-path.ts";
import { Editor } from "./support/editor.ts";
import { WEB } from "./support/extension-folder.ts";
import type { Served } from "../support/serve-static.ts";
import { serveEditor } from "./support/serve-editor.ts";

const TEXT = 'model = "gpt-5"\nsandbox_mode = "read-onli"\nmodle_x = 1\n';
/** The guide has some of them, in fewer colours, as `docs/pictures/editor-*.png`. */
const PICTURES = fileURLToPath(new URL("../../dist-vscode/pictures/", import.meta.url));

describe.skipIf(missing)(`the extension in VS Code for the web${missing ? `: ${missing}` : ""}`, () => {
  let served: Served;
  let editor: Editor;

  beforeAll(async () => {
    const roots = { editor: editorPath ?? "", extension: WEB };
    served = await serveEditor(roots, { "/repo/.codex/config.toml": TEXT });
    editor = await Editor.open(served.address, chromiumPath ?? "");
  });

  afterAll(async () => {
    await editor?.close();
    served?.stop();
  });

  const picture = (name: string): Promise<void> => editor.photograph(join(PICTURES, `${name}.png`));

  it("underlines mistakes", async () => {
    await editor.group(0).locator(".squiggly-error").waitFor();
    await editor.group(0).locator(".squiggly-warning").waitFor();
    await picture("findings");
    expect(await editor.group(0).locator(".squiggly-error, .squiggly-warning").count()).toBe(2);
  });

  it("tells what a key means", async () => {
    await editor.goTo(1);
    await editor.press("Control+k", "Control+i");
    const hover = editor.page.locator(".monaco-hover:not(.hidden) .hover-row").first();
    await hover.waitFor();
    await picture("hover");
    expect(await hover.innerText()).toContain("model");
    await editor.press("Escape");
  });

  it("repairs a mistake", async () => {
    await editor.goTo(2);
    await editor.press("End", "ArrowLeft", "Control+.");
    await editor.page.locator(".action-widget .monaco-list-row.action", { hasText: "read-only" }).waitFor();
    await picture("repairs");
    await editor.press("Enter");
    await editor.group(0).locator(".squiggly-error").waitFor({ state: "detached" });
    expect(await editor.text(0)).toContain('sandbox_mode = "read-only"');
  });

  it("completes keys and values", async () => {
    await editor.press("Control+End");
    await editor.type("approval_p");
    const offered = editor.page.locator(".suggest-widget.visible .monaco-list-row.focused");
    await offered.filter({ hasText: "approval_policy" }).waitFor();
    await picture("completion-of-keys");
    await editor.press("Enter");
    await editor.press("Control+Space");
    await editor.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "never" }).waitFor();
    await picture("completion-of-values");
    await editor.type("nev");
    await offered.filter({ hasText: "never" }).waitFor();
    await editor.press("Enter");
    await expect.poll(() => editor.text(0)).toContain('approval_policy = "never"');
    await editor.press("Escape", "Escape");
  });

  it("shows what is in effect, and where it comes from", async () => {
    await editor.run("Codex: Show Effective Configuration");
    await expect.poll(() => editor.text(1), { timeout: 30_000 }).toContain(".codex/config.toml:1");
    await picture("in-effect");
    expect(await editor.text(1)).toContain('approval_policy = "never"');
  });

  it("opens a page about a key", async () => {
    await editor.goTo(1);
    await editor.run("Codex: Explain This Key");
    const tabs = editor.page.locator(".tab", { hasText: "Preview Key.md" });
    await expect.poll(() => tabs.count(), { timeout: 30_000 }).toBe(1);
  });
});
