import { join } from "node:path";
import { main } from "../../../src/cli/main.ts";
import { fakeIo } from "./fake-io.ts";
import { tempTree } from "./temp-tree.ts";

const env = { PATH: process.env["PATH"] ?? "", SystemRoot: process.env["SystemRoot"] ?? "" };

/** A provider whose command runs a piece of JavaScript. */
export function provider(id: string, code: string, more = "", outside = ""): string {
  return `
[model_providers.${id}]
name = "Test"
base_url = "http://127.0.0.1/v1"
${outside}

[model_providers.${id}.auth]
command = ${JSON.stringify(process.execPath)}
args = ["-e", ${JSON.stringify(code)}]
${more.includes("timeout_ms") ? "" : "timeout_ms = 60000"}
${more}
`;
}

/** Runs the command on the user's own configuration. */
export async function run(config: string, ...args: readonly string[]) {
  return runIn(tempTree({ "home/.codex/config.toml": config }), ...args);
}

/** Runs it in a folder whose `home` is that of the user. */
export async function runIn(root: string, ...args: readonly string[]) {
  const io = fakeIo({ cwd: root, home: join(root, "home"), env });
  const status = await main(["auth", ...args], io);
  return { status, stdout: io.stdout.text, stderr: io.stderr.text };
}

/** The same, with the report as data. */
export async function runJson(config: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = await run(config, "--json", ...args);
  return { status, stderr, report: JSON.parse(stdout) };
}

/** JavaScript that prints a text. */
export const print = (text: string): string => `console.log(${JSON.stringify(text)})`;
export const codesOf = (report: { warnings: { code: string }[] }): string[] => report.warnings.map(({ code }) => code);
