// Times one run over thousands of configs beside other tools, interleaved, and prints medians and ratios.
//
//   npm run build && npx tsx scripts/bench/many-files.ts DIR [--files N] [--rounds N] [--tombi PATH]
//
// DIR holds real configs (`**/*.toml`); they are copied until there are N of them. The other tools: a bare loop of
// smol-toml and Ajv compiled at run time with our schema, and `tombi lint` when its path is given.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  options: {
    files: { type: "string", default: "5000" },
    rounds: { type: "string", default: "5" },
    tombi: { type: "string" },
  },
  allowPositionals: true,
});
const [source] = positionals;
if (source === undefined) {
  console.error("usage: npx tsx scripts/bench/many-files.ts DIR [--files N] [--rounds N] [--tombi PATH]");
  process.exit(2);
}
const count = Number(values.files);
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "codex-config-bench-"));
const originals = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".toml"));
for (let index = 0; index < count; index++) {
  mkdirSync(join(folder, String(index), ".codex"), { recursive: true });
  const original = originals[index % originals.length] as string;
  cpSync(join(source, original), join(folder, String(index), ".codex", "config.toml"));
}

const loop = join(folder, "loop.mjs");
writeFileSync(
  loop,
  `import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
const require = createRequire(${JSON.stringify(join(root, "package.json"))});
const { Ajv } = require("ajv");
const { parse } = await import(${JSON.stringify(join(root, "node_modules/smol-toml/dist/index.js"))});
const schema = JSON.parse(readFileSync(${JSON.stringify(join(root, "schema/config.schema.json"))}, "utf8"));
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
let bad = 0;
for (const name of readdirSync(${JSON.stringify(folder)})) {
  if (name.endsWith(".mjs")) continue;
  try {
    if (!validate(parse(readFileSync(${JSON.stringify(folder)} + "/" + name + "/.codex/config.toml", "utf8")))) bad++;
  } catch {
    bad++;
  }
}
console.log(bad);
`,
);
writeFileSync(
  join(folder, "tombi.toml"),
  `[[schemas]]\npath = "${join(root, "schema/config.schema.json")}"\ninclude = ["**/config.toml"]\n`,
);
const commands = [
  { name: "codex-config check", command: process.execPath, args: [join(root, "dist/cli/bin.js"), "check", folder] },
  { name: "smol-toml + Ajv, bare", command: process.execPath, args: [loop] },
  ...(values.tombi === undefined
    ? []
    : [{ name: "tombi lint", command: values.tombi, args: ["lint", "--offline", folder] }]),
].map((command) => ({ ...command, times: [] as number[] }));

for (let round = 0; round < Number(values.rounds); round++) {
  for (const { command, args, times } of commands) {
    const start = performance.now();
    spawnSync(command, args, { cwd: folder, stdio: ["ignore", "ignore", "ignore"] });
    times.push(performance.now() - start);
  }
}
rmSync(folder, { recursive: true });
const [ours] = commands;
for (const { name, times } of commands) {
  console.log(
    `${name.padEnd(24)}${median(times).toFixed(0).padStart(7)} ms  ${(median(times) / median(ours?.times ?? [])).toFixed(2)} x`,
  );
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
