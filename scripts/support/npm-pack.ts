import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A packed package: where the tarball is, and what is in it. */
export interface PackedProject {
  readonly tarball: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

/** Packs the project, as built, into an existing directory. */
export function npmPack(destination: string): PackedProject {
  const output = npm(["pack", "--json", "--ignore-scripts", "--pack-destination", destination]);
  const [packed] = JSON.parse(output) as { filename: string; files: PackedProject["files"] }[];
  if (!packed) throw new Error(`npm pack made no package: ${output}`);
  return { tarball: join(destination, packed.filename), files: packed.files };
}

function npm(args: string[]): string {
  // Under `npm run` this is npm's own script, which needs no shell on Windows.
  const script = process.env["npm_execpath"];
  const options = { cwd: ROOT, encoding: "utf8" as const };
  return script?.endsWith("npm-cli.js")
    ? execFileSync(process.execPath, [script, ...args], options)
    : execFileSync("npm", args, { ...options, shell: process.platform === "win32" });
}
