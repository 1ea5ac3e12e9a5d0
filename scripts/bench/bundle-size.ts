// Prints the size of what a bundler makes of `import { lint }` and `import { parseToml }`: minified, then gzipped.
//
//   npm run build && npx tsx scripts/bench/bundle-size.ts [--json]
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { BenchRow } from "../support/bench-row.ts";

const BUDGETS = { lint: 100, parseToml: 17 } as const;

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const rows: BenchRow[] = [];
for (const [name, budget] of Object.entries(BUDGETS)) {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${name} } from "./dist/index.js";`,
      resolveDir: fileURLToPath(new URL("../..", import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    write: false,
  });
  const size = gzipSync(outputFiles[0]?.contents ?? "").length / 1000;
  rows.push({
    work: `bundle of \`import { ${name} }\``,
    against: "minified by esbuild, gzipped",
    budget,
    measured: size,
    runs: 1,
    unit: "kB",
  });
}
if (values.json) console.log(JSON.stringify(rows));
else for (const { work, measured, budget } of rows) console.log(`${work}: ${measured.toFixed(1)} kB of ${budget} kB`);
