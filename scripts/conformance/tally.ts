import { classify, type DisagreementClass } from "./classify.ts";
import { LineIndex } from "../../src/toml/line-index.ts";
import { keyPathAt } from "../../src/toml/locate.ts";
import type { Outcome } from "./outcome.ts";

/** Counts of one area, or of all. */
export interface Counts {
  configs: number;
  /** How many Codex accepts even in strict mode. */
  accepted: number;
  lenient: number;
  strict: number;
  /** Rejections of Codex with a place that we refuse too, and how many of them our findings meet. */
  placed: number;
  onLine: number;
  onPath: number;
}

/** Configurations with the same kind of disagreement. */
export interface Group extends DisagreementClass {
  count: number;
  readonly first: Outcome;
}

/** Adds up outcomes as they come in, and keeps the first of each kind of disagreement. */
export class Tally {
  readonly areas = new Map<string, Counts>();
  readonly total: Counts = noCounts();
  readonly groups = new Map<string, Group>();
  readonly misplaced: Outcome[] = [];
  readonly unanswered: Outcome[] = [];
  /** Configurations where a verdict differs. */
  disagreements = 0;

  add(outcome: Outcome): void {
    if (outcome.lenient.ok === null || outcome.strict.ok === null) {
      this.unanswered.push(outcome);
      return;
    }
    const area = outcome.item.area ?? areaOf(outcome);
    let counts = this.areas.get(area);
    if (!counts) this.areas.set(area, (counts = noCounts()));
    for (const each of [counts, this.total]) count(each, outcome);
    if (outcome.place === "missed") this.misplaced.push(outcome);
    if (outcome.disagreement) this.#disagreement(outcome);
  }

  #disagreement(outcome: Outcome): void {
    this.disagreements++;
    const { label, layer } = classify(outcome);
    const group = this.groups.get(label);
    if (group) group.count++;
    else this.groups.set(label, { label, layer, count: 1, first: outcome });
  }
}

function noCounts(): Counts {
  return { configs: 0, accepted: 0, lenient: 0, strict: 0, placed: 0, onLine: 0, onPath: 0 };
}

function count(counts: Counts, { strict, disagreement, place }: Outcome): void {
  counts.configs++;
  if (strict.ok) counts.accepted++;
  if (!disagreement?.lenient) counts.lenient++;
  if (!disagreement?.strict) counts.strict++;
  if (place !== undefined) counts.placed++;
  if (place === "line") counts.onLine++;
  if (place === "path") counts.onPath++;
}

/** The top-level key that a verdict or finding is about. */
function areaOf({ ours: { document, findings }, lenient, strict }: Outcome): string {
  const { line, column } = typeof lenient.line === "number" ? lenient : strict;
  const path =
    typeof line === "number"
      ? keyPathAt(document, new LineIndex(document.text).offset({ line, column: column ?? 1 }))
      : findings.find(({ effect }) => effect === "fatal" || effect === "ignored")?.path;
  return String(path?.[0] ?? (strict.ok ? "(accepted)" : "(other)"));
}
