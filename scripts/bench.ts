// Measures the speed of this project beside what it is compared with, and writes docs/benchmarks.md.
//
//   npm run bench -- [--files DIR] [--tombi PATH] [--node PATH]... [--rounds N]
//
// DIR holds configs (`**/*.toml`); without it, texts are made from the models. Each --node is measured, in a column of its
// own; without one, the Node that runs this. Tombi is the program of the package @tombi-toml/cli for this machine. Rounds
// are those of each part, unless said. The parts, in scripts/bench/, can be run singly.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { format } from "prettier";
import type { BenchRow } from "./support/bench-row.ts";

const { values } = parseArgs({
  options: {
    files: { type: "string" },
    tombi: { type: "string" },
    node: { type: "string", multiple: true },
    rounds: { type: "string" },
  },
});
const root = fileURLToPath(new URL("..", import.meta.url));
const rounds = values.rounds === undefined ? [] : ["--rounds", values.rounds];
const parts: readonly (readonly [name: string, ...args: readonly string[]])[] = [
  ["cold-start", ...rounds],
  ["warm-lint", ...rounds, ...(values.files === undefined ? [] : ["--files", values.files])],
  [
    "many-files",
    ...rounds,
    ...(values.files === undefined ? [] : [values.files]),
    ...(values.tombi === undefined ? [] : ["--tombi", values.tombi]),
  ],
  ["toml", "--no-scaling", ...rounds],
  ["bundle-size"],
];

interface Measured {
  readonly version: string;
  readonly rows: readonly BenchRow[];
}

const measured = (values.node ?? [process.execPath]).map((node): Measured => {
  const version = run(node, ["--version"]).trim();
  const rows = parts.flatMap(([name, ...args]) => {
    console.error(`${version}: ${name}`);
    const output = run(node, ["--import", "tsx", `scripts/bench/${name}.ts`, ...args, "--json"]);
    return JSON.parse(output) as BenchRow[];
  });
  return { version, rows };
});
const target = `${root}docs/benchmarks.md`;
writeFileSync(target, await format(page(measured), { parser: "markdown", printWidth: 120 }));
console.error("docs/benchmarks.md written");

function run(node: string, args: readonly string[]): string {
  const { status, stdout, error } = spawnSync(node, args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${args.join(" ")} failed`);
  return stdout;
}

function page(columns: readonly Measured[]): string {
  const cores = availableParallelism();
  const today = new Date().toISOString().slice(0, "2026-01-01".length);
  const texts =
    values.files === undefined
      ? "The texts are made from the models, some short ones and some long ones."
      : "The texts are configurations that people have published.";
  const head = ["Work", "Compared with", "Budget", ...columns.map(({ version }) => `Node ${version.slice(1)}`), "Runs"];
  const [first] = columns;
  const rows = (first?.rows ?? []).map((row, index) => [
    row.work,
    row.against,
    row.budget === undefined ? "" : figure(row.budget, row.unit),
    ...columns.map(({ rows: own }) => (own[index] ? cell(own[index]) : "")),
    String(row.runs),
  ]);
  return `# Benchmarks

Written by \`npm run bench\`. How long the work takes, as a ratio to what it is compared with on the same machine in the same
minutes: a round measures both in turn. The figure is the ratio of the medians; in brackets stand the first and third
quartile of the ratios of the rounds. Measured on ${today} with ${cores} ${cores === 1 ? "core" : "cores"}. ${texts}

${[head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}

The starts and the runs over many files are measured in wall time, the warm \`lint\` in time of the processor. The loop of
smol-toml and Ajv compiles the schema of this project when it starts, and tells of each file no more than whether it is
valid.
`;
}

function cell({ measured: value, spread, unit }: BenchRow): string {
  const range = spread ? ` (${spread.map((one) => one.toFixed(2)).join(" to ")})` : "";
  return `${figure(value, unit)}${range}`;
}

function figure(value: number, unit: BenchRow["unit"]): string {
  return unit === "kB" ? `${value.toFixed(0)} kB` : `${value.toFixed(2)} x`;
}
