import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "./outcome.ts";
import { verdictLines } from "./report.ts";

/** Stores disagreements as files that may become fixtures: the configuration, then the verdicts as comments. */
export function writeCandidates(folder: string, outcomes: readonly Outcome[]): void {
  mkdirSync(folder, { recursive: true });
  for (const [index, outcome] of outcomes.entries()) {
    const { document } = outcome.ours;
    const area = String(document.root.entries[0]?.key.name ?? "text").replaceAll(/[^\w-]+/g, "_");
    // At the end, so that the places stay those that Codex names.
    const comments = verdictLines(outcome).map((line) => `# ${line}\n`);
    const text = document.text.endsWith("\n") ? document.text : `${document.text}\n`;
    writeFileSync(
      join(folder, `${String(index + 1).padStart(3, "0")}-${area.slice(0, 40)}.toml`),
      text + comments.join(""),
    );
  }
}
