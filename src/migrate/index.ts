/**
 * What becomes of a configuration of an older release of Codex. Nothing is read or written.
 *
 * @packageDocumentation
 */
export { changedFiles } from "./changed-files.ts";
export { migrate } from "./migrate.ts";
export type { MigratedFile, MigratedFiles, Migration, MigrationFiles, MigrationNote } from "./migration.ts";
export { RefusedMigration } from "./refused-migration.ts";
