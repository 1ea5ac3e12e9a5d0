import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { CODEX_VERSION } from "../../src/codex-version.ts";
import { cacheFolder } from "./cache-folder.ts";

const run = promisify(execFile);

/** Codex cannot be had; the message says why. */
export class NoCodexError extends Error {}

/**
 * The path of the Codex binary of the release that the models describe: the given one, or that of an npm install in the
 * cache folder, which is made when it is missing (about 400 MB).
 *
 * @throws NoCodexError
 */
export async function findCodex(given: string | undefined, version = CODEX_VERSION): Promise<string> {
  if (given !== undefined) {
    if (!existsSync(given)) throw new NoCodexError(`${given} does not exist`);
    await checkVersion(given, version);
    return given;
  }
  const folder = join(cacheFolder(version), "install");
  const binary = binaryIn(folder) ?? (await install(folder, version));
  await checkVersion(binary, version);
  return binary;
}

async function install(folder: string, version: string): Promise<string> {
  mkdirSync(cacheFolder(version), { recursive: true });
  // Renamed into place at the end, so that a broken download is never taken for an install.
  const unfinished = mkdtempSync(`${folder}-`);
  try {
    console.error(`Installing @openai/codex@${version} into ${folder}`);
    const options = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
    await run("npm", ["install", ...options, "--prefix", unfinished, `@openai/codex@${version}`], {
      timeout: 600_000,
      shell: process.platform === "win32",
    });
    if (!binaryIn(unfinished))
      throw new NoCodexError("npm installed the package, but it holds no binary for this system");
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (error instanceof NoCodexError) throw error;
    throw new NoCodexError(`npm could not install @openai/codex@${version}: ${firstLine(error)}`, { cause: error });
  }
  return binaryIn(folder) as string;
}

/** The package of the system (`codex-linux-x64`) holds `vendor/<target>/bin/codex`. */
function binaryIn(folder: string): string | undefined {
  const scope = join(folder, "node_modules", "@openai");
  for (const name of foldersIn(scope)) {
    const vendor = join(scope, name, "vendor");
    for (const target of foldersIn(vendor)) {
      for (const file of ["bin/codex", "bin/codex.exe", "codex/codex", "codex/codex.exe"]) {
        const path = join(vendor, target, file);
        if (existsSync(path)) return path;
      }
    }
  }
  return undefined;
}

function foldersIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

async function checkVersion(binary: string, version: string): Promise<void> {
  let output: string;
  try {
    output = (await run(binary, ["--version"], { timeout: 30_000 })).stdout.trim();
  } catch (error) {
    throw new NoCodexError(`${binary} does not run: ${firstLine(error)}`, { cause: error });
  }
  if (!output.endsWith(` ${version}`)) throw new NoCodexError(`${binary} is ${output}, not ${version}`);
}

function firstLine(error: unknown): string {
  const { stderr = "", message = String(error) } = error as { readonly stderr?: string; readonly message?: string };
  // npm begins with codes, and ends with where its log is.
  const reason = stderr
    .split("\n")
    .find((line) => /^npm (error|ERR!) (?!code |errno |syscall |A complete log)/.test(line));
  return (reason ?? message).split("\n").find((line) => line.trim() !== "") ?? "no message";
}
