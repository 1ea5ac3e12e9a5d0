// Builds what is stale when npm prepares the package: after an install in the project, before it is packed, and in the
// clone from which it is installed.
//
// Where the development dependencies are left out, as by `npm ci --omit=dev` and by the global install from git that
// pre-commit makes, the few that the build needs are installed into a folder apart, which goes again.
// Plain JavaScript, as nothing that could run TypeScript may be there yet.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPackages, withPackages } from "./support/build-packages.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** What the build reads. */
const SOURCES = ["src", "scripts", "tsconfig.json"];
const MANIFESTS = ["package.json", "package-lock.json"];
/** What the build writes. */
const BUILT = ["src/knowledge/slim-schemas.js", "src/reference/key-schemas.js", "dist"];
const INSTALL = ["ci", "--no-global", "--location=project", "--include=dev", "--include=optional", "--ignore-scripts"];
const QUIET = ["--no-audit", "--no-fund", "--loglevel=error"];

if (canBuild()) build(ROOT);
else buildApart();

function canBuild() {
  try {
    createRequire(import.meta.url).resolve("tsx");
    return true;
  } catch {
    return false;
  }
}

function build(folder) {
  run(folder, "--import", "tsx", "scripts/build.ts", "--if-stale");
}

/** Builds a copy of the sources that has only the packages that this takes, and puts what is built in its place. */
function buildApart() {
  console.log("Fetching what the build needs ...");
  // Git and npm leave out what is called so.
  const folder = mkdtempSync(join(ROOT, "dist-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const name of SOURCES) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  const packages = buildPackages(ROOT);
  for (const name of MANIFESTS) {
    writeFileSync(join(folder, name), withPackages(readFileSync(join(ROOT, name), "utf8"), packages));
  }
  run(folder, npmFile(), ...INSTALL, ...QUIET);
  // A build notes what it was made from, and these belong to that.
  for (const name of MANIFESTS) cpSync(join(ROOT, name), join(folder, name));
  build(folder);
  for (const name of BUILT) {
    rmSync(join(ROOT, name), { recursive: true, force: true });
    renameSync(join(folder, name), join(ROOT, name));
  }
}

/** The npm that runs this. */
function npmFile() {
  const file = process.env["npm_execpath"];
  if (file === undefined) throw new Error("npm runs this, and says by npm_execpath where it is");
  return file;
}

/** Runs Node in a folder; what fails ends all. */
function run(folder, ...args) {
  // npm shows the output of a script that fails.
  const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
