import { spawnSync } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { builtFile } from "../../support/built-files.ts";
import { tempTree } from "./temp-tree.ts";

/** Runs the built command in a folder with these files. */
export function run(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  path = "",
  nodeOptions: readonly string[] = [],
) {
  const root = tempTree({ "home/": "", ...files });
  const env = { PATH: [path, dirname(process.execPath)].join(delimiter), CODEX_HOME: join(root, "home"), HOME: root };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeOptions, builtFile("cli/bin.js"), ...args], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr, root };
}
