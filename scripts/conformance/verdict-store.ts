import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Mode, Verdict } from "./verdict.ts";

/** Answers of one Codex binary, kept in a file of JSON lines, so that a run after a change of ours asks little. */
export class VerdictStore {
  readonly #file: string;
  readonly #binary: string;
  readonly #known = new Map<string, Verdict>();

  constructor(file: string, binary: string) {
    this.#file = file;
    const { size } = statSync(binary);
    this.#binary = String(size);
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) return;
    for (const line of readFileSync(file, "utf8").split("\n")) {
      // A line that a killed run left unfinished is asked again.
      if (!line.endsWith("}")) continue;
      const { key, ...verdict } = JSON.parse(line) as Verdict & { readonly key: string };
      this.#known.set(key, verdict);
    }
  }

  get(content: string | Uint8Array, mode: Mode): Verdict | undefined {
    return this.#known.get(this.#key(content, mode));
  }

  add(content: string | Uint8Array, mode: Mode, verdict: Verdict): void {
    const key = this.#key(content, mode);
    this.#known.set(key, verdict);
    appendFileSync(this.#file, `${JSON.stringify({ key, ...verdict })}\n`);
  }

  #key(content: string | Uint8Array, mode: Mode): string {
    return createHash("sha1").update(`${this.#binary} ${mode}\n`).update(content).digest("base64");
  }
}
