// Compares our verdicts with those of the real Codex, and the places of our findings with those that it names.
//
//   npm run conformance -- --generate 20000 --seed 7 --mutate 5000
//   npm run conformance -- --cases FILE       JSON lines {id, toml | file, lenient, strict}; --fresh asks again
//   npm run conformance -- --dir DIR          every TOML file of a folder
//
// Codex is asked as `codex app-server --print-startup-config`, with an empty home. It is the one of --codex PATH, or an npm
// install in the user's cache folder. A binary of another release than the models is asked too, and the report says so.
// --surface FILE, as the probe writes it, has the generator make use of what a release knows and the models lack. Exit
// status: 0 in agreement (or no Codex to be had, unless --require), 1 more disagreements than --max-disagreements, 2 it
// could not do its work.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CODEX_VERSION } from "../src/knowledge/codex-version.ts";
import { cacheFolder } from "./conformance/cache-folder.ts";
import { codexVersion, findCodex, NoCodexError } from "./conformance/codex.ts";
import { generatedItems, mutatedItems, templateItems } from "./conformance/items.ts";
import { Oracle } from "./conformance/oracle.ts";
import { compare, type Item, type Outcome } from "./conformance/outcome.ts";
import { groupText, percent, tableOf } from "./conformance/report.ts";
import { shrink } from "./conformance/shrink.ts";
import { itemsOfCases, itemsOfFolder } from "./conformance/stored-items.ts";
import { type Group, Tally } from "./conformance/tally.ts";
import { VerdictStore } from "./conformance/verdict-store.ts";
import { writeCandidates } from "./conformance/write-candidates.ts";
import type { Surface } from "./support/surface.ts";

const FIXTURES = fileURLToPath(new URL("../test/fixtures", import.meta.url));

const { values: options } = parseArgs({
  options: {
    cases: { type: "string", multiple: true, default: [] },
    fresh: { type: "boolean", default: false },
    dir: { type: "string", multiple: true, default: [] },
    generate: { type: "string", default: "0" },
    mutate: { type: "string", default: "0" },
    "mutate-from": { type: "string", multiple: true, default: [FIXTURES] },
    seed: { type: "string", default: "1" },
    codex: { type: "string" },
    surface: { type: "string" },
    require: { type: "boolean", default: false },
    jobs: { type: "string", default: "3" },
    "no-store": { type: "boolean", default: false },
    "max-shrinks": { type: "string", default: "100" },
    out: { type: "string" },
    json: { type: "boolean", default: false },
    "max-disagreements": { type: "string", default: "0" },
  },
});

const needsCodex = options.fresh || options.dir.length > 0 || number("generate") + number("mutate") > 0;
if (!needsCodex && options.cases.length === 0) fail("Nothing to do: give --generate N, --mutate N, --dir or --cases.");

const started = performance.now();
const tally = new Tally();
let codex = CODEX_VERSION;
const oracle = needsCodex ? await openOracle() : undefined;
if (codex !== CODEX_VERSION) console.error(`The releases differ: models of ${CODEX_VERSION} against Codex ${codex}.`);
try {
  await compareAll(items());
  const seconds = (performance.now() - started) / 1000;
  const groups = [...tally.groups.values()].sort((one, other) => other.count - one.count);
  const smallest = await shrinkAll(groups);
  report(groups, smallest, seconds);
} finally {
  oracle?.close();
}

async function openOracle(): Promise<Oracle> {
  try {
    const binary = await findCodex(options.codex);
    codex = await codexVersion(binary);
    const store = options["no-store"] ? [] : [new VerdictStore(join(cacheFolder(codex), "verdicts.jsonl"), binary)];
    return new Oracle([binary], number("jobs"), ...store);
  } catch (error) {
    if (!(error instanceof NoCodexError)) throw error;
    console.error(`Nothing was compared, as Codex ${CODEX_VERSION} cannot be had: ${error.message}.`);
    process.exit(options.require ? 2 : 0);
  }
}

