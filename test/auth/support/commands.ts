import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ModelProviderAuthInfo } from "../../../src/auth/index.ts";
import { tempTree } from "../../cli/support/temp-tree.ts";

/** Enough for a start of Node on a machine with much else to do. */
const ampleMs = 60_000;

/** A command that runs a piece of JavaScript. */
export function nodeCommand(code: string, more: Partial<ModelProviderAuthInfo> = {}): ModelProviderAuthInfo {
  return { command: process.execPath, args: ["-e", code], timeout_ms: ampleMs, ...more };
}

/** A command that runs a piece of shell script; for POSIX only. */
export function shCommand(code: string, more: Partial<ModelProviderAuthInfo> = {}): ModelProviderAuthInfo {
  return { command: "/bin/sh", args: ["-c", code], timeout_ms: ampleMs, ...more };
}

export interface CountingCommand {
  readonly info: ModelProviderAuthInfo;
  /** How often it has run. */
  runs(): number;
}

/** A command that prints `tok-1`, `tok-2` and so on, or what `print` makes of the number `n`. */
export function countingCommand(more: Partial<ModelProviderAuthInfo> = {}, print = "'tok-' + n"): CountingCommand {
  const file = join(tempTree({ runs: "" }), "runs");
  const code = `
    const { appendFileSync, readFileSync } = require("node:fs");
    appendFileSync(${JSON.stringify(file)}, "x");
    const n = readFileSync(${JSON.stringify(file)}).length;
    console.log(${print});`;
  return { info: nodeCommand(code, more), runs: () => readFileSync(file).length };
}
