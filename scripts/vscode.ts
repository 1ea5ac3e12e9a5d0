// Builds the extension for VS Code and its like into dist-vscode/, and packs it where Node is new enough for that.
//
//   npm run vscode -- [--out FOLDER]
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import project from "../package.json" with { type: "json" };
import { buildExtension } from "./vscode/build-extension.ts";

/** Fetched when it is needed: it brings more packages than all that the project is built with. */
const PACKER = "@vscode/vsce@4.1.0";
/** The oldest Node that the packer runs on. */
const PACKS_FROM = 22;

const { values } = parseArgs({ options: { out: { type: "string" } } });
const out = values.out ?? fileURLToPath(new URL("../dist-vscode", import.meta.url));
const extension = join(out, "extension");
await buildExtension(extension);
console.log(`vscode: built ${extension}`);
if (Number.parseInt(process.versions.node, 10) < PACKS_FROM) {
  console.log(`vscode: not packed, as that takes Node ${PACKS_FROM} or newer`);
} else {
  const packagePath = join(out, `${project.name}-${project.version}.vsix`);
  const options = ["--no-dependencies", "--allow-missing-repository", "--out", packagePath];
  execFileSync("npx", ["--yes", PACKER, "package", ...options], {
    cwd: extension,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  console.log(`vscode: packed ${packagePath}, ${Math.round(statSync(packagePath).size / 1000)} kB`);
}
