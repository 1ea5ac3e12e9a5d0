import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { tempTree } from "../../cli/support/temp-tree.ts";
import { blocksOf } from "../../../scripts/support/markdown-blocks.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const document = readFileSync(join(root, "docs/editors.md"), "utf8").replaceAll("\r\n", "\n");

/** A block of the guide, by what stands behind its language. */
export function recipe(meta: string): string {
  const found = blocksOf(document).find((block) => block.meta === meta);
  if (!found) throw new Error(`docs/editors.md has no block ${meta}`);
  return found.text;
}

/** A command that has Node run a program, with options after those that it is given. */
export function launcher(program: readonly string[], options: readonly string[]): string {
  const words = [process.execPath, ...program].map((word) => `"${word}"`);
  return `#!/bin/sh\nexec ${words.join(" ")} "$@" ${options.join(" ")}\n`;
}

/** A home directory with files in it, and a command `codex-config` that runs the built one. */
export function homeWithCommand(files: Readonly<Record<string, string>>): string {
  const folder = tempTree({ ...files, "bin/codex-config": launcher([join(root, "dist/cli/bin.js")], []) });
  chmodSync(join(folder, "bin/codex-config"), 0o755);
  return folder;
}

/** The first line of what a program says of its version; undefined where there is no such program. */
export function versionOf(program: string): string | undefined {
  return spawnSync(program, ["--version"], { encoding: "utf8" }).stdout?.split("\n")[0];
}

/** Runs an editor with a home directory of its own. */
export function runEditor(
  program: string,
  args: readonly string[],
  { home, cwd, env = {} }: { home: string; cwd: string; env?: Readonly<Record<string, string>> },
): { readonly stdout: string; readonly stderr: string } {
  return spawnSync(program, args, {
    cwd,
    env: {
      ...process.env,
      PATH: [join(home, "bin"), process.env["PATH"]].join(delimiter),
      HOME: home,
      CODEX_HOME: "",
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      XDG_DATA_HOME: home,
      ...env,
    },
    encoding: "utf8",
    timeout: 100_000,
  });
}
