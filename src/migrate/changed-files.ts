import type { MigratedFile, Migration } from "./migration.ts";

/**
 * The files that a migration changes, in the order to write them: the configuration comes last, as `codex --profile NAME`
 * does not start while it has a table for the profile.
 *
 * @example
 * ```ts
 * const migration = migrate({ config: 'model = "gpt-5"\n\n[profiles.work]\nmodel = "gpt-5-codex"\n' });
 * changedFiles(migration).map(({ name }) => name ?? "config"); // ["work", "config"]
 * ```
 */
export function changedFiles({ config, profiles }: Migration): MigratedFile[] {
  return [...profiles, config].filter(({ before, after }) => before?.text !== after.text);
}
