import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A feature flag as Codex itself lists it. */
export interface ListedFeature {
  readonly stage: string;
  readonly default: boolean;
}

/** Runs `codex features list` with an empty home. */
export async function listFeatures(binary: string): Promise<Map<string, ListedFeature>> {
  const home = mkdtempSync(join(tmpdir(), "codex-config-"));
  try {
    const env = { PATH: "/usr/bin:/bin", HOME: home, CODEX_HOME: home };
    const { stdout } = await promisify(execFile)(binary, ["features", "list"], { cwd: home, env, timeout: 30_000 });
    return parseFeatures(stdout);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Reads lines of a name, a stage and a default, in columns. */
export function parseFeatures(text: string): Map<string, ListedFeature> {
  const features = new Map<string, ListedFeature>();
  for (const line of text.split("\n")) {
    const [, name, stage, value] = /^(\S+) +(\S.*?) +(true|false)\s*$/.exec(line) ?? [];
    if (name !== undefined && stage !== undefined) features.set(name, { stage, default: value === "true" });
  }
  return features;
}
