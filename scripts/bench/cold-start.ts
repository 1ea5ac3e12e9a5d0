// Times a cold `check` of one small file, and `check` and `show` of a start with five, beside `node -e 0`, interleaved, and prints medians and their ratios.
//
//   npm run build && npx tsx scripts/bench/cold-start.ts [--rounds N] [--json]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type BenchStart, fiveLayers } from "./five-layers.ts";
import { median, timesRow } from "../support/bench-row.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "40" }, json: { type: "boolean", default: false } },
});
const rounds = Number(values.rounds);
const bin = fileURLToPath(new URL("../../dist/cli/bin.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "codex-config-bench-"));
const clean = join(folder, "clean.toml");
writeFileSync(clean, 'model = "gpt-5"\napproval_policy = "never"\n\n[history]\npersistence = "none"\n');
const broken = join(folder, "broken.toml");
writeFileSync(broken, 'modle = "gpt-5"\napproval_policy = "nevr"\n\n[history]\npersistence = 1\n');

const five = fiveLayers(folder);
interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly budget?: number;
  /** Not a row of the table of all benchmarks. */
  readonly isAside?: true;
  readonly at?: BenchStart;
}
const asked: readonly Command[] = [
  { name: "node -e 0", args: ["-e", "0"], isAside: true },
  { name: "check, no findings", args: [bin, "check", clean], budget: 1.5 },
  { name: "check, findings", args: [bin, "check", broken], budget: 1.6 },
  { name: "check, findings, pretty", args: [bin, "check", "--format", "pretty", broken], isAside: true },
  { name: "check of five layers", args: [bin, "check"], at: five },
  { name: "show of five layers", args: [bin, "show"], at: five },
];
const commands = asked.map((command) => ({ ...command, wall: [] as number[], cpu: 0 }));

for (let round = 0; round < rounds; round++) {
  for (const command of commands) {
    const cpu = childTicks();
    const start = performance.now();
    spawnSync(process.execPath, command.args, { stdio: "ignore", ...command.at });
    command.wall.push(performance.now() - start);
    command.cpu += childTicks() - cpu;
  }
}
rmSync(folder, { recursive: true });

const [base] = commands;
if (values.json) {
  const rows = commands.flatMap(({ name, budget, isAside, wall }) =>
    isAside
      ? []
      : timesRow(
          { work: `cold start: ${name}`, against: "`node -e 0`", ...(budget !== undefined && { budget }) },
          wall,
          base?.wall ?? [],
        ),
  );
  console.log(JSON.stringify(rows));
}
for (const { name, wall, cpu } of values.json ? [] : commands) {
  const time = `wall ${median(wall).toFixed(1)} ms, ${(median(wall) / median(base?.wall ?? [])).toFixed(2)} x`;
  const work = base?.cpu
    ? `CPU ${((cpu * 10) / rounds).toFixed(1)} ms, ${(cpu / base.cpu).toFixed(2)} x`
    : "CPU not known here";
  console.log(`${name.padEnd(26)}${time.padEnd(28)}${work}`);
}

/** CPU time of ended child processes in hundredths of a second, where the system tells. */
function childTicks(): number {
  if (process.platform !== "linux") return 0;
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1]?.split(" ") ?? [];
  return Number(fields[13]) + Number(fields[14]);
}
