// Writes everything that is generated from models, rules and options; with --check writes nothing and fails when a file is stale.
//
//   npm run gen -- [--check] [PART...]
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { GeneratedFile } from "./gen/generated-file.ts";
import { writeOrCheck } from "./support/write-or-check.ts";

interface Part {
  generate(): GeneratedFile[] | Promise<GeneratedFile[]>;
}

// In this order: each may load what those before it have written, and is therefore loaded after them.
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  models: () => import("./gen/model-index.ts"),
  rules: () => import("./gen/rule-index.ts"),
  kinds: () => import("./gen/kinds.ts"),
  formats: () => import("./gen/formats.ts"),
  types: () => import("./gen/types.ts"),
  modules: async () => {
    build("--modules");
    return { generate: () => [] };
  },
  schema: () => import("./gen/schema.ts"),
  docs: () => import("./gen/docs.ts"),
  keys: () => import("./gen/keys.ts"),
  readme: async () => {
    build();
    return import("./gen/readme.ts");
  },
  pictures: async () => {
    build();
    return import("./gen/pictures.ts");
  },
};

const { values, positionals } = parseArgs({
  options: { check: { type: "boolean", default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}. Parts: ${Object.keys(parts).join(", ")}.`);
  process.exitCode = 2;
} else {
  let areCurrent = true;
  for (const [name, load] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const { generate } = await load();
    if (!writeOrCheck(await generate(), values.check)) areCurrent = false;
  }
  if (!areCurrent) {
    console.error("Run `npm run gen` and commit the result.");
    process.exitCode = 1;
  }
}

/** Brings up to date what git does not hold. */
function build(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/build.ts", "--if-stale", ...args], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}
