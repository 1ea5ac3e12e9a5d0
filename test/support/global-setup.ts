import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { areModulesFresh, isBuildFresh } from "../../scripts/support/freshness.ts";
import { makeMemoryFolder } from "./memory-folder.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Brings up to date what the tests of this run load: what `src` has generated from the models, and `dist/` when one of them
 * runs what is built. Their temporary files are in memory, unless `TMPDIR` says where they are to be.
 */
export async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const { vitest } = project;
  // What the command line named; without it, all files count.
  const { filenamePattern } = vitest as unknown as { filenamePattern?: string[] };
  const chosen = await vitest.getRelevantTestSpecifications(filenamePattern);
  refresh(chosen.map(({ moduleId }) => moduleId));
  project.onTestsRerun((again) => refresh(again.map(({ moduleId }) => moduleId)));
  return keepFilesInMemory();
}

/** Returns what ends it; undefined where it has nothing to end. */
function keepFilesInMemory(): (() => void) | undefined {
  // The processes of the tests, and what they start, go by the environment.
  if (process.env["TMPDIR"] !== undefined) return undefined;
  const folder = makeMemoryFolder();
  if (folder === undefined) return undefined;
  process.env["TMPDIR"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

function refresh(files: readonly string[]): void {
  if (files.some(runsBuiltFiles)) {
    if (!isBuildFresh()) build("the sources have changed since the last build");
  } else if (!areModulesFresh()) {
    build("the models have changed", "--modules");
  }
}

function runsBuiltFiles(file: string): boolean {
  return readFileSync(file, "utf8").includes('/support/built-files.ts"');
}

function build(why: string, ...args: readonly string[]): void {
  console.log(`Building, as ${why} ...`);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/build.ts", ...args], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("the build failed: repair what it says above, or run `npm run build`");
}
