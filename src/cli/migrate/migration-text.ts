import { changedFiles } from "../../migrate/changed-files.ts";
import type { MigrationNote } from "../../migrate/migration.ts";
import { withoutSecrets } from "../../secrets/without-secrets.ts";
import { escapeControls } from "../../text/escape-controls.ts";
import type { TargetFile } from "../edit/target-file.ts";
import { pathOf } from "./configuration.ts";
import type { Outcome } from "./outcome.ts";

/** The outcome for people. */
export function migrationText(file: TargetFile, { migration, refused, isWritten }: Outcome): string {
  if (refused) {
    const path = pathOf(file.path, refused.profile);
    return shown([`${path}: ${withoutSecrets(refused.message)}`, "Nothing was changed."]);
  }
  const files = migration ? changedFiles(migration) : [];
  if (files.length === 0) return shown([`${file.path} needs no change.`]);
  const done = files.map(({ name, before }) => `${before ? "Changed" : "Made"} ${pathOf(file.path, name)}`);
  return shown([...(isWritten ? done : []), ...(migration?.notes ?? []).map(noteText)]);
}

function noteText(note: MigrationNote): string {
  switch (note.kind) {
    case "selected":
      return `No profile is on by itself any more: start Codex with \`codex --profile ${note.name}\`.`;
    case "renamed":
      return `The profile \`${note.old}\` is \`${note.name}\` now: Codex takes only letters, digits, _ and - in the name.`;
    case "unstartable":
      return `Codex does not start with the profile \`${note.name}\`: ${withoutSecrets(note.message)}`;
  }
}

function shown(lines: readonly string[]): string {
  return lines.map((line) => `${escapeControls(line)}\n`).join("");
}