function* items(): Iterable<Item> {
  for (const list of options.cases) yield* itemsOfCases(list);
  for (const folder of options.dir) yield* itemsOfFolder(folder);
  if (number("generate") > 0) yield* templateItems();
  const surface =
    options.surface === undefined ? undefined : (JSON.parse(readFileSync(options.surface, "utf8")) as Surface);
  yield* generatedItems(number("generate"), number("seed"), surface);
  yield* mutatedItems(number("mutate"), number("seed"), options["mutate-from"]);
}

async function compareAll(all: Iterable<Item>): Promise<void> {
  const source = all[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = source.next(); !next.done; next = source.next()) {
      const { value: item } = next;
      tally.add(await compare(item, item.stored && !options.fresh ? undefined : oracle));
    }
  };
  await Promise.all(Array.from({ length: number("jobs") }, work));
}

/** The smallest configuration of each kind of disagreement. */
async function shrinkAll(groups: readonly Group[]): Promise<Outcome[]> {
  const limit = number("max-shrinks");
  const asked = oracle;
  return Promise.all(groups.map(({ first }, index) => (asked && index < limit ? shrink(first, asked) : first)));
}

function report(groups: readonly Group[], smallest: readonly Outcome[], seconds: number): void {
  const { total, misplaced, unanswered, disagreements, areas } = tally;
  const folder = groups.length > 0 ? (options.out ?? mkdtempSync(join(tmpdir(), "conformance-"))) : undefined;
  if (folder) writeCandidates(folder, smallest);
  const failed = disagreements > number("max-disagreements") || unanswered.length > 0;
  if (options.json) {
    const texts = groups.map(({ label, layer, count }, index) => {
      const { ours, lenient, strict, item } = smallest[index] as Outcome;
      return { label, layer, count, id: item.id, toml: ours.document.text, lenient, strict };
    });
    const summary = {
      codexVersion: CODEX_VERSION,
      askedVersion: codex,
      seconds,
      disagreements,
      unanswered: unanswered.length,
    };
    const byArea = Object.fromEntries(areas);
    console.log(JSON.stringify({ ...summary, total, areas: byArea, groups: texts }, undefined, 2));
  } else {
    console.log(tableOf(tally));
    for (const [index, group] of groups.entries()) console.log(`\n${groupText(group, smallest[index] as Outcome)}`);
    for (const { item, lenient, strict, ours } of misplaced.slice(0, 20)) {
      const label = { label: "place missed", layer: "structure" as const, count: 1 };
      console.log(
        `\n${groupText({ ...label, first: { item } as Outcome }, { item, lenient, strict, ours } as Outcome)}`,
      );
    }
    console.log(
      `\n${total.configs} configurations, ${oracle?.processes ?? 0} runs of Codex, ${seconds.toFixed(1)} s ` +
        `(${(total.configs / seconds).toFixed(0)} a second); lenient ${percent(total.lenient, total.configs)}, strict ` +
        `${percent(total.strict, total.configs)}, place ${percent(total.onLine + total.onPath, total.placed)} of ${total.placed}.`,
    );
    if (codex !== CODEX_VERSION) console.log(`Models of ${CODEX_VERSION} against Codex ${codex}: the releases differ.`);
    if (unanswered.length > 0) console.log(`${unanswered.length} got no answer: ${unanswered[0]?.lenient.detail}`);
    if (folder) console.log(`${disagreements} disagree, of ${groups.length} kinds; the smallest are in ${folder}`);
  }
  if (failed) process.exitCode = 1;
}

function number(name: "generate" | "mutate" | "seed" | "jobs" | "max-shrinks" | "max-disagreements"): number {
  const value = Number(options[name]);
  if (!Number.isSafeInteger(value) || value < 0) fail(`--${name} wants a number, not ${options[name]}.`);
  return value;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
