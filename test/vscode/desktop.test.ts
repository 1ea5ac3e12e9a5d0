import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EditorStandIn } from "./support/editor-stand-in.ts";
import { DESKTOP } from "./support/extension-folder.ts";

const TEXT = 'model = 1\napproval_policy = "on-failure"\n';

interface Extension {
  activate(context: object): Promise<void>;
}

/** The extension as Node loads it, with a stand-in for the module of the editor, which Node finds above it. */
function load(editor: EditorStandIn): Extension {
  const folder = join(DESKTOP, "../node_modules/vscode");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.js"), "module.exports = globalThis.editorStandIn;");
  Object.assign(globalThis, { editorStandIn: editor.module });
  return createRequire(import.meta.url)(join(DESKTOP, "dist/desktop.js")) as Extension;
}

describe("the extension on a machine, in a stand-in for the editor", () => {
  const editor = new EditorStandIn();
  const subscriptions: { dispose(): unknown }[] = [];
  const home = realpathSync(mkdtempSync(join(tmpdir(), "codex-config-")));
  const path = join(home, "config.toml");

  beforeAll(async () => {
    process.env["CODEX_HOME"] = home;
    writeFileSync(path, TEXT);
    await load(editor).activate({ subscriptions, asAbsolutePath: (file: string) => join(DESKTOP, file) });
  });
  afterAll(async () => {
    for (const part of subscriptions) await part.dispose();
    rmSync(home, { recursive: true, force: true });
  });

  it("starts the server, which finds what is wrong in a file of `$CODEX_HOME`", async () => {
    const document = editor.open(path, TEXT, [0, 2]);
    const found = await editor.diagnosed(document);
    expect(found.map(({ range }) => [range.start.line, range.start.character])).toContainEqual([0, 8]);
  });

  it("tells what a key means", async () => {
    const hover = await editor.ask("registerHoverProvider", "provideHover");
    expect(JSON.stringify(hover)).toContain("`model`");
  });

  it("completes", async () => {
    const list = await editor.ask("registerCompletionItemProvider", "provideCompletionItems", [2, 0]);
    expect(JSON.stringify(list)).toContain("sandbox_mode");
  });

  it("explains a key on a page of its own", async () => {
    await editor.run("codex-config.explain");
    const page = editor.shown.at(-1);
    expect(page?.document.uri.path).toBe("/Key.md");
    expect(page?.text).toContain("**`model`**");
  });

  it("shows what is in effect", async () => {
    await editor.run("codex-config.showEffective");
    expect(editor.shown.at(-1)?.text).toContain("approval_policy");
  });

  it("brings a configuration up to date, and leaves it to be saved", async () => {
    await editor.run("codex-config.migrate");
    expect(editor.edits.map(({ files }) => files.map(({ path: changed }) => changed))).toEqual([[path]]);
    expect(editor.told).toEqual([expect.stringContaining("Changed 1 file")]);
  });
});
