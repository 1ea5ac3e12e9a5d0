// Asks the real Codex what it makes of configurations before and after a migration.
//
//   npm run codex-migrations -- [--codex PATH] FILE or DIR...
//
// Of each file with profiles, it is told whether Codex starts before and after, with each profile too, and at which paths it
// reads something else: in `config.toml` without what is said of profiles, and in the file of a profile against its table.
// Values are not shown. Nothing is sent; each file has a Codex home of its own.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { edit } from "../src/edit/edit.ts";
import { type Migration, RefusedMigration, migrate } from "../src/migrate/index.ts";
import type { JsonValue } from "../src/models/field-meta.ts";
import { type EditTable, isEditTable, membersOf } from "../src/edit/edit-value.ts";
import { parseToml } from "../src/toml/parse.ts";
import { toValue } from "../src/toml/value.ts";
import type { TomlDocument } from "../src/toml/types.ts";
import { CodexHome, type Reading } from "./codex-migrations/codex-home.ts";
import { differences, lost } from "./codex-migrations/compare-readings.ts";
import { findCodex } from "./conformance/codex.ts";

const { values, positionals } = parseArgs({ options: { codex: { type: "string" } }, allowPositionals: true });
const binary = await findCodex(values.codex);
const counts = { files: 0, refused: 0, startBefore: 0, startAfter: 0, profiles: 0, profilesStart: 0, differences: 0 };

for (const path of positionals.flatMap(filesAt)) {
  const text = readFileSync(path, "utf8");
  const { root } = parseToml(text);
  if (!root.get("profiles") && !root.get("profile")) continue;
  counts.files++;
  const migration = migrated(path, text);
  if (migration) await compare(path, text, migration);
}
console.log(
  `${counts.files} files with profiles, ${counts.refused} refused; Codex starts with ${counts.startBefore} before and ` +
    `${counts.startAfter} after, and with ${counts.profilesStart} of ${counts.profiles} profiles; ` +
    `it reads something else at ${counts.differences} places`,
);

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => (name.endsWith(".toml") ? [join(path, name)] : []));
}

function migrated(path: string, text: string): Migration | undefined {
  try {
    return migrate({ config: text });
  } catch (error) {
    if (!(error instanceof RefusedMigration)) throw error;
    counts.refused++;
    console.log(`${path}: refused: ${error.message}`);
    return undefined;
  }
}

async function compare(path: string, text: string, { config, profiles }: Migration): Promise<void> {
  const before = await read({ "config.toml": text });
  // With a profile selected, Codex does not start, and tells nothing of the rest.
  const unselected =
    before.refused === undefined ? before : await read({ "config.toml": edit(text).unset(["profile"]).apply() });
  const files = Object.fromEntries(profiles.map(({ name, after }) => [`${name}.config.toml`, after.text]));
  const home = new CodexHome(binary, { ...files, "config.toml": config.after.text });
  const after = await home.read();
  if (before.refused === undefined) counts.startBefore++;
  if (after.refused === undefined) counts.startAfter++;
  const notes = [`starts before: ${verdict(before)}; after: ${verdict(after)}`];
  const { profile: _, profiles: tables, ...rest } = settingsOf(unselected);
  const changed = unselected.refused === undefined ? differences(rest, settingsOf(after)) : [];
  for (const { name = "", after: own } of profiles) {
    counts.profiles++;
    const starts = home.startsWith(name);
    if (starts) counts.profilesStart++;
    else notes.push(`does not start with the profile ${name}`);
    const laid = await read({ "config.toml": withProfile(config.after, own) });
    const table = isObject(tables) ? tables[name] : undefined;
    changed.push(...lost(table, settingsOf(laid)).map((difference) => `${name}: ${difference}`));
  }
  home.remove();
  counts.differences += changed.length;
  console.log([`${path}:`, ...notes, ...changed].join("\n  "));
}

/** A configuration with what a profile says in place of its own, as Codex puts the two together. */
function withProfile(config: TomlDocument, profile: TomlDocument): string {
  const editor = edit(config);
  const lay = (table: EditTable, path: readonly string[]): void => {
    for (const [name, value] of membersOf(table)) {
      if (isEditTable(value)) lay(value, [...path, name]);
      else editor.set([...path, name], value);
    }
  };
  lay(toValue(profile.root) as EditTable, []);
  return editor.apply();
}

async function read(files: Readonly<Record<string, string>>): Promise<Reading> {
  const home = new CodexHome(binary, files);
  const reading = await home.read();
  home.remove();
  return reading;
}

function verdict({ refused }: Reading): string {
  return refused === undefined ? "yes" : `no (${refused.split("\n")[0]})`;
}

function settingsOf(reading: Reading): Readonly<Record<string, JsonValue>> {
  return reading.refused === undefined && isObject(reading.config) ? reading.config : {};
}

function isObject(value: JsonValue | undefined): value is Readonly<Record<string, JsonValue>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
