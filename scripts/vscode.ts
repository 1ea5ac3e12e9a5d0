// Builds the extension for VS Code and its like into dist-vscode/, and packs it where Node is new enough for that.
//
//   npm run vscode -- [--out FOLDER]
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import project from "../package.json" with { type: "json" };
import { buildExtension } from "./vscode/build-extension.ts";

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
  const { createVSIX } = await import("@vscode/vsce");
  const packagePath = join(out, `${project.name}-${project.version}.vsix`);
  await createVSIX({ cwd: extension, packagePath, dependencies: false, allowMissingRepository: true });
  console.log(`vscode: packed ${packagePath}, ${Math.round(statSync(packagePath).size / 1000)} kB`);
}
