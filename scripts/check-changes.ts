// Asks two releases of Codex about all that files use, and compares with what `codex-config changes` tells of the files.
//
//   npm run check-changes -- --binaries FOLDER --since VERSION [--until VERSION] FILE...
//
// FOLDER has a binary VERSION/codex for each release. Each key and value that a file uses gets a question of its own, and the
// features are compared with what both releases list. Exit status 1 where a change is told that is none, or one is not told.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual, parseArgs } from "node:util";
import type { FeatureState } from "../src/changes/change.ts";
import { changesBetween } from "../src/changes/changes-between.ts";
import { UsedKeys } from "../src/changes/used-keys.ts";
import { history } from "../src/history.ts";
import { CODEX_VERSION } from "../src/knowledge/codex-version.ts";
import { ConfigFile } from "../src/resolve/config-file.ts";
import { parseToml } from "../src/toml/parse.ts";
import { AskedReleases } from "./history/asked-releases.ts";
import { recordedKeys, recordedValues } from "./history/recorded-items.ts";
import type { ListedFeature } from "./probe/feature-list.ts";
import { type Step, stepOfFeature, stepOfItem } from "./history/steps.ts";

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    binaries: { type: "string", default: "." },
    since: { type: "string" },
    until: { type: "string", default: CODEX_VERSION },
  },
});
const { since, until } = values;
const releases = new AskedReleases(values.binaries, history);
if (since === undefined || files.length === 0) throw new Error("name a release with --since, and files");
for (const version of [since, until])
  if (!releases.versions.includes(version)) throw new Error(`${values.binaries} has no binary of ${version}`);

try {
  for (const file of files) if ((await check(file, since)) > 0) process.exitCode = 1;
} finally {
  await releases.close();
}

/** @returns How many changes are told wrongly, or not at all. */
async function check(file: string, from: string): Promise<number> {
  const used = new UsedKeys();
  used.add(new ConfigFile(parseToml(readFileSync(file, "utf8"))).root);
  const told = changesBetween(from, until, history, used);
  console.log(`${file}: ${told.length} changes from ${from} to ${until}`);
  let [asked, silent, wrong] = [0, 0, 0];
  const compare = <State>(name: string, found: Step<State>, step: Step<State> | undefined): void => {
    asked++;
    const isRight = step ? isDeepStrictEqual(found, step) : isDeepStrictEqual(found.before, found.after);
    if (!isRight) wrong++;
    if (!isRight || step) console.log(`  ${isRight ? "ok   " : "WRONG"} ${name}: ${words(found)}`);
  };
  const listings = [await releases.features(from), await releases.features(until)] as const;
  for (const item of [...recordedKeys(history), ...recordedValues(history)]) {
    const { path, types, key, word } = item;
    const isUsed = types.some((type) => (word === undefined ? used.hasKey(type, key) : used.hasValue(type, key, word)));
    // What is listed says more.
    if (!isUsed || (path === "features" && key in history.features)) continue;
    const [before, after] = [await releases.knows(item, from), await releases.knows(item, until)];
    if (before === undefined || after === undefined) silent++;
    else {
      const name = `${path}/${key}${word === undefined ? "" : ` = ${word}`}`;
      compare(name, { before, after }, stepOfItem(item, told, history));
    }
  }
  for (const name of Object.keys(history.features)) {
    if (!used.hasKey("FeaturesToml", name)) continue;
    const [before, after] = listings.map((features) => stateOf(features.get(name)));
    compare(`feature ${name}`, { before, after }, stepOfFeature(name, told));
  }
  console.log(`  ${asked} keys, values and features asked of both, ${wrong} differ; no question tells of ${silent}`);
  return wrong;
}

function stateOf(feature: ListedFeature | undefined): FeatureState | undefined {
  return feature && { stage: feature.stage, isOn: feature.default };
}

function words({ before, after }: Step<unknown>): string {
  return [before, after].map((state) => JSON.stringify(state) ?? "none").join(" -> ");
}
