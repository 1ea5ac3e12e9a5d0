import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readNamedFile } from "../../files/read-named-file.ts";
import type { FileKind, LintOptions } from "../../lint-options.ts";
import type { Migration, MigrationFiles } from "../../migrate/migration.ts";
import { migrate } from "../../migrate/migrate.ts";
import { decodeUtf8 } from "../../toml/decode.ts";
import type { TargetFile } from "../edit/target-file.ts";
import { IoError } from "../errors.ts";
import { createFileLookups } from "../../files/file-lookup.ts";
import type { CliIo } from "../io.ts";
import { hostPlatform } from "../platform.ts";

/** Profiles that `codex --profile` can select. */
const PROFILE = /^([A-Za-z0-9_-]+)\.config\.toml$/;

/** Plans the migration of a file and, of the user's own one, of the profiles beside it. @throws IoError, RefusedMigration */
export function planMigration(file: TargetFile, io: CliIo): Migration {
  const lookups = createFileLookups(io.home);
  const optionsOf = (profile: string | undefined): LintOptions => {
    const kind: FileKind = profile === undefined ? file.kind : "profile";
    return { kind, platform: hostPlatform(), files: lookups(pathOf(file.absolute, profile)) };
  };
  const files: MigrationFiles = {
    config: readText(file.absolute, file.path),
    profiles: file.kind === "config" ? profilesBeside(file) : new Map(),
    optionsOf,
  };
  return migrate(files);
}

/** The path of a profile's file beside a configuration; of none, that of the configuration. */
export function pathOf(config: string, profile: string | undefined): string {
  return profile === undefined ? config : join(dirname(config), `${profile}.config.toml`);
}

function profilesBeside({ absolute, path }: TargetFile): Map<string, string> {
  const profiles = new Map<string, string>();
  for (const entry of readdirSync(dirname(absolute)).sort()) {
    const name = PROFILE.exec(entry)?.[1];
    if (name === undefined || entry === basename(absolute)) continue;
    profiles.set(name, readText(pathOf(absolute, name), pathOf(path, name)));
  }
  return profiles;
}

function readText(path: string, shownPath: string): string {
  const { text, errors } = decodeUtf8(readNamedFile(path, shownPath));
  if (errors.length > 0) throw new IoError(`cannot edit ${shownPath}: it is not UTF-8 text`);
  return text;
}
