// Asks releases of Codex, one by one, about random keys and values, and about all features, and compares with
// src/knowledge/history.json.
//
//   npm run check-history -- --binaries FOLDER [--count N] [--values N] [--seed N]
//
// FOLDER has a binary VERSION/codex for each release. The history was made with questions about many keys at once, and
// between releases that differ; here each pair of a key or value and a release gets a question of its own. The features are
// compared with what each release lists.
import { parseArgs } from "node:util";
import { history } from "../src/history.ts";
import { Release } from "../src/knowledge/release.ts";
import { Random } from "./conformance/random.ts";
import { AskedReleases } from "./history/asked-releases.ts";
import { featureSpans } from "./history/feature-spans.ts";
import { type RecordedItem, recordedKeys, recordedValues } from "./history/recorded-items.ts";

const { values } = parseArgs({
  options: {
    binaries: { type: "string", default: "." },
    count: { type: "string", default: "500" },
    values: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
  },
});
const releases = new AskedReleases(values.binaries, history);
const { versions } = releases;
if (versions.length === 0) throw new Error(`${values.binaries} has no binary of a release`);
const random = new Random(Number(values.seed));

try {
  const keys = await check("key", Number(values.count), recordedKeys(history));
  const words = await check("value", Number(values.values), recordedValues(history));
  const features = await checkFeatures();
  if (keys + words + features > 0) process.exitCode = 1;
} finally {
  await releases.close();
}

/**
 * Asks about random pairs of an item and a release.
 *
 * @returns How many are not as they are recorded; where none could be asked, all.
 */
async function check(what: string, count: number, items: readonly RecordedItem[]): Promise<number> {
  let asked = 0;
  let wrong = 0;
  for (let left = count; left > 0; left--) {
    const item = random.pick(items);
    const version = random.pick(versions);
    const expected = item.isKnownTo(new Release(version, history));
    const answer = expected === undefined ? undefined : await releases.knows(item, version);
    if (answer === undefined) continue;
    asked++;
    if (answer === expected) continue;
    wrong++;
    console.log(`${version} ${answer ? "knows" : "does not know"} ${nameOf(item)}`);
  }
  console.log(`${asked} pairs of a ${what} and a release asked, ${wrong} differ`);
  return asked === 0 ? count : wrong;
}

async function checkFeatures(): Promise<number> {
  const listings = [];
  for (const version of versions) listings.push({ version, features: await releases.features(version) });
  const spans = featureSpans(listings);
  const names = Object.keys({ ...spans, ...history.features });
  const wrong = names.filter((name) => JSON.stringify(spans[name]) !== JSON.stringify(history.features[name]));
  for (const name of wrong) console.log(`feature ${name}: ${JSON.stringify(spans[name] ?? [])}`);
  console.log(`${names.length} features of ${versions.length} releases compared, ${wrong.length} differ`);
  return wrong.length;
}

function nameOf({ file, path, key, word }: RecordedItem): string {
  return `${file} ${path}/${key}${word === undefined ? "" : ` = ${word}`}`;
}
