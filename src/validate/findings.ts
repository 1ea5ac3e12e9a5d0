import type { Diagnostic, Range } from "../diagnostics/diagnostic.ts";
import type { Shape } from "../knowledge/shape.ts";
import type { Place } from "../resolve/place.ts";
import { isDropped } from "./dropped.ts";

/** Checks a value as a certain type; handed to the checks of types that consist of others. */
export type Check = (place: Place, shape: Shape, findings: Findings) => void;

type Details = Pick<Diagnostic, "code" | "effect" | "message"> & Partial<Diagnostic>;

const FATAL_WEIGHT = 100;

/** Whether Codex would take a value as a certain type. */
export function takes(place: Place, shape: Shape, check: Check): boolean {
  const attempt = new Findings();
  check(place.as(shape), shape, attempt);
  return !attempt.isRefused;
}

/** What is found of one value: of the whole file, or of one of the types that a value may have. */
export class Findings {
  readonly list: Diagnostic[] = [];

  /** The heavier, the farther the value is from what is wanted. */
  get weight(): number {
    let sum = 0;
    for (const { effect } of this.list) sum += effect === "fatal" ? FATAL_WEIGHT : 1;
    return sum;
  }

  /** Whether Codex refuses the value. */
  get isRefused(): boolean {
    return this.weight >= FATAL_WEIGHT;
  }

  take(other: Findings): void {
    for (const finding of other.list) this.list.push(finding);
  }

  /** Reports something about a value, or about what is underlined instead. */
  report(place: Place, details: Details, at: Range = place.node): void {
    const effect = details.effect === "fatal" && isDropped(place) ? "ignored" : details.effect;
    this.list.push({
      severity: effect === "fatal" ? "error" : "warning",
      path: place.path,
      range: { start: at.start, end: at.end },
      ...details,
      effect,
    });
  }

  /** Reports something about a key. */
  reportKey(place: Place, details: Details): void {
    this.report(place, details, place.key);
  }
}
