import { delimiter, dirname, join, sep } from "node:path";
import { runCommand } from "../../auth/run-command.ts";
import { isRelease } from "../../knowledge/compare-releases.ts";
import { isProgram, realPath } from "../../files/file-facts.ts";
import { readRegularFile } from "../../files/read-regular-file.ts";
import type { CliIo } from "../io.ts";

/** How long Codex may take to say its version, in milliseconds. */
const PATIENCE = 3000;
/** How far above the command its package's own file lies: `vendor/TARGET/bin/codex`, and `bin/codex.js`. */
const LEVELS = 5;

/**
 * The release of the `codex` that a shell would start here: what its package says beside it, else what it says itself.
 *
 * @returns Undefined where there is none, or where it does not tell.
 */
export async function installedCodex({ env }: Pick<CliIo, "env">): Promise<string | undefined> {
  const command = commandIn(env["PATH"] ?? env["Path"] ?? "");
  if (command === undefined) return undefined;
  return releaseOfPackage(command) ?? (await askCommand(command, env));
}

function commandIn(path: string): string | undefined {
  const names = process.platform === "win32" ? ["codex.exe", "codex.cmd"] : ["codex"];
  for (const folder of path.split(delimiter)) {
    if (folder === "") continue;
    for (const name of names) {
      const file = join(folder, name);
      if (isProgram(file)) return realPath(file);
    }
  }
  return undefined;
}

function releaseOfPackage(command: string): string | undefined {
  // Homebrew keeps each release in a folder of its name.
  const brewed = command
    .split(sep)
    .join("/")
    .match(/\/(?:Cellar|Caskroom)\/codex\/(\d+\.\d+\.\d+)(?:_\d+)?\//)?.[1];
  if (brewed !== undefined) return brewed;
  let folder = dirname(command);
  for (let level = 0; level < LEVELS; level++, folder = dirname(folder)) {
    const version =
      versionIn(join(folder, "codex-package.json")) ??
      versionIn(join(folder, "package.json"), "@openai/codex") ??
      // npm's command on Windows is a script beside node_modules.
      versionIn(join(folder, "node_modules", "@openai", "codex", "package.json"), "@openai/codex");
    if (version !== undefined) return version;
  }
  return undefined;
}

function versionIn(file: string, name?: string): string | undefined {
  try {
    const manifest = JSON.parse(readRegularFile(file).toString()) as {
      readonly name?: unknown;
      readonly version?: unknown;
    };
    if (name !== undefined && manifest.name !== name) return undefined;
    return typeof manifest.version === "string" && isRelease(manifest.version) ? release(manifest.version) : undefined;
  } catch {
    return undefined;
  }
}

/** What a command prints of its version; it and what it has started are ended when they take too long. */
async function askCommand(command: string, env: CliIo["env"]): Promise<string | undefined> {
  const run = { name: command, program: command, args: ["--version"], cwd: dirname(command) };
  const { stdout } = await runCommand(run, { env, timeoutMs: PATIENCE, signal: new AbortController().signal });
  const version = stdout.toString().split(/\s/).find(isRelease);
  return version === undefined ? undefined : release(version);
}

/** Without what the packages of platforms add, as in `0.161.0-linux-x64`. */
function release(version: string): string {
  return version.replace(/-(?:linux|darwin|win32)-\w+$/, "");
}
