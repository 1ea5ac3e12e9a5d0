import { type Diagnostic, isRefusal } from "../diagnostics/diagnostic.ts";
import { isMistake } from "../diagnostics/new-mistakes.ts";
import { lintDocument } from "../lint-document.ts";
import type { TomlPath } from "../toml/types.ts";
import type { MigratedFiles } from "./migration.ts";
import type { ReadFiles } from "./read-files.ts";
import { RefusedMigration } from "./refused-migration.ts";
import { profileName } from "./profile-name.ts";

/**
 * Holds the files of a migration against those before.
 *
 * @throws RefusedMigration where a mistake was not there before, at this place or where it has come from.
 */
export function compareMigration(files: ReadFiles, { config, profiles }: MigratedFiles): void {
  const known = new Set<string>();
  const before = [[undefined, files.config], ...files.profiles] as const;
  for (const [name, document] of before) {
    for (const finding of lintDocument(document, files.optionsOf(name))) known.add(identity(name, finding));
  }
  for (const { name, after } of [...profiles, config]) {
    const isWorse = name === undefined ? isMistake : isFatal;
    const mistake = lintDocument(after, files.optionsOf(name)).find(
      (finding) => isWorse(finding) && !known.has(identity(name, finding)),
    );
    if (mistake) throw new RefusedMigration(name, `${mistake.code}: ${mistake.message}`);
  }
}

/** Codex did not look at what a profile says; what it ignores there now it did not heed before. */
function isFatal({ effect }: Diagnostic): boolean {
  return isRefusal(effect);
}

/** What a finding says, wherever it stands: below `[profiles.NAME]` it says the same as in the profile's own file. */
function identity(profile: string | undefined, { code, path }: Diagnostic): string {
  const [table, name, ...rest] = path;
  const isLegacy = profile === undefined && table === "profiles" && typeof name === "string";
  return isLegacy ? idOf(code, profileName(name), rest) : idOf(code, profile, path);
}

function idOf(code: string, profile: string | undefined, path: TomlPath): string {
  return JSON.stringify([code, profile ?? null, path]);
}
