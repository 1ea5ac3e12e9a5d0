// Compares what we make of sets of files with what Codex makes of them.
//
//   npx tsx scripts/conformance-layers.ts --cases FILE     JSON lines: a set with the `answer` of Codex
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { differencesOf } from "./conformance/layers/compare-set.ts";
import type { LayerCase } from "./conformance/layers/layer-case.ts";

const { values: options } = parseArgs({ options: { cases: { type: "string", multiple: true, default: [] } } });
const sets = options.cases.flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as LayerCase),
);
let differing = 0;
for (const set of sets) {
  if (!set.answer) continue;
  const differences = differencesOf(set, set.answer);
  if (differences.length === 0) continue;
  differing++;
  console.log(set.id);
  for (const { aspect, what, ours, codex } of differences)
    console.log(`  ${aspect} ${what}\n    ours  ${ours}\n    Codex ${codex}`);
}
console.log(`${sets.length} sets, ${differing} differ`);
if (differing > 0) process.exitCode = 1;
