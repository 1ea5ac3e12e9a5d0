import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import type { SeenTable } from "../support/surface.ts";
import type { TableBelow } from "./tables-below.ts";
import type { Pair } from "./table-text.ts";

/** What came of the probe of one table. */
export interface ProbedPath {
  readonly path: string;
  readonly table: SeenTable;
  readonly refusals: readonly string[];
  readonly below: readonly TableBelow[];
  /** What the tables below need in this one. */
  readonly learned?: readonly Pair[];
}

/** Keeps what was probed in a file of JSON lines as it comes, so that a run that was cut can go on. */
export class Journal {
  readonly #file: string;
  readonly #done = new Map<string, ProbedPath>();

  /**
   * @param subject What is probed; what a file holds about something else is not used.
   * @param resume Go on with what the file has; otherwise it is begun anew.
   */
  constructor(file: string, subject: string, resume: boolean) {
    this.#file = file;
    const [head = "", ...lines] = resume && existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    if (head === JSON.stringify({ subject })) {
      // A line that a cut run left unfinished is probed again.
      const whole = lines.filter((line) => line.endsWith("}") && isJson(line));
      for (const line of whole) {
        const probed = JSON.parse(line) as ProbedPath;
        this.#done.set(probed.path, probed);
      }
    }
    const kept = [...this.#done.values()].map((probed) => `${JSON.stringify(probed)}\n`);
    writeFileSync(file, `${JSON.stringify({ subject })}\n${kept.join("")}`);
  }

  get size(): number {
    return this.#done.size;
  }

  get(path: string): ProbedPath | undefined {
    return this.#done.get(path);
  }

  add(probed: ProbedPath): void {
    this.#done.set(probed.path, probed);
    appendFileSync(this.#file, `${JSON.stringify(probed)}\n`);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
