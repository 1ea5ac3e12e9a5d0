import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The models of OpenAI that a release of Codex knows: with another name it warns, and guesses what the model can do. */
export function askModels(binary: string): ReadonlySet<string> {
  const home = mkdtempSync(join(tmpdir(), "codex-models-"));
  try {
    const { stdout } = spawnSync(binary, ["debug", "models"], {
      cwd: home,
      env: { PATH: process.env["PATH"], HOME: home, CODEX_HOME: home },
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      timeout: 60_000,
    });
    const { models } = JSON.parse(stdout) as { models: readonly { slug: string }[] };
    return new Set(models.map(({ slug }) => slug));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
