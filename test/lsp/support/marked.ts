import { TextDocument } from "vscode-languageserver-textdocument";
import { MemoryFiles } from "../../../src/lsp/browser/memory-files.ts";
import { memoryHost } from "../../../src/lsp/browser/memory-host.ts";
import type { Host } from "../../../src/lsp/host.ts";
import type { FileView } from "../../../src/lsp/workspace/file-view.ts";
import { Workspace } from "../../../src/lsp/workspace/workspace.ts";

/** Where the cursor is in the texts of tests. */
export const CURSOR = "‸";

export const USER = "/home/u/.codex/config.toml";
export const PROJECT = "/repo/.codex/config.toml";
export const TRUSTED = '[projects."/repo"]\ntrust_level = "trusted"\n';

export interface MarkedOptions {
  /** Default: the user's configuration. */
  readonly path?: string;
  /** Other files on the disc. */
  readonly files?: Readonly<Record<string, string>>;
  readonly host?: Partial<Host>;
}

/** An open file with a cursor in it. */
export interface Marked {
  readonly workspace: Workspace;
  readonly view: FileView;
  readonly offset: number;
  readonly position: { readonly line: number; readonly character: number };
}

/** Opens a text in which a sign marks the cursor; without one, it is at the end. */
export function marked(text: string, { path = USER, files = {}, host = {} }: MarkedOptions = {}): Marked {
  const [before = "", after = ""] = text.split(CURSOR);
  const workspace = new Workspace(
    memoryHost(new MemoryFiles({ "/repo/.git/HEAD": "", ...files }), {
      home: "/home/u",
      cwd: "/repo",
      ...host,
    }),
  );
  const language = path.endsWith(".json") ? "json" : "toml";
  workspace.put(TextDocument.create(path.includes(":") ? path : `file://${path}`, language, 1, before + after));
  const view = workspace.view(workspace.open[0]?.uri ?? "");
  if (!view) throw new Error(`${path} is no file of Codex`);
  return { workspace, view, offset: before.length, position: view.text.positionAt(before.length) };
}

/** The text with edits of the protocol made. */
export function edited({ text }: FileView, edits: Parameters<typeof TextDocument.applyEdits>[1]): string {
  return TextDocument.applyEdits(text, edits);
}
