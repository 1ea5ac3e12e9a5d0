import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPackages, withPackages } from "../../../scripts/support/build-packages.mjs";
import { cleanEnvironment } from "./programs.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Makes a git repository of the files of this package as they are now, committed or not. Of the development dependencies it
 * names those that the build takes: the others are half a gigabyte, of which an install of the package uses nothing.
 */
export function packageRepository(directory: string): { readonly url: string; readonly revision: string } {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const path of listed.split("\0").filter((name) => name !== "" && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    cpSync(join(root, path), join(directory, path));
  }
  for (const name of ["package.json", "package-lock.json"]) {
    const text = readFileSync(join(root, name), "utf8");
    writeFileSync(join(directory, name), withPackages(text, buildPackages(root)));
  }
  git(directory, "init", "--quiet");
  git(directory, "add", "--all");
  git(directory, "commit", "--quiet", "--message", "Add everything");
  return { url: directory, revision: git(directory, "rev-parse", "HEAD").trim() };
}

/** Runs git with an author and without the settings of this machine. */
export function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync("git", args, { cwd, encoding: "utf8", env: gitEnvironment() });
}

export function gitEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return cleanEnvironment({
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: process.platform === "win32" ? "NUL" : "/dev/null",
    GIT_AUTHOR_NAME: "A",
    GIT_AUTHOR_EMAIL: "a@example.com",
    GIT_COMMITTER_NAME: "A",
    GIT_COMMITTER_EMAIL: "a@example.com",
    ...more,
  });
}
