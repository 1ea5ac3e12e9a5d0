import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { CODEX_VERSION } from "../../src/knowledge/codex-version.ts";
import { cacheFolder } from "./cache-folder.ts";

const run = promisify(execFile);

/** Codex cannot be had; the message says why. */
export class NoCodexError extends Error {}

/**
 * The path of a Codex binary: the given one, whatever its release, or that of an npm install in the cache folder, which is
 * made when it is missing (about 300 MB).
 *
 * @throws NoCodexError
 */
export async function findCodex(given: string | undefined, version = CODEX_VERSION): Promise<string> {
  if (given !== undefined) {
    if (!existsSync(given)) throw new NoCodexError(`${given} does not exist`);
    await codexVersion(given);
    return given;
  }
  const folder = join(cacheFolder(version), "install");
  const binary = binaryIn(folder) ?? (await install(folder, version));
  const found = await codexVersion(binary);
  if (found !== version) throw new NoCodexError(`${binary} is ${found}, not ${version}`);
  return binary;
}

/**
 * The release of a binary, such as `1.2.3`.
 *
 * @throws NoCodexError
 */
export async function codexVersion(binary: string): Promise<string> {
  let output: string;
  try {
    output = (await run(binary, ["--version"], { timeout: 30_000 })).stdout.trim();
  } catch (error) {
    throw new NoCodexError(`${binary} does not run: ${firstLine(error)}`, { cause: error });
  }
  const version = /^codex\S* (\d+\.\d+\.\d+\S*)$/.exec(output)?.[1];
  if (version === undefined) throw new NoCodexError(`${binary} is no Codex: it calls itself ${output.slice(0, 60)}`);
  return version;
}

async function install(folder: string, version: string): Promise<string> {
  mkdirSync(cacheFolder(version), { recursive: true });
  // Renamed into place at the end, so that a broken download is never taken for an install.
  const unfinished = mkdtempSync(`${folder}-`);
  try {
    // The package of this system alone: the one without a suffix is a few lines of script that lead to it.
    const name = `@openai/codex@${version}-${process.platform}-${process.arch}`;
    console.error(`Installing ${name} into ${folder}`);
    const options = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
    await run("npm", ["install", ...options, "--prefix", unfinished, name], {
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

/** The package of the system holds `vendor/<target>/bin/codex`. */
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

function firstLine(error: unknown): string {
  const { stderr = "", message = String(error) } = error as { readonly stderr?: string; readonly message?: string };
  // npm begins with codes, and ends with where its log is.
  const reason = stderr
    .split("\n")
    .find((line) => /^npm (error|ERR!) (?!code |errno |syscall |A complete log)/.test(line));
  return (reason ?? message).split("\n").find((line) => line.trim() !== "") ?? "no message";
}
