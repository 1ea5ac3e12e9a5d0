// Times one run over thousands of configs beside other tools, interleaved, and prints medians and ratios.
//
//   npm run build && npx tsx scripts/bench/many-files.ts [DIR] [--count N] [--rounds N] [--tombi PATH] [--json]
//
// DIR holds configs (`**/*.toml`); without it, texts are made from the models. They are copied until there are N of them. The other tools: a bare loop of
// smol-toml and Ajv compiled at run time with our schema, and `tombi lint` when its path is given.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median, timesRow } from "../support/bench-row.ts";
import { benchTexts } from "../support/bench-texts.ts";

const { values, positionals } = parseArgs({
  options: {
    count: { type: "string", default: "5000" },
    rounds: { type: "string", default: "5" },
    tombi: { type: "string" },
    json: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "codex-config-bench-"));
const texts = benchTexts(positionals[0]);
for (let index = 0; index < Number(values.count); index++) {
  const target = join(folder, String(index), ".codex");
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, "config.toml"), texts[index % texts.length] ?? "");
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
  { name: "smol-toml + Ajv, bare", command: process.execPath, args: [loop], budget: 2 },
  ...(values.tombi === undefined
    ? []
    : [{ name: "tombi lint", command: values.tombi, args: ["lint", "--offline", folder], budget: 0.2 }]),
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
if (values.json) {
  const rows = commands.flatMap(({ name, budget, times }) =>
    budget === undefined
      ? []
      : timesRow({ work: `\`check\` of ${values.count} files`, against: name, budget }, ours?.times ?? [], times),
  );
  console.log(JSON.stringify(rows));
}
for (const { name, times } of values.json ? [] : commands) {
  console.log(
    `${name.padEnd(24)}${median(times).toFixed(0).padStart(7)} ms  ${(median(times) / median(ours?.times ?? [])).toFixed(2)} x`,
  );
}
