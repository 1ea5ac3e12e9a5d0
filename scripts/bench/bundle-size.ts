// Prints the size of what bundlers make of imports from the package as it is packed, and of the playground: minified, then gzipped.
//
//   npm run build && npx tsx scripts/bench/bundle-size.ts [--json] [--strict]
//
// With --strict it fails when one is over what it may be: its budget, or a little over what it is where that is missed.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { rolldown } from "rolldown";
import manifest from "../../package.json" with { type: "json" };
import type { BenchRow } from "../support/bench-row.ts";
import { buildPlayground } from "../site/build-playground.ts";
import { PLAYGROUND_BUDGETS, playgroundWeight } from "../site/playground-weight.ts";
import { npmPack } from "../support/npm-pack.ts";

interface Import {
  readonly name: string;
  readonly from: string;
  /** In kB, what it is to be. */
  readonly budget?: number;
  /** In kB, what it may be. Default: its budget. */
  readonly most?: number;
}

/** Names and where they are imported from. */
const IMPORTS: readonly Import[] = [
  { name: "lint", from: "codex-config", budget: 100, most: 147.3 },
  { name: "lint", from: "codex-config/lint", budget: 100, most: 147.3 },
  { name: "parseToml", from: "codex-config", budget: 17 },
  { name: "parseToml", from: "codex-config/toml", budget: 17 },
  { name: "describeKey", from: "codex-config/keys", most: 230 },
  { name: "ModelProviderAuthInfo", from: "codex-config/models", most: 18 },
  { name: "ModelProviderAuthInfo", from: "codex-config/models/v4", most: 30 },
];

const { values } = parseArgs({
  options: { json: { type: "boolean", default: false }, strict: { type: "boolean", default: false } },
});
const folder = mkdtempSync(join(tmpdir(), "codex-config-"));
const rows: BenchRow[] = [];
let isTooLarge = false;
try {
  await buildPlayground(join(folder, "playground"));
  const { page, editor, server } = playgroundWeight(join(folder, "playground"));
  addRow("the playground's page", "minified by rolldown, gzipped", page, PLAYGROUND_BUDGETS.page);
  const budget = PLAYGROUND_BUDGETS.editorAndServer;
  addRow("the playground's editor and language server", "minified by rolldown, gzipped", editor + server, budget);
  install();
  for (const { name, from, budget, most = budget } of IMPORTS) {
    const entry = join(folder, "entry.js");
    writeFileSync(entry, `export { ${name} } from "${from}";\n`);
    for (const [bundler, bundle] of [
      ["esbuild", byEsbuild],
      ["rolldown", byRolldown],
    ] as const) {
      const size = gzipSync(await bundle(entry)).length / 1000;
      const work = `bundle of \`import { ${name} } from "${from}"\``;
      addRow(work, `minified by ${bundler}, gzipped`, size, budget, most);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (values.json) console.log(JSON.stringify(rows));
else {
  for (const { work, against, measured, budget } of rows) {
    console.log(`${work}, ${against}: ${measured.toFixed(1)} kB${budget === undefined ? "" : ` of ${budget} kB`}`);
  }
}
if (values.strict && isTooLarge) {
  console.error("Something is larger than it may be.");
  process.exitCode = 1;
}

function addRow(work: string, against: string, measured: number, budget?: number, most = budget): void {
  isTooLarge ||= most !== undefined && measured > most;
  rows.push({ work, against, ...(budget !== undefined && { budget }), measured, runs: 1, unit: "kB" });
}

/** Puts the package, as npm would, beside its dependencies. */
function install(): void {
  const { tarball } = npmPack(folder);
  mkdirSync(join(folder, "node_modules/codex-config"), { recursive: true });
  // Relative, as the tar of Windows takes `C:` for a host.
  const archive = tarball.slice(folder.length + 1);
  execFileSync("tar", ["-xzf", archive, "--strip-components=1", "-C", "node_modules/codex-config"], { cwd: folder });
  mkdirSync(join(folder, "node_modules/@iarna"));
  for (const name of Object.keys(manifest.dependencies)) {
    const target = fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));
    symlinkSync(target, join(folder, "node_modules", name), "junction");
  }
}

async function byEsbuild(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

async function byRolldown(entry: string): Promise<string> {
  const bundle = await rolldown({ input: entry, platform: "browser" });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  return output[0].code;
}
