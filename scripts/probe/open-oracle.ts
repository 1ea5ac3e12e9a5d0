import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { NoCodexError } from "../conformance/codex.ts";
import { type Judge, Oracle } from "../conformance/oracle.ts";
import { EarlyExitOracle } from "./early-exit-oracle.ts";

/** Something that answers for a Codex binary. */
interface AnyOracle extends Judge {
  readonly processes: number;
  close(): void;
}

/** Finds out how a Codex binary of whatever release can be asked. */
export async function openOracle(binary: string, jobs: number): Promise<{ oracle: AnyOracle; version: string }> {
  const version = await output(binary, ["--version"]);
  const help = await output(binary, ["app-server", "--help"]);
  // The switch can be hidden from the help: then the question itself tells.
  const oracle = new Oracle([binary], jobs);
  if (help.includes("--print-startup-config") || (await oracle.ask("", "lenient")).ok === true)
    return { oracle, version };
  oracle.close();
  console.error(`${version} has no --print-startup-config: asking by commands that stop early`);
  return { oracle: new EarlyExitOracle(binary, jobs), version };
}

async function output(binary: string, args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)(binary, args, { timeout: 30_000 })).stdout.trim();
  } catch (error) {
    throw new NoCodexError(`${binary} does not run: ${error instanceof Error ? error.message : String(error)}`);
  }
}
