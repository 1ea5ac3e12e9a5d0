// Time and memory of checking very large files, each against one of half its size: what is linear has a ratio near 2.
// One size runs in one process, for the sake of its peak memory. Time is that of the processor, all threads together.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type * as FixText from "../../src/fix/fix-text.ts";
import type * as Lint from "../../src/lint.ts";

const MIB = 1024 * 1024;

/** A text of a size: `n` is the number of lines, findings or bytes that the case is named after. */
const CASES: Readonly<Record<string, { readonly size: number; readonly text: (n: number) => string }>> = {
  "64 MB of settings": {
    size: 64 * MIB,
    text: (n) => lines(n / 32, (i) => `k${String(i).padStart(9, "0")} = "${"x".repeat(14)}"`),
  },
  "100,000 tables": { size: 100_000, text: (n) => lines(n, (i) => `[mcp_servers.s${i}]\ncommand = "c${i}"`) },
  "100,000 keys in a table": { size: 100_000, text: (n) => `[mcp_servers.s.env]\n${lines(n, (i) => `K${i} = "v"`)}` },
  "100,000 findings": {
    size: 100_000,
    text: (n) => lines(n, (i) => `[mcp_servers.s${i}]\ncommand = "c${i}"\nenabeld = 1`),
  },
  "a line of 10 MB": { size: 10 * MIB, text: (n) => `notify = [${'"abcdefg", '.repeat(n / 11)}]\n` },
  "8,000 fixes": { size: 8000, text: (n) => lines(n, (i) => `[mcp_servers.s${i}]\ncommand = "c${i}"\nenabeld = true`) },
};

function lines(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => `${line(i)}\n`).join("");
}

interface Measured {
  readonly ms: number;
  readonly megabytes: number;
  readonly findings: number;
}

async function built<Module>(name: string): Promise<Module> {
  return (await import(new URL(`../../dist/${name}`, import.meta.url).href)) as Module;
}

async function measure(name: string, size: number): Promise<Measured> {
  const { lint } = await built<typeof Lint>("lint.js");
  const { fixText } = await built<typeof FixText>("fix/fix-text.js");
  const text = CASES[name]?.text(size) ?? "";
  const start = process.cpuUsage();
  const findings = name.endsWith("fixes") ? fixText(text, { unsafe: true }).applied.length : lint(text).length;
  return {
    ms: process.cpuUsage(start).user / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    findings,
  };
}

function inProcess(name: string, size: number): Measured {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), name, String(size)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Measured;
}

const [name, size] = process.argv.slice(2);
if (name !== undefined && size !== undefined) console.log(JSON.stringify(await measure(name, Number(size))));
else {
  console.log(`Node ${process.version}\n${"".padEnd(26)}findings  CPU ms  x half      MB  x half`);
  for (const [each, { size: whole }] of Object.entries(CASES)) {
    if (name !== undefined && !each.includes(name)) continue;
    const [half, full] = [inProcess(each, whole / 2), inProcess(each, whole)];
    const ratio = (key: "ms" | "megabytes"): string => (full[key] / half[key]).toFixed(1).padStart(7);
    console.log(
      each.padEnd(26) +
        String(full.findings).padStart(8) +
        full.ms.toFixed(0).padStart(8) +
        ratio("ms") +
        full.megabytes.toFixed(0).padStart(8) +
        ratio("megabytes"),
    );
  }
}
