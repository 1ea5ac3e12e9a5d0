// Plain JavaScript, as it runs before anything that could run TypeScript is there.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The development dependencies that the build runs. */
const TOOLS = ["esbuild", "rolldown", "tsx"];
const PACKAGE_IMPORT = /\bfrom "((?:@[^"/]+\/)?[^"/.][^"/]*)/g;

export function buildPackages(root) {
  const files = readdirSync(join(root, "src"), { recursive: true }).filter((name) => name.endsWith(".ts"));
  const imports = files.flatMap((name) => [...readFileSync(join(root, "src", name), "utf8").matchAll(PACKAGE_IMPORT)]);
  return new Set([...TOOLS, ...imports.map(([, name]) => name)]);
}

export function withPackages(text, packages) {
  const content = JSON.parse(text);
  const project = content.packages?.[""] ?? content;
  const kept = Object.entries(project.devDependencies).filter(([name]) => packages.has(name));
  project.devDependencies = Object.fromEntries(kept);
  return JSON.stringify(content);
}
