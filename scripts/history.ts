// Finds out which releases of Codex know each key, value and feature, by asking them, and writes src/knowledge/history.json.
//
//   npm run history -- [--binaries FOLDER] [--releases VERSION,VERSION...] [--add VERSION] [--jobs N] [--journal FILE]
//     [--out FILE]
//
// With --add, the history that there is gets one more release, which is compared with the last one in it.
// FOLDER has a binary VERSION/codex for each; without it they are installed into the cache folder. Default: all stable
// releases of FOLDER. The models must describe the last one. What is found goes to the journal as it comes, from which a run
// that was cut goes on.
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findCodex } from "./conformance/codex.ts";
import { listFeatures } from "./probe/feature-list.ts";
import { compareReleases } from "../src/knowledge/compare-releases.ts";
import { recordedHistory } from "../src/knowledge/recorded-history.ts";
import { deprecatedKeys } from "./history/deprecated-keys.ts";
import { extended } from "./history/extended.ts";
import { featureSpans } from "./history/feature-spans.ts";
import { anchors } from "./history/anchors.ts";
import { ASKED_FILES, type AskedFile } from "./history/ask-file.ts";
import { findHistory, type TableHistory } from "./history/find-history.ts";
import { joinTables } from "./history/join-tables.ts";
import { printHistory } from "./history/print-history.ts";
import { findTurns } from "./history/turns.ts";
import { Release } from "./history/release.ts";

const { values } = parseArgs({
  options: {
    binaries: { type: "string" },
    releases: { type: "string" },
    add: { type: "string" },
    jobs: { type: "string", default: "2" },
    journal: { type: "string" },
    out: { type: "string", default: fileURLToPath(new URL("../src/knowledge/history.json", import.meta.url)) },
  },
});
const { binaries, journal, add } = values;
const last = recordedHistory.releases.at(-1);
const step = add === undefined || last === undefined ? undefined : [last, add].join(",");
const versions = ((step ?? values.releases)?.split(",") ?? versionsIn(binaries)).sort(compareReleases);
if (versions.length < 2) throw new Error("name at least two releases");
const jobs = Number(values.jobs);
const codexes: { readonly version: string; readonly binary: string }[] = [];
for (const version of versions) {
  const given = binaries === undefined ? undefined : join(binaries, version, "codex");
  codexes.push({ version, binary: await findCodex(given, version) });
}
const listings = [];
for (const { version, binary } of codexes) listings.push({ version, features: await listFeatures(binary) });
const tables = journal !== undefined && existsSync(journal) ? linesOf(journal) : [];
for (const file of ASKED_FILES) tables.push(...(await tablesOf(file)));
const deprecated = await findTurns(versions, anchors(versions.length), async (index) =>
  deprecatedKeys(readFileSync(codexes[index]?.binary ?? "")),
);
const history = {
  releases: versions,
  ...joinTables(tables),
  deprecated: Object.fromEntries([...deprecated].sort(([a], [b]) => (a < b ? -1 : 1))),
  features: featureSpans(listings),
};
writeFileSync(values.out, printHistory(add === undefined ? history : extended(recordedHistory, history)));

/** The tables of a file that no earlier run has found. */
async function tablesOf(file: AskedFile): Promise<TableHistory[]> {
  const releases: Release[] = [];
  try {
    for (const { version, binary } of codexes) releases.push(await Release.open(version, file, binary, jobs));
    return await findHistory(releases, jobs, tables, (table) => {
      if (journal !== undefined) appendFileSync(journal, `${JSON.stringify(table)}\n`);
      const untold = table.untold.length > 0 ? `; no question tells of ${table.untold.join(", ")}` : "";
      console.error(`${file} ${table.path || "top level"}: ${Object.keys(table.keys).length} keys${untold}`);
    });
  } finally {
    for (const release of releases) release.close();
  }
}

function linesOf(file: string): TableHistory[] {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.endsWith("}"));
  return lines.map((line) => JSON.parse(line) as TableHistory);
}

function versionsIn(folder: string | undefined): string[] {
  if (folder === undefined) return [];
  return readdirSync(folder).filter((name) => /^\d+\.\d+\.\d+$/.test(name) && existsSync(join(folder, name, "codex")));
}
