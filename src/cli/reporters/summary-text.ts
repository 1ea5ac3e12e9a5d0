import type { Effect } from "../../diagnostics/diagnostic.ts";
import { kinds } from "../../kinds/index.ts";
import type { Summary } from "./reporter.ts";

type Wording = readonly [one: string, many: string];

const wordings: readonly (readonly [Effect, Wording])[] = [
  ["fatal", ["1 error stops Codex from starting", "errors stop Codex from starting"]],
  ["dropped", ["1 error makes Codex leave out a file", "errors make Codex leave out files"]],
  ["ignored", ["1 setting is ignored", "settings are ignored"]],
  ["inert", ["1 setting has no effect", "settings have no effect"]],
  ["risk", ["1 setting deserves a look", "settings deserve a look"]],
];

/** The outcome of a run in one plain sentence. */
export function summaryText(summary: Summary): string {
  if (summary.files === 0) return "Nothing was checked.";
  const parts = wordings
    .filter(([effect]) => summary[effect] > 0)
    .map(([effect, [one, many]]) => (summary[effect] === 1 ? one : `${summary[effect]} ${many}`));
  const files = summary.files === 1 ? "1 file" : `${summary.files} files`;
  const as = summary.assumed ? ` as ${kinds[summary.assumed].title}` : "";
  if (parts.length > 0) return `${parts.join(", ")} (${files} checked${as}).`;
  return `No problems in ${files}${as && `, checked${as}`}.`;
}
