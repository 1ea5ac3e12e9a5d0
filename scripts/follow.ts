// Leads through a new release of Codex: finds out what has changed and what is left to do. See docs/following-codex.md.
//
//   npm run follow -- VERSION [--out DIR] [--step NAME]... [--again] [--cases FILE]...
//   npm run follow -- VERSION --check
//
// VERSION is a release such as 1.2.3, or `latest`. The steps are probe, binaries, judge and conformance; each leaves its
// result in DIR (in the cache folder, unless given), is skipped while that is there, and goes on where it was cut. Then
// stubs.txt and report.md are written anew from all results and the models of now. Once the models have all of the release,
// it is added to the history of releases. --step runs only these steps, even when
// their results are there; --again all of them. --check runs everything that must hold before the release is described.
// --codex PATH and --against PATH give binaries that need not be fetched. Exit status: 0, even when there is much to do;
// 1 when a check fails, or the history cannot be made; 2 when a binary cannot be had.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CODEX_VERSION } from "../src/knowledge/codex-version.ts";
import { recordedHistory } from "../src/knowledge/recorded-history.ts";
import { cacheFolder } from "./conformance/cache-folder.ts";
import { codexVersion, findCodex, NoCodexError } from "./conformance/codex.ts";
import { runChecks } from "./follow/checks.ts";
import { releaseReport } from "./follow/release-report.ts";
import { runScript } from "./follow/run.ts";
import { compareKeys, type Place, resultOf, runStep, type Step, STEPS } from "./follow/steps.ts";
import type { Section } from "./probe/second-report.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string" },
    step: { type: "string", multiple: true },
    again: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    cases: { type: "string", multiple: true, default: [] },
    codex: { type: "string" },
    against: { type: "string" },
    jobs: { type: "string", default: String(Math.max(2, availableParallelism())) },
    generate: { type: "string", default: "5000" },
    seed: { type: "string", default: String(Math.floor(Date.now() / 1000) % 1_000_000) },
  },
});
try {
  await follow();
} catch (error) {
  if (!(error instanceof NoCodexError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function follow(): Promise<void> {
  const steps = (values.step ?? STEPS).filter((name): name is Step => STEPS.includes(name as Step));
  const [asked] = positionals;
  if (asked === undefined || steps.length < (values.step ?? STEPS).length) {
    console.error(`usage: npm run follow -- VERSION [--step ${STEPS.join("|")}]... [--again] [--check] [--out DIR]`);
    process.exitCode = 2;
    return;
  }
  const version = asked === "latest" ? latest() : asked;
  const codex = await findCodex(values.codex, version);
  if ((await codexVersion(codex)) !== version) throw new NoCodexError(`${codex} is not ${version}`);
  const place: Place = {
    folder: resolve(values.out ?? join(cacheFolder(version), "follow")),
    codex,
    against: values.check ? "" : await findCodex(values.against),
    jobs: Number(values.jobs),
    cases: values.cases,
    generate: Number(values.generate),
    seed: Number(values.seed),
  };
  if (values.check) return check(place);
  for (const step of steps) await runStep(step, place, values.step !== undefined, values.again);
  await write(version, place);
  if (lacksHistory(version, place)) await addToHistory(version);
}

/** Whether the models have all of a release, which the history is made by, and the history does not have it. */
function lacksHistory(version: string, place: Place): boolean {
  const isDescribed = version === CODEX_VERSION && compareKeys(place)?.differences.length === 0;
  return isDescribed && recordedHistory.releases.at(-1) !== version;
}

async function addToHistory(version: string): Promise<void> {
  console.error("==> history");
  const { code } = await runScript("history", ["--add", version], "inherit");
  if (code !== 0) process.exitCode = 1;
  else console.log(`src/knowledge/history.json has ${version} now: run \`npm run gen\`.`);
}

async function write(version: string, place: Place): Promise<void> {
  const keys = compareKeys(place);
  const report = releaseReport({
    version,
    models: CODEX_VERSION,
    recorded: recordedHistory.releases.at(-1),
    older: await codexVersion(place.against),
    troubles: resultOf<string>("probe", place),
    binaries: resultOf<Section>("binaries", place),
    judged: resultOf<Section>("judge", place),
    conformance: resultOf<Section>("conformance", place),
    ...(keys && { keys }),
  });
  mkdirSync(place.folder, { recursive: true });
  writeFileSync(join(place.folder, "report.md"), `${report}\n`);
  writeFileSync(join(place.folder, "stubs.txt"), (keys?.stubs ?? []).join("\n\n"));
  console.log(report.slice(0, report.indexOf("\n## ", report.indexOf("## What is left"))).trimEnd());
  console.log(
    `\nThe report is in ${join(place.folder, "report.md")}, what to paste in ${join(place.folder, "stubs.txt")}.`,
  );
}

async function check({ folder, codex, seed }: Place): Promise<void> {
  const checks = await runChecks(join(folder, "surface.json"), codex, seed);
  console.log("");
  for (const { command, passed } of checks) console.log(`${passed ? "ok    " : "FAILED"} ${command}`);
  if (checks.some(({ passed }) => !passed)) process.exitCode = 1;
}

/** The newest release that npm has. */
function latest(): string {
  const shell = process.platform === "win32";
  try {
    return execFileSync("npm", ["view", "@openai/codex", "version"], { encoding: "utf8", shell }).trim();
  } catch (error) {
    throw new NoCodexError("npm does not tell the newest release", { cause: error });
  }
}
