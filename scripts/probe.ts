// Rediscovers what a Codex binary accepts in config.toml, and compares it with the models.
//
//   npm run probe -- --codex PATH [--out FILE] [--surface FILE] [--table PATH]... [--jobs N]
//
// Without --codex, the binary of the release that the models describe is used (and installed into the cache folder when it
// is not there). --out writes what was found; --surface compares a file of an earlier run instead of asking;
// --table probes only these tables, by their path in the surface file, such as mcp_servers/x.
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { CODEX_VERSION } from "../src/codex-version.ts";
import { findCodex, NoCodexError } from "./conformance/codex.ts";
import { changedOrders } from "./probe/array-orders.ts";
import { answering } from "./probe/ask.ts";
import { openOracle } from "./probe/open-oracle.ts";
import { listFeatures } from "./probe/feature-list.ts";
import { modelKeys, modelPaths } from "./probe/model-paths.ts";
import { probeSurface } from "./probe/probe-surface.ts";
import { report } from "./probe/report.ts";
import { readVocabulary } from "./probe/vocabulary.ts";
import { seenKeys, type Surface } from "./support/surface.ts";

const { values } = parseArgs({
  options: {
    codex: { type: "string" },
    out: { type: "string" },
    surface: { type: "string" },
    table: { type: "string", multiple: true },
    jobs: { type: "string", default: String(Math.max(2, availableParallelism())) },
    verbose: { type: "boolean", default: false },
  },
});
if (values.surface !== undefined) {
  const surface = JSON.parse(readFileSync(values.surface, "utf8")) as Surface;
  if (!report(surface, "surface")) process.exitCode = 1;
} else {
  try {
    await probe(values.codex ?? (await findCodex(undefined)));
  } catch (error) {
    if (!(error instanceof NoCodexError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

async function probe(binary: string): Promise<void> {
  const start = performance.now();
  const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(0)} s`;
  const { oracle, version } = await openOracle(binary, Number(values.jobs));
  try {
    const vocabulary = readVocabulary(readFileSync(binary));
    if (vocabulary.warning !== undefined) console.error(vocabulary.warning);
    console.error(`${version}: ${vocabulary.names.length} names in the binary after ${seconds()}`);
    const { surface, troubles } = await probeSurface({
      ask: answering(oracle),
      vocabulary,
      features: await listFeatures(binary),
      paths: values.table ?? modelPaths(),
      known: modelKeys,
      progress: (path, table) => {
        if (values.verbose) console.error(`${seconds()} ${path || "top level"}: ${seenKeys(table).length} keys`);
      },
    });
    if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(surface, null, 1)}\n`);
    console.error(`${oracle.processes} questions in ${seconds()}`);
    for (const trouble of troubles) console.log(`not probed as it should be: ${trouble}`);
    if (!version.endsWith(` ${CODEX_VERSION}`)) console.log(`Models of ${CODEX_VERSION} against ${version}:`);
    if (!report(surface, values.table ? "part" : changedOrders(vocabulary))) process.exitCode = 1;
  } finally {
    oracle.close();
  }
}
