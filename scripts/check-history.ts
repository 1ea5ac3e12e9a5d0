// Asks releases of Codex, one by one, about random keys and values, and about all features, and compares with
// src/knowledge/history.json.
//
//   npm run check-history -- --binaries FOLDER [--count N] [--values N] [--seed N]
//
// FOLDER has a binary VERSION/codex for each release. The history was made with questions about many keys at once, and
// between releases that differ; here each pair of a key or value and a release gets a question of its own. The features are
// compared with what each release lists.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { history } from "../src/history.ts";
import { Release as Known } from "../src/knowledge/release.ts";
import { Random } from "./conformance/random.ts";
import { featureSpans } from "./history/feature-spans.ts";
import { type KeyQuestion, knowsKey, questionAbout } from "./history/key-question.ts";
import { knowsWord } from "./history/knows-word.ts";
import { type RecordedItem, recordedKeys, recordedValues } from "./history/recorded-items.ts";
import { Release } from "./history/release.ts";
import { listFeatures } from "./probe/feature-list.ts";
import { modelKeys } from "./probe/model-paths.ts";

const { values } = parseArgs({
  options: {
    binaries: { type: "string", default: "." },
    count: { type: "string", default: "500" },
    values: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
  },
});
const versions = history.releases.filter((version) => existsSync(join(values.binaries, version, "codex")));
if (versions.length === 0) throw new Error(`${values.binaries} has no binary of a release`);
const random = new Random(Number(values.seed));
const opened = new Map<string, Release>();
const questions = new Map<string, KeyQuestion | undefined>();

try {
  const keys = await check("key", Number(values.count), recordedKeys(history), asksKey);
  const words = await check("value", Number(values.values), recordedValues(history), asksWord);
  const features = await checkFeatures();
  if (keys + words + features > 0) process.exitCode = 1;
} finally {
  for (const release of opened.values()) release.close();
}

/**
 * Asks about random pairs of an item and a release.
 *
 * @returns How many are not as they are recorded; where none could be asked, all.
 */
async function check(
  what: string,
  count: number,
  items: readonly RecordedItem[],
  ask: (item: RecordedItem, release: Release) => Promise<boolean | undefined>,
): Promise<number> {
  let asked = 0;
  let wrong = 0;
  for (let left = count; left > 0; left--) {
    const item = random.pick(items);
    const version = random.pick(versions);
    const expected = isKnown(item, version);
    const answer = expected === undefined ? undefined : await ask(item, await open(version));
    if (answer === undefined) continue;
    asked++;
    if (answer === expected) continue;
    wrong++;
    const name = `${item.path}/${item.key}${item.word === undefined ? "" : ` = ${item.word}`}`;
    console.log(`${version} ${answer ? "knows" : "does not know"} ${name}`);
  }
  console.log(`${asked} pairs of a ${what} and a release asked, ${wrong} differ`);
  return asked === 0 ? count : wrong;
}

function isKnown(item: RecordedItem, version: string): boolean | undefined {
  return item.isKnownTo(new Known(version, history));
}

/** Undefined where no question tells. */
async function asksKey(item: RecordedItem, release: Release): Promise<boolean | undefined> {
  const { path, key } = item;
  const name = `${path}/${key}`;
  if (!questions.has(name)) {
    const last = versions.findLast((version) => isKnown(item, version));
    questions.set(
      name,
      last === undefined ? undefined : await questionAbout(await open(last), path, key, modelKeys(path).get(key) ?? []),
    );
  }
  const question = questions.get(name);
  return question && knowsKey(release, path, key, question);
}

async function asksWord({ path, key, word = "" }: RecordedItem, release: Release): Promise<boolean> {
  return knowsWord(release, path, key, word);
}

async function checkFeatures(): Promise<number> {
  const listings = [];
  for (const version of versions)
    listings.push({ version, features: await listFeatures(join(values.binaries, version, "codex")) });
  const spans = featureSpans(listings);
  const names = Object.keys({ ...spans, ...history.features });
  const wrong = names.filter((name) => JSON.stringify(spans[name]) !== JSON.stringify(history.features[name]));
  for (const name of wrong) console.log(`feature ${name}: ${JSON.stringify(spans[name] ?? [])}`);
  console.log(`${names.length} features of ${versions.length} releases compared, ${wrong.length} differ`);
  return wrong.length;
}

async function open(version: string): Promise<Release> {
  const release = opened.get(version) ?? (await Release.open(version, join(values.binaries, version, "codex"), 2));
  opened.set(version, release);
  return release;
}
