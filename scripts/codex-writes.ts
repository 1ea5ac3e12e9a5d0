// Lets the real Codex write into what this project writes, and shows that the files survive it.
//
//   npm run codex-writes -- [--codex PATH] [FILE or DIR]...
//
// The files are those that `init` writes, with their lines in use, and the given ones after edits and after a migration, the
// files of profiles among them. Into each, Codex adds a
// server, switches a feature, trusts a folder, sets a variable, and notes what the app and the terminal interface
// choose. A file is damaged if it is no TOML after that, or another
// value in it has changed. Nothing is sent; each file has a Codex home of its own.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { edit } from "../src/edit/edit.ts";
import { configTemplate } from "../src/init/config-template.ts";
import { migrate } from "../src/migrate/migrate.ts";
import { RefusedMigration } from "../src/migrate/refused-migration.ts";
import { parseConfig } from "../src/parse-config.ts";
import { parseToml } from "../src/toml/parse.ts";
import type { JsonSchema } from "../src/schema/json-schema.ts";
import { writeWithCodex } from "./codex-writes/write-with-codex.ts";
import { valuesLost } from "./codex-writes/values-lost.ts";
import { findCodex } from "./conformance/codex.ts";

const { values, positionals } = parseArgs({ options: { codex: { type: "string" } }, allowPositionals: true });
const binary = await findCodex(values.codex);
const schema = JSON.parse(readFileSync("schema/config.schema.json", "utf8")) as JsonSchema;

const texts = [
  ...templates(),
  ...positionals.flatMap(filesAt).flatMap((path) => [...editedFile(path), ...migratedFiles(path)]),
];
let damaged = 0;
let writes = 0;
for (const { name, text } of texts) {
  const steps = await writeWithCodex(binary, text);
  for (const { what, before, after } of steps) {
    writes++;
    const { errors } = parseToml(after);
    const lost = errors.length > 0 ? ["it is no TOML any more"] : valuesLost(before, after);
    if (lost.length === 0) continue;
    damaged++;
    console.log(`${name}: ${what}: ${lost.join(", ")}`);
  }
}
console.log(`${texts.length} files, ${writes} writes by Codex, ${damaged} of them damaged a file`);
process.exitCode = damaged > 0 ? 1 : 0;

interface Text {
  readonly name: string;
  readonly text: string;
}

/** What `init` writes: as it is, and with the lines of the starter in use. */
function templates(): Text[] {
  const [starter, full] = [false, true].map((all) => configTemplate(schema, "config", all)) as [string, string];
  return [
    { name: "init", text: starter },
    { name: "init --full", text: full },
    { name: "init, all in use", text: starter.replaceAll(/^#(?! )/gm, "") },
  ];
}

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => (name.endsWith(".toml") ? [join(path, name)] : []));
}

/** A file with edits as an installer makes them, if Codex takes it. */
function editedFile(path: string): Text[] {
  try {
    const text = edit(readFileSync(path, "utf8"))
      .set(["model"], "gpt-5")
      .set(["features", "hooks"], true)
      .set(["mcp_servers", "written", "command"], "npx")
      .set(["projects", "/srv/app", "trust_level"], "trusted")
      .set(["shell_environment_policy", "set", "CI"], "1")
      .apply();
    return parseConfig(text).ok ? [{ name: path, text }] : [];
  } catch {
    return [];
  }
}

/** What a migration makes of a file, as far as Codex takes it. */
function migratedFiles(path: string): Text[] {
  try {
    const { config, profiles } = migrate({
      config: parseToml(readFileSync(path, "utf8")),
      profiles: new Map(),
      optionsOf: (profile) => ({ kind: profile === undefined ? "config" : "profile" }),
    });
    return [...profiles, config].flatMap(({ name = "config", before, after: { text } }) =>
      text !== before?.text && parseConfig(text).ok ? [{ name: `${path}, migrated: ${name}`, text }] : [],
    );
  } catch (error) {
    if (error instanceof RefusedMigration) return [];
    throw error;
  }
}
