// Compares the files that plain `check` looks at with those that Codex reads when a session begins in the same place.
//
//   npx tsx scripts/conformance-reads.ts --cases FILE... [--codex PATH]     JSON lines: sets, as for conformance-layers.ts
//
// What Codex reads is told by the file system, which notes it. Left out are sets with arguments, which `check` does not take,
// and files that it does not look at: skills, rules and the like. Of a start that Codex refuses, it reads a part only: there the files
// that it reads have to be among ours. Needs Linux, `unshare` and a built `dist`. Exit status: 0 in agreement, 1 otherwise.
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findCodex } from "./conformance/codex.ts";
import type { LayerCase } from "./conformance/layers/layer-case.ts";
import { OwnRoot } from "./conformance/layers/own-root.ts";
import { cwdOf, optionsOf } from "./conformance/layers/set-start.ts";
import { filesRead } from "./conformance/layers/watched-root.ts";

interface Reported {
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly { readonly code: string }[] }[];
}

const { values: options } = parseArgs({
  options: { cases: { type: "string", multiple: true, default: [] }, codex: { type: "string" } },
});
const bin = fileURLToPath(new URL("../dist/cli/bin.js", import.meta.url));
const binary = await findCodex(options.codex);
const root = new OwnRoot();
const counts = { sets: 0, files: 0, differ: 0 };
try {
  for (const set of allSets()) {
    root.put(set);
    const session = await filesRead(root, set, [binary, "exec", "--skip-git-repo-check", "x"]);
    const theirs = session.filter((path) => /\.toml$|\/hooks\.json$/.test(path));
    root.put(set);
    const { files } = await ours(set);
    const looked = files.map(({ path }) => path);
    const inUse = files.flatMap(({ path, diagnostics }) =>
      // No set here selects a profile; one in which nothing is wrong is not said to be off.
      path.endsWith(".config.toml") || diagnostics.some(({ code }) => code === "start/off") ? [] : [path],
    );
    const missing = theirs.filter((path) => !looked.includes(path));
    const more = set.answer?.startup.ok ? inUse.filter((path) => !theirs.includes(path)) : [];
    counts.sets++;
    counts.files += theirs.length;
    if (missing.length + more.length === 0) continue;
    counts.differ++;
    console.log(`${set.id}: Codex alone ${missing.join(", ") || "none"}; check alone ${more.join(", ") || "none"}`);
  }
} finally {
  root.close();
}
console.log(`${counts.sets} sets, of which Codex reads ${counts.files} files; ${counts.differ} differ`);
if (counts.differ > 0) process.exitCode = 1;

function* allSets(): Generator<LayerCase> {
  for (const file of options.cases) {
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const set = line === "" ? undefined : (JSON.parse(line) as LayerCase);
      if (set && (set.args ?? []).length === 0 && set.read_cwd === undefined) yield set;
    }
  }
}

/** What plain `check` says, with absolute paths without links. */
async function ours(set: LayerCase): Promise<Reported> {
  const { stdout } = await root.run(process.execPath, [bin, "check", "--no-settings", "--format", "json"], set);
  // Where there is nothing to check, it says so elsewhere.
  const { files } = JSON.parse(stdout || '{"files":[]}') as Reported;
  const real = (path: string): string => optionsOf(set).files.real(posix.resolve(cwdOf(set), path)) ?? path;
  return { files: files.map((file) => ({ ...file, path: real(file.path) })) };
}
