// Compares what we make of sets of files with what Codex makes of them.
//
//   npm run conformance:layers -- --cases FILE              JSON lines: a set with the `answer` of Codex
//   npm run conformance:layers -- --generate N --seed S     writes as many new sets to stdout, for Codex to answer
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { differencesOf } from "./conformance/layers/compare-set.ts";
import { generatedSets } from "./conformance/layers/generate-sets.ts";
import type { LayerCase } from "./conformance/layers/layer-case.ts";

const { values: options } = parseArgs({
  options: {
    cases: { type: "string", multiple: true, default: [] },
    generate: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
  },
});
for (const set of generatedSets(Number(options.generate), Number(options.seed))) console.log(JSON.stringify(set));
if (options.cases.length > 0) compareAll(options.cases.flatMap(setsIn));

function setsIn(file: string): LayerCase[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as LayerCase);
}

function compareAll(sets: readonly LayerCase[]): void {
  let differing = 0;
  for (const set of sets) {
    const differences = set.answer ? differencesOf(set, set.answer) : [];
    if (differences.length === 0) continue;
    differing++;
    console.log(set.id);
    for (const { aspect, what, ours, codex } of differences)
      console.log(`  ${aspect} ${what}\n    ours  ${ours}\n    Codex ${codex}`);
  }
  console.log(`${sets.length} sets, ${differing} differ`);
  if (differing > 0) process.exitCode = 1;
}
