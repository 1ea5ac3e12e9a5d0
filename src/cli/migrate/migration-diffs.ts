import { changedFiles } from "../../migrate/changed-files.ts";
import type { MigratedFile, Migration } from "../../migrate/migration.ts";
import { maskedSources } from "../../secrets/secret-mask.ts";
import type { Painter } from "../../text/style.ts";
import { parseToml } from "../../toml/parse.ts";
import type { TargetFile } from "../edit/target-file.ts";
import { unifiedDiff } from "../text/unified-diff.ts";
import { pathOf } from "./configuration.ts";

export interface MigrationDiff extends MigratedFile {
  /** As it is shown. */
  readonly path: string;
  readonly diff: string;
}

/** What a migration does to each file that it changes, with the secrets of all masked in all. */
export function migrationDiffs(
  file: TargetFile,
  migration: Migration,
  paint?: Painter,
  terminal?: boolean,
): MigrationDiff[] {
  const files = changedFiles(migration);
  const sources = maskedSources(files.flatMap(({ before, after }) => [before ?? parseToml(""), after]));
  return files.map((changed, index) => {
    const path = pathOf(file.path, changed.name);
    const [before = "", after = ""] = sources.slice(2 * index);
    return { ...changed, path, diff: unifiedDiff(path, before, after, paint, terminal) };
  });
}
