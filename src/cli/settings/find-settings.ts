import { existsSync, lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDirectory } from "../../files/file-facts.ts";
import { readRegularFile } from "../../files/read-regular-file.ts";

/** The name of the settings file. */
export const SETTINGS_FILE = "codex-config.toml";

/** The key of package.json that holds settings. */
export const SETTINGS_KEY = "codex-config";

/**
 * The settings file for a working directory: `codex-config.toml`, or a package.json with settings, in the directory or
 * the nearest one above it, up to the project root (the folder with `.git`). Without a project root only the directory
 * itself counts.
 *
 * @returns Its absolute path.
 */
export function findSettings(cwd: string): string | undefined {
  let found: string | undefined;
  for (let directory = cwd; ; directory = dirname(directory)) {
    found ??= settingsIn(directory);
    if (existsSync(join(directory, ".git"))) return found;
    if (dirname(directory) === directory) return found !== undefined && dirname(found) === cwd ? found : undefined;
  }
}

function settingsIn(directory: string): string | undefined {
  const own = join(directory, SETTINGS_FILE);
  // Whatever else has the name: to read it says what is wrong.
  if (isThere(own) && !isDirectory(own)) return own;
  const manifest = join(directory, "package.json");
  return existsSync(manifest) && holdsSettings(manifest) ? manifest : undefined;
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function holdsSettings(manifest: string): boolean {
  let text: string;
  try {
    text = readRegularFile(manifest).toString();
  } catch {
    return false;
  }
  if (!text.includes(`"${SETTINGS_KEY}"`)) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && Object.hasOwn(value, SETTINGS_KEY);
  } catch {
    // Where the file is broken, reading it in full tells what it was to be.
    return new RegExp(`"${SETTINGS_KEY}"\\s*:\\s*\\{`).test(text);
  }
}
