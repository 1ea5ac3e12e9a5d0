import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { tempTree } from "./temp-tree.ts";

/** The command in npm's package. */
export const CODEX_BIN = "lib/node_modules/@openai/codex/bin/codex.js";

/** A folder for the PATH in which `codex` is a link to a file of a tree. */
export function linked(files: Readonly<Record<string, string>>, target: string): string {
  const root = tempTree(files);
  mkdirSync(join(root, "on-path"));
  chmodSync(join(root, target), 0o755);
  symlinkSync(join(root, target), join(root, "on-path", "codex"));
  return join(root, "on-path");
}

/** The files of npm's package of a release. */
export const npmPackage = (version: string): Record<string, string> => ({
  [CODEX_BIN]: "",
  "lib/node_modules/@openai/codex/package.json": JSON.stringify({ name: "@openai/codex", version }),
});
