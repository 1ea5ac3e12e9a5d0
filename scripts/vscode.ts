// Builds the extensions for VS Code and its like into dist-vscode/, one for machines and one for browsers, and packs them where
// Node is new enough for that.
//
//   npm run vscode -- [--out FOLDER]
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import project from "../package.json" with { type: "json" };
import { buildExtension } from "./vscode/build-extension.ts";
import type { ExtensionHost } from "./vscode/manifest.ts";

/** Fetched when it is needed: it brings more packages than all that the project is built with. */
const PACKER = "@vscode/vsce@4.1.0";
/** The oldest Node that the packer runs on. */
const PACKS_FROM = 22;

const { values } = parseArgs({ options: { out: { type: "string" } } });
const out = values.out ?? fileURLToPath(new URL("../dist-vscode", import.meta.url));
for (const host of ["desktop", "web"] as const) {
  const extension = join(out, host);
  await buildExtension(extension, host);
  console.log(`vscode: built ${extension}`);
  if (Number.parseInt(process.versions.node, 10) >= PACKS_FROM) pack(extension, host);
  else console.log(`vscode: not packed, as that takes Node ${PACKS_FROM} or newer`);
}

function pack(extension: string, host: ExtensionHost): void {
  const packagePath = join(out, `${project.name}-${host === "web" ? "web-" : ""}${project.version}.vsix`);
  const target = host === "web" ? ["--target", "web"] : [];
  const options = ["--no-dependencies", "--allow-missing-repository", ...target, "--out", packagePath];
  execFileSync("npx", ["--yes", PACKER, "package", ...options], {
    cwd: extension,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  console.log(`vscode: packed ${packagePath}, ${Math.round(statSync(packagePath).size / 1000)} kB`);
}
