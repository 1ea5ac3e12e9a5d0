// Gives the plain schema to what people make types of and check files with, and tells what comes of it.
//
//   npm run consumers
//
// npm fetches the generators into a folder that goes again: they are too large for a development dependency. Fails when one
// loses the name or the docs of a type, or a validator judges otherwise.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ajvStrict } from "./consumers/ajv-strict.ts";
import type { Outcome } from "./consumers/consumer.ts";
import { generators, installGenerators } from "./consumers/generators.ts";
import { pythonJsonschema } from "./consumers/python-jsonschema.ts";

const schema = fileURLToPath(new URL("../schema/config.plain.schema.json", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "codex-config-"));
try {
  installGenerators(folder);
  for (const { name, run } of [...generators, ajvStrict, pythonJsonschema]) {
    const outcome = run({ schema, folder });
    console.log(`${name}: ${lineOf(outcome)}`);
    if (outcome.kind === "failed") process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function lineOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case "ok":
      return outcome.observed;
    case "failed":
      return `FAILED: ${outcome.reason}`;
    case "absent":
      return "not run, as it is not installed here";
  }
}
