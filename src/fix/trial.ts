import { type Diagnostic, type TextEdit, isRefusal } from "../diagnostics/diagnostic.ts";
import { EditMap, type Written } from "./edit-map.ts";
import { keepsValues } from "./keeps-values.ts";
import { loosens } from "./loosens.ts";
import type { Selected } from "./select-fixes.ts";
import { type Counts, type Standing, isIgnored, weightOf } from "./standing.ts";

/** Fixes that were made to a text, to be judged. */
export interface Trial {
  /** How the text stood before any of them. */
  readonly base: Standing;
  /** How it stood with those that were accepted before. */
  readonly before: Standing;
  /** How it stands with the ones to be judged as well. */
  readonly after: Standing;
  /** The ones to be judged. */
  readonly added: readonly Selected[];
  /** The edits of all. */
  readonly edits: readonly TextEdit[];
}

/** What is to be known of a text to tell what Codex may do. */
export type Reading = Pick<Standing, "legible" | "all" | "shape">;

/**
 * Whether fixes do what they promise and make nothing worse: their findings are gone, and there are not more syntax
 * errors, fatal or ignored findings, each counted for itself.
 */
export function repairs({ base, before, after, added, edits }: Trial): boolean {
  if (after.document.text === base.document.text) return false;
  // Several at once must each be worth its while: the good of one could hide the harm of another.
  const own = added.length > 1 ? countsOf(added) : NONE;
  for (const kind of [0, 1, 2] as const) if (after.counts[kind] > before.counts[kind] - own[kind]) return false;
  const map = new EditMap(edits);
  return leavesNone(after, added, map) && makesProgress(before, after);
}

/**
 * Whether nobody has to look at the fixes first: what they do not touch keeps its value, and Codex may not do more than
 * before.
 */
export function isHarmless(trial: Trial): boolean {
  const { base, after, added, edits } = trial;
  if (!keepsValues(base.legible, after.legible, new EditMap(edits))) return false;
  return added.every(({ diagnostic }) => keepsMeaning(diagnostic)) || isTame(trial);
}

/** Whether the fix of a finding writes what Codex reads in another way, so that it changes nothing. */
export function keepsMeaning({ code }: Diagnostic): boolean {
  return SAME_MEANING.has(code);
}

/** Whether Codex may not do more than before. */
export function isTame({ before, after }: { readonly before: Reading; readonly after: Reading }): boolean {
  return !loosens(before.legible.root, after.legible.root, after.shape, before.all);
}

const SAME_MEANING = new Set(["alias-key", "alias-value", "quirk/date-as-string", "quirk/enum-as-table"]);

const NONE: Counts = [0, 0, 0, 0];

function countsOf(added: readonly Selected[]): Counts {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const { diagnostic } of added) {
    if (isSyntax(diagnostic)) counts[0]++;
    if (isRefusal(diagnostic.effect)) counts[1]++;
    else if (isIgnored(diagnostic)) counts[2]++;
    else counts[3] += weightOf(diagnostic);
  }
  return counts;
}

/** Whether no finding of a fix is reported again where it was or where the fix has written. */
function leavesNone({ all }: Standing, added: readonly Selected[], map: EditMap): boolean {
  const starts = new Map<string, number[]>();
  for (const { code, range } of all) {
    const list = starts.get(code);
    if (list) list.push(range.start);
    else starts.set(code, [range.start]);
  }
  return added.every(({ diagnostic: { code, range }, fix }) => {
    const left = starts.get(code);
    if (!left) return true;
    const start = map.moved(range.start);
    if (!map.replaces(range.start) && hasIn(left, [start, start + 1])) return false;
    return !fix.edits.some((edit) => hasIn(left, map.written(edit)));
  });
}

/** Whether a sorted list has a number from `start` up to `end`. */
function hasIn(sorted: readonly number[], [start, end]: Written): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return low < sorted.length && (sorted[low] as number) < end;
}

/**
 * Whether repairs come to an end this way: there is less to report, the worst first; or as much, but of a later step of
 * the check, or deeper in the tables.
 */
function makesProgress({ all: before, counts: old }: Standing, { all: after, counts }: Standing): boolean {
  for (const kind of [0, 1, 2, 3] as const) if (counts[kind] !== old[kind]) return counts[kind] < old[kind];
  const steps = sumOf(after, stepOf) - sumOf(before, stepOf);
  return steps > 0 || (steps === 0 && sumOf(after, depthOf) > sumOf(before, depthOf));
}

/** Syntax is checked first, then the values one by one, then what they have to do with each other. */
function stepOf({ code }: Diagnostic): number {
  if (isSyntax({ code })) return 0;
  return code.includes("/") ? 2 : 1;
}

function isSyntax({ code }: Pick<Diagnostic, "code">): boolean {
  return code.startsWith("toml/") || code.startsWith("json/");
}

function depthOf({ path }: Diagnostic): number {
  return path.length;
}

function sumOf(findings: readonly Diagnostic[], number: (finding: Diagnostic) => number): number {
  return findings.reduce((sum, finding) => sum + number(finding), 0);
}
