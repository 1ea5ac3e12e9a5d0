import type { Effect } from "../../diagnostics/diagnostic.ts";
import { kinds } from "../../kinds/index.ts";
import type { Awaited } from "../../layers/awaited.ts";
import type { EffectCounts, Summary } from "./reporter.ts";

type Wording = readonly [one: string, many: string];

const wordings: readonly (readonly [Effect, Wording])[] = [
  ["fatal", ["1 error stops Codex from starting", "errors stop Codex from starting"]],
  ["dropped", ["1 error makes Codex leave out a file", "errors make Codex leave out files"]],
  ["ignored", ["1 setting is ignored", "settings are ignored"]],
  ["inert", ["1 setting has no effect", "settings have no effect"]],
  ["risk", ["1 setting deserves a look", "settings deserve a look"]],
];

const conditions: readonly (readonly [Awaited, string])[] = [
  ["trust", "once the project is trusted"],
  ["another-start", "in starts that use what is not used here"],
];

function partsOf(count: (effect: Effect) => number): string {
  const parts = wordings
    .filter(([effect]) => count(effect) > 0)
    .map(([effect, [one, many]]) => (count(effect) === 1 ? one : `${count(effect)} ${many}`));
  return parts.join(", ");
}

function conditional(when: string, counts: EffectCounts | undefined): string {
  const text = counts ? partsOf((effect) => counts[effect]) : "";
  return text && `${when}: ${text}`;
}

/** The outcome of a run in one plain sentence. */
export function summaryText(summary: Summary): string {
  if (summary.files === 0) return "Nothing was checked.";
  const { awaiting = {} } = summary;
  const later = Object.values(awaiting);
  const now = partsOf((effect) => later.reduce((rest, counts) => rest - counts[effect], summary[effect]));
  const parts = [now, ...conditions.map(([awaited, when]) => conditional(when, awaiting[awaited]))].filter(Boolean);
  const files = summary.files === 1 ? "1 file" : `${summary.files} files`;
  const as = summary.assumed ? ` as ${kinds[summary.assumed].title}` : "";
  if (parts.length > 0) return `${parts.join("; ")} (${files} checked${as}).`;
  return `No problems in ${files}${as && `, checked${as}`}.`;
}
