// Compares what we make of sets of files with what Codex makes of them: whether it starts, also with `--strict-config`, the
// layers and their states, the values, and the layer that each is from.
//
//   npm run conformance:layers -- --count 1000 --seed 7     sets made by chance, of which Codex is asked; --odd SHARE says how
//                                                           many have links, broken files, encodings and their like
//   npm run conformance:layers -- --cases FILE              JSON lines: a set with the `answer` of Codex; --fresh asks again
//
// Codex is that of --codex PATH, or an npm install in the user's cache folder; it runs in a file system of its own, which needs
// Linux and `unshare`. --out FILE keeps the sets that differ, with Codex's answers, in the form of --cases, and --keep FILE adds
// all of them to what it holds. Exit status: 0 in agreement (or no Codex to be had, unless --require), 1 otherwise, 2 it could
// not do its work.
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { NoCodexError, findCodex } from "./conformance/codex.ts";
import { type Difference, differencesOf } from "./conformance/layers/compare-set.ts";
import { generatedSets } from "./conformance/layers/generate-sets.ts";
import type { LayerCase } from "./conformance/layers/layer-case.ts";
import { SetOracle } from "./conformance/layers/set-oracle.ts";

const { values: options } = parseArgs({
  options: {
    cases: { type: "string", multiple: true, default: [] },
    fresh: { type: "boolean", default: false },
    count: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
    odd: { type: "string", default: "0.25" },
    codex: { type: "string" },
    jobs: { type: "string", default: "2" },
    require: { type: "boolean", default: false },
    out: { type: "string" },
    keep: { type: "string" },
  },
});
const count = Number(options.count);
if (count === 0 && options.cases.length === 0) {
  console.error("Nothing to do: give --count N or --cases FILE.");
  process.exit(2);
}
const needsCodex = options.fresh || count > 0;
const oracles = needsCodex ? await openOracles() : [];
const [differing, started, total] = [
  new Map<LayerCase, readonly Difference[]>(),
  { lenient: 0, strict: 0 },
  { sets: 0 },
];
try {
  const sets = allSets();
  await Promise.all(oracles.length > 0 ? oracles.map((oracle) => compareAll(sets, oracle)) : [compareAll(sets)]);
} finally {
  for (const oracle of oracles) oracle.close();
}
for (const [{ id }, differences] of differing) {
  console.log(id);
  for (const { aspect, what, ours, codex } of differences)
    console.log(`  ${aspect} ${what}\n    ours  ${ours}\n    Codex ${codex}`);
}
if (options.out !== undefined)
  writeFileSync(options.out, [...differing.keys()].map((set) => `${JSON.stringify(set)}\n`).join(""));
console.log(`${total.sets} sets, of which Codex starts with ${started.lenient}, strictly with ${started.strict}`);
console.log(`${differing.size} differ`);
if (differing.size > 0) process.exitCode = 1;

async function openOracles(): Promise<SetOracle[]> {
  try {
    const binary = await findCodex(options.codex);
    return await Promise.all(Array.from({ length: Number(options.jobs) }, () => SetOracle.open(binary)));
  } catch (error) {
    if (!(error instanceof NoCodexError)) throw error;
    console.error(`Nothing was compared, as Codex cannot be had: ${error.message}.`);
    process.exit(options.require ? 2 : 0);
  }
}

function* allSets(): Generator<LayerCase> {
  for (const file of options.cases) {
    const lines = readFileSync(file, "utf8").split("\n");
    for (const line of lines) if (line !== "") yield JSON.parse(line) as LayerCase;
  }
  yield* generatedSets(count, Number(options.seed), Number(options.odd));
}

/** @param oracle Who is asked about what has no answer yet. */
async function compareAll(sets: Iterable<LayerCase>, oracle?: SetOracle): Promise<void> {
  for (const set of sets) {
    const answer = set.answer && !options.fresh ? set.answer : await oracle?.ask(set);
    if (!answer) continue;
    total.sets++;
    if (options.keep !== undefined) appendFileSync(options.keep, `${JSON.stringify({ ...set, answer })}\n`);
    if (answer.startup.ok) started.lenient++;
    if (answer.strict.ok) started.strict++;
    const differences = differencesOf(set, answer);
    if (differences.length > 0) differing.set({ ...set, answer }, differences);
  }
}
