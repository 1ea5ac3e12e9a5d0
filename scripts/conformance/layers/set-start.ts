import { posix } from "node:path";
import type { LayerOptions } from "../../../src/layers/layer-options.ts";
import type { LayerCase } from "./layer-case.ts";
import { MemoryFiles } from "./memory-files.ts";
import { ROOT, pathOf, putFiles, withRoot } from "./set-files.ts";

/** The surroundings of a set, in memory. */
export function optionsOf(set: LayerCase): LayerOptions {
  const files = new MemoryFiles();
  putFiles(set, files);
  const cwd = cwdOf(set);
  files.addDirectory(cwd);
  const { CODEX_HOME: codexHome, HOME: home = "" } = environmentOf(set);
  return { files, cwd, home, codexHome, ...switchesOf(set) };
}

/** The directory that Codex is started in. */
export function cwdOf(set: LayerCase): string {
  return posix.normalize(pathOf(set.cwd ?? (hasRepository(set) ? "repo" : "")));
}

/** What Codex finds in its environment, of what a set decides about. */
export function environmentOf({ env = {} }: LayerCase): Readonly<Record<string, string | undefined>> {
  const given = Object.entries(env).map(([name, value]) => [name, value === null ? undefined : withRoot(value)]);
  return { HOME: `${ROOT}/user`, CODEX_HOME: `${ROOT}/home`, ...Object.fromEntries(given) };
}

function hasRepository({ files = {}, git = [], dirs = [], worktrees = {}, links = {} }: LayerCase): boolean {
  const paths = [...Object.keys(files), ...git, ...dirs, ...Object.keys(worktrees), ...Object.keys(links)];
  return paths.some((path) => path === "repo" || path.startsWith("repo/"));
}

function switchesOf({ args = [] }: LayerCase): Pick<LayerOptions, "overrides" | "enable" | "disable" | "profile"> {
  const overrides: string[] = [];
  const enable: string[] = [];
  const disable: string[] = [];
  let profile: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const [, name = args[i], joined] = /^(--[a-z]+)=(.*)$/s.exec(args[i] ?? "") ?? [];
    const value = withRoot(joined ?? args[++i] ?? "");
    if (name === "-c" || name === "--config") overrides.push(value);
    else if (name === "--enable") enable.push(value);
    else if (name === "--disable") disable.push(value);
    else if (name === "-p" || name === "--profile") profile = value;
    else throw new Error(`the argument ${name} is not known`);
  }
  return { overrides, enable, disable, profile };
}
