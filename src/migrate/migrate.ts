import { edit } from "../edit/edit.ts";
import { EditError } from "../edit/edit-error.ts";
import { parseToml } from "../toml/parse.ts";
import type { TomlDocument, TomlEntry } from "../toml/types.ts";
import { compareMigration } from "./compare-migration.ts";
import { mergeProfile } from "./merge-profile.ts";
import type { MigratedFile, MigratedFiles, Migration, MigrationFiles, MigrationNote } from "./migration.ts";
import { modernize } from "./modernize.ts";
import { profileName } from "./profile-name.ts";
import { profileText } from "./profile-text.ts";
import { type ReadFiles, readFiles } from "./read-files.ts";
import { RefusedMigration } from "./refused-migration.ts";
import { unstartableProfiles } from "./unstartable-profiles.ts";

/**
 * Brings a configuration of an older release up to date: profiles go into files of their own, and in each file what is gone,
 * has another name or another form is written as Codex takes it now. Nothing is read or written.
 *
 * @throws RefusedMigration where something would be lost or get worse.
 * @example
 * ```ts
 * const { config, profiles } = migrate({ config: 'model = "gpt-5"\n\n[profiles.work]\nmodel = "gpt-5-codex"\n' });
 * config.after.text; // 'model = "gpt-5"\n'
 * profiles[0]?.name; // "work"
 * profiles[0]?.after.text; // 'model = "gpt-5-codex"\n'
 * ```
 */
export function migrate(sources: MigrationFiles): Migration {
  const files = readFiles(sources);
  const notes: MigrationNote[] = [];
  const profiles = new Map(files.profiles);
  const config = splitsProfiles(files) ? splitProfiles(files.config, profiles, notes) : files.config;
  const migrated = (name: string | undefined, before: TomlDocument | undefined, now: TomlDocument): MigratedFile => ({
    name,
    before,
    after: modernize(now, files.optionsOf(name)),
  });
  const after: MigratedFiles = {
    profiles: [...profiles].map(([name, now]) => migrated(name, files.profiles.get(name), now)),
    config: migrated(undefined, files.config, config),
  };
  compareMigration(files, after);
  const unstartable = splitsProfiles(files) ? unstartableProfiles(after, files.optionsOf(undefined)) : [];
  return { ...after, notes: [...notes, ...unstartable] };
}

/** A project's file has no say in profiles, and a profile none. */
function splitsProfiles({ optionsOf }: ReadFiles): boolean {
  return optionsOf(undefined).kind === "config";
}

/** Takes the profiles out. @param files The profiles that have a file by now; those that get one are added. */
function splitProfiles(config: TomlDocument, files: Map<string, TomlDocument>, notes: MigrationNote[]): TomlDocument {
  const editor = edit(config);
  const table = config.root.get("profiles")?.value;
  const selected = config.root.get("profile")?.value;
  const split = table?.kind === "table" ? table.entries.filter(({ value }) => value.kind === "table") : [];
  const taken = new Map<string, string>();
  for (const entry of split) {
    const { name: old } = entry.key;
    const name = profileName(old);
    const twin = taken.get(name.toLowerCase());
    if (twin !== undefined)
      throw new RefusedMigration(name, `The profiles \`${twin}\` and \`${old}\` would share this file.`);
    taken.set(name.toLowerCase(), old);
    files.set(name, ownFile(config, entry, name, files.get(name)));
    if (name !== old) notes.push({ kind: "renamed", old, name });
    editor.unset(["profiles", old]);
  }
  if (split.length > 0 && table?.kind === "table" && split.length === table.entries.length) editor.unset(["profiles"]);
  if (selected?.kind === "string") {
    notes.push({ kind: "selected", name: profileName(selected.value) });
    editor.unset(["profile"]);
  }
  return parseToml(editor.apply());
}

function ownFile(
  config: TomlDocument,
  { key }: TomlEntry,
  name: string,
  known: TomlDocument | undefined,
): TomlDocument {
  const own = profileText(config, ["profiles", key.name]);
  if (!own)
    throw new RefusedMigration(name, `\`[profiles.${key.name}]\` is written in a way that cannot be taken apart.`);
  if (!known) return own;
  try {
    return mergeProfile(known, own);
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new RefusedMigration(name, `Merging \`[profiles.${key.name}]\` would overwrite something: ${error.message}`);
  }
}
