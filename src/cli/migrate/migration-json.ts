import type { MigrationNote } from "../../migrate/migration.ts";
import { withoutSecrets } from "../../secrets/without-secrets.ts";
import type { TargetFile } from "../edit/target-file.ts";
import { toJson } from "../../text/to-json.ts";
import { pathOf } from "./configuration.ts";
import { migrationDiffs } from "./migration-diffs.ts";
import type { Outcome } from "./outcome.ts";

/** The outcome for programs. */
export function migrationJson(file: TargetFile, { migration, refused, isWritten }: Outcome): string {
  const files = migration ? migrationDiffs(file, migration) : [];
  const answer = {
    version: 1,
    path: file.path,
    kind: file.kind,
    changed: files.length > 0,
    written: isWritten,
    files: files.map(({ path, name, before, diff }) => ({ path, profile: name, created: before === undefined, diff })),
    notes: (migration?.notes ?? []).map(shownNote),
    refused: refused && { path: pathOf(file.path, refused.profile), message: withoutSecrets(refused.message) },
  };
  return `${toJson(answer)}\n`;
}

function shownNote(note: MigrationNote): MigrationNote {
  return note.kind === "unstartable" ? { ...note, message: withoutSecrets(note.message) } : note;
}
