// Rediscovers what a Codex binary accepts in config.toml, and compares it with the models.
//
//   npm run probe -- --codex PATH [--out FILE] [--resume] [--surface FILE] [--table PATH]... [--jobs N]
//   npm run probe -- --codex PATH --against OLDER [--cases FILE]...
//
// Without --codex, the binary of the release that the models describe is used (and installed into the cache folder when it
// is not there). --out writes what was found; as it comes, that goes to FILE.partial, from which --resume goes on after a
// cut. --surface compares a file of an earlier run instead of asking; --table probes only these tables, by their path in
// the surface file, such as mcp_servers/x. --against compares two binaries in what a probe of keys cannot see: sizes of
// structs, texts, and the verdicts on configurations of --cases (JSON lines with `toml`); nothing is probed then.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { CODEX_VERSION } from "../src/knowledge/codex-version.ts";
import { findCodex, NoCodexError } from "./conformance/codex.ts";
import { itemsOfCases } from "./conformance/stored-items.ts";
import { probeBinary } from "./probe/probe-binary.ts";
import { openOracle } from "./probe/open-oracle.ts";
import { rejudge } from "./probe/rejudge.ts";
import { report } from "./probe/report.ts";
import { binarySections, rejudgedSection, sectionText } from "./probe/second-report.ts";
import type { Surface } from "./support/surface.ts";

const { values } = parseArgs({
  options: {
    codex: { type: "string" },
    out: { type: "string" },
    resume: { type: "boolean", default: false },
    surface: { type: "string" },
    against: { type: "string" },
    cases: { type: "string", multiple: true, default: [] },
    table: { type: "string", multiple: true },
    jobs: { type: "string", default: String(Math.max(2, availableParallelism())) },
    verbose: { type: "boolean", default: false },
  },
});
if (values.resume && values.out === undefined) {
  console.error("--resume goes on with what is kept beside the file of --out: give that too.");
  process.exit(2);
}
try {
  if (values.against !== undefined) await compareBinaries(values.against, values.codex ?? (await findCodex(undefined)));
  else if (values.surface !== undefined) compare(JSON.parse(readFileSync(values.surface, "utf8")) as Surface);
  else await probe(values.codex ?? (await findCodex(undefined)));
} catch (error) {
  if (!(error instanceof NoCodexError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function probe(binary: string): Promise<void> {
  const { out, resume, table, jobs, verbose } = values;
  const partial = out === undefined ? undefined : `${out}.partial`;
  const { surface, troubles, version } = await probeBinary(binary, {
    jobs: Number(jobs),
    verbose,
    ...(table && { tables: table }),
    ...(partial !== undefined && { partial, resume }),
  });
  if (out !== undefined) writeFileSync(out, `${JSON.stringify(surface, null, 1)}\n`);
  if (partial !== undefined) rmSync(partial, { force: true });
  for (const trouble of troubles) console.log(`not probed as it should be: ${trouble}`);
  if (!version.endsWith(` ${CODEX_VERSION}`)) console.log(`Models of ${CODEX_VERSION} against ${version}:`);
  compare(surface);
}

async function compareBinaries(older: string, newer: string): Promise<void> {
  for (const section of binarySections(older, newer)) console.log(`${sectionText(section)}\n`);
  if (values.cases.length === 0) return;
  const jobs = Number(values.jobs);
  const [before, after] = [await openOracle(older, jobs), await openOracle(newer, jobs)];
  try {
    const items = values.cases.flatMap((file) => [...itemsOfCases(file, true)]);
    console.log(sectionText(rejudgedSection(await rejudge(items, before.oracle, after.oracle, jobs))));
  } finally {
    before.oracle.close();
    after.oracle.close();
  }
}

function compare(surface: Surface): void {
  if (!report(surface, values.table !== undefined)) process.exitCode = 1;
}
