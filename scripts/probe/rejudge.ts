import type { Mode } from "../conformance/verdict.ts";
import type { Judge } from "../conformance/oracle.ts";
import type { Item } from "../conformance/outcome.ts";
import type { Verdict } from "../conformance/verdict.ts";

/** A configuration of which two releases think differently. */
export interface Rejudged {
  readonly id: string;
  readonly mode: Mode;
  /** What changed: whether it is accepted, else where the error is, else only its text. */
  readonly what: "verdict" | "place" | "text";
  readonly before: Verdict;
  readonly after: Verdict;
}

/** What came of a set of configurations. */
export interface Rejudgement {
  readonly judged: number;
  readonly changed: readonly Rejudged[];
}

const MODES: readonly Mode[] = ["lenient", "strict"];

/**
 * Asks two releases about the same configurations, and tells where the answers differ.
 *
 * @param before Undefined where the verdicts that are stored with the items are those of the older release.
 */
export async function rejudge(
  items: Iterable<Item>,
  before: Judge | undefined,
  after: Judge,
  jobs: number,
  tell: (count: number) => void = () => {},
): Promise<Rejudgement> {
  const changed: Rejudged[] = [];
  let judged = 0;
  const source = items[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = source.next(); !next.done; next = source.next()) {
      const { id, content, stored } = next.value;
      if (!before && !stored) continue;
      for (const mode of MODES) {
        const old = before ? await before.ask(content, mode) : (stored as Record<Mode, Verdict>)[mode];
        const now = await after.ask(content, mode);
        const what = difference(old, now);
        if (what && what !== "verdict" && before && (await isByChance(content, mode, before, after))) continue;
        if (what) changed.push({ id, mode, what, before: old, after: now });
      }
      tell(++judged);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  const order = (one: Rejudged): string => `${["verdict", "place", "text"].indexOf(one.what)} ${one.id} ${one.mode}`;
  return { judged, changed: changed.sort((one, other) => (order(one) < order(other) ? -1 : 1)) };
}

/** Whether both releases give the same answer sooner or later: of several errors, Codex names any. */
async function isByChance(content: Item["content"], mode: Mode, before: Judge, after: Judge): Promise<boolean> {
  const seen = [new Set<string>(), new Set<string>()] as const;
  for (let attempt = 0; attempt < 8; attempt++) {
    for (const [index, judge] of [before, after].entries()) {
      const { line, column, detail } = await judge.ask(content, mode);
      seen[index as 0 | 1].add(`${line} ${column} ${detail}`);
    }
    if ([...seen[0]].some((answer) => seen[1].has(answer))) return true;
  }
  return false;
}

function difference(before: Verdict, after: Verdict): Rejudged["what"] | undefined {
  if (before.ok === null || after.ok === null) return undefined;
  if (before.ok !== after.ok) return "verdict";
  if (before.ok) return undefined;
  const place = ({ line, column }: Verdict): string => `${line ?? "-"}:${column ?? "-"}`;
  if (place(before) !== place(after)) return "place";
  return before.detail !== undefined && after.detail !== undefined && firstLine(before) !== firstLine(after)
    ? "text"
    : undefined;
}

/** A line for a report. */
export function rejudgedText({ id, mode, what, before, after }: Rejudged): string {
  const said = (verdict: Verdict): string => {
    if (verdict.ok) return "accepts";
    const place = typeof verdict.line === "number" ? ` ${verdict.line}:${verdict.column ?? 1}` : "";
    return `refuses${place} (${firstLine(verdict)})`;
  };
  return `${what} ${id}, ${mode}: ${said(before)} -> ${said(after)}`;
}

function firstLine({ detail = "" }: Verdict): string {
  return (detail.split("\n")[0] ?? "").replace(/^\S*config\.toml:\d+:\d+: /, "");
}
