// Asks releases of Codex, one by one, about random keys, and compares with src/knowledge/history.json.
//
//   npm run check-history -- --binaries FOLDER [--count N] [--seed N]
//
// FOLDER has a binary VERSION/codex for each release. The history was made with questions about many keys at once, and
// between releases that differ; here each pair of a key and a release gets a question of its own.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { history } from "../src/history.ts";
import { Release as Known } from "../src/knowledge/release.ts";
import { Random } from "./conformance/random.ts";
import { type KeyQuestion, knowsKey, questionAbout } from "./history/key-question.ts";
import { Release } from "./history/release.ts";
import { modelKeys, modelPaths, modelStructs } from "./probe/model-paths.ts";

const { values } = parseArgs({
  options: {
    binaries: { type: "string", default: "." },
    count: { type: "string", default: "500" },
    seed: { type: "string", default: "1" },
  },
});
const versions = history.releases.filter((version) => existsSync(join(values.binaries, version, "codex")));
const latest = versions.at(-1);
if (latest === undefined) throw new Error(`${values.binaries} has no binary of a release`);
const random = new Random(Number(values.seed));
const opened = new Map<string, Release>();
const questions = new Map<string, KeyQuestion | undefined>();

try {
  let asked = 0;
  let wrong = 0;
  for (let left = Number(values.count); left > 0; left--) {
    const path = random.pick(modelPaths());
    const keys = modelKeys(path);
    const key = random.pick([...keys.keys()]);
    const version = random.pick(versions);
    const question = await questionFor(path, key, keys.get(key) ?? []);
    const told = modelStructs(path).flatMap(({ name }) => new Known(version, history).key(name, key) ?? []);
    const [span] = told;
    if (!question || !span) continue;
    asked++;
    const isKnown = await knowsKey(await open(version), path, key, question);
    if (isKnown === span.isKnown) continue;
    wrong++;
    console.log(`${version} ${isKnown ? "knows" : "does not know"} ${path}/${key}`);
  }
  console.log(`${asked} pairs of a key and a release asked, ${wrong} differ`);
  if (wrong > 0 || asked === 0) process.exitCode = 1;
} finally {
  for (const release of opened.values()) release.close();
}

async function questionFor(path: string, key: string, words: readonly string[]): Promise<KeyQuestion | undefined> {
  const name = `${path}/${key}`;
  if (!questions.has(name)) questions.set(name, await questionAbout(await open(latest as string), path, key, words));
  return questions.get(name);
}

async function open(version: string): Promise<Release> {
  const release = opened.get(version) ?? (await Release.open(version, join(values.binaries, version, "codex"), 2));
  opened.set(version, release);
  return release;
}
