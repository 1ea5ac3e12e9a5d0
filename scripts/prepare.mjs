// Builds what is stale when npm prepares the package: after an install in the project, before it is packed, and in the
// clone from which it is installed.
//
// For a global install from git, which is what pre-commit makes, npm starts an install in the clone, and that takes over
// the setting `global`: it leaves out the development dependencies, which the build needs. So they are installed here.
// Plain JavaScript, as nothing that could run TypeScript may be there yet.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const INSTALL = [
  "ci",
  "--no-global",
  "--location=project",
  "--include=dev",
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
];

if (!canBuild() && process.env["npm_config_global"] === "true") run(npmFile(), ...INSTALL);
if (canBuild()) {
  run("--import", "tsx", "scripts/build.ts", "--if-stale");
} else {
  console.error("The build needs the development dependencies: run `npm ci` without leaving them out.");
  process.exitCode = 1;
}

function canBuild() {
  try {
    createRequire(import.meta.url).resolve("tsx");
    return true;
  } catch {
    return false;
  }
}

/** The npm that runs this. */
function npmFile() {
  const file = process.env["npm_execpath"];
  if (file === undefined) throw new Error("npm runs this, and says by npm_execpath where it is");
  return file;
}

/** Runs Node in the project; what fails ends all. */
function run(...args) {
  // npm shows the output of a script that fails.
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
