import { editAlone } from "../../files/edit-alone.ts";
import { writeFileSet } from "../../files/file-set.ts";
import { changedFiles } from "../../migrate/changed-files.ts";
import { RefusedMigration } from "../../migrate/refused-migration.ts";
import { createPainter } from "../../text/style.ts";
import { type TargetFile, targetFile } from "../edit/target-file.ts";
import type { CliIo } from "../io.ts";
import { pathOf, planMigration } from "../migrate/configuration.ts";
import { migrationDiffs } from "../migrate/migration-diffs.ts";
import { migrationJson } from "../migrate/migration-json.ts";
import { migrationText } from "../migrate/migration-text.ts";
import type { Outcome } from "../migrate/outcome.ts";
import type { MigrateOptions } from "../options.ts";
import { useColor } from "../text/use-color.ts";

/** Brings a configuration up to date. @returns The exit status: 1 where that was refused. @throws UsageError, IoError */
export async function migrate(options: MigrateOptions, io: CliIo): Promise<number> {
  const file = targetFile(options, io);
  const isDry = options["dry-run"] === true;
  const outcome = isDry ? planned(file, io) : await editAlone(file.absolute, () => performed(file, io), file.path);
  if (options.json) await io.stdout.write(migrationJson(file, outcome));
  else {
    if (isDry && outcome.migration) {
      const paint = createPainter(useColor(options["no-color"] === true, io.env, io.stdout.isTTY));
      const diffs = migrationDiffs(file, outcome.migration, paint, io.stdout.isTTY);
      await io.stdout.write(diffs.map(({ diff }) => diff).join(""));
    }
    await io.stderr.write(migrationText(file, outcome));
  }
  return outcome.refused ? 1 : 0;
}

function planned(file: TargetFile, io: CliIo): Outcome {
  try {
    return { migration: planMigration(file, io), isWritten: false };
  } catch (error) {
    if (!(error instanceof RefusedMigration)) throw error;
    return { refused: error, isWritten: false };
  }
}

function performed(file: TargetFile, io: CliIo): Outcome {
  const outcome = planned(file, io);
  const changes = (outcome.migration ? changedFiles(outcome.migration) : []).map(({ name, before, after }) => ({
    path: pathOf(file.absolute, name),
    before: before?.text ?? null,
    after: after.text,
  }));
  if (changes.length === 0) return outcome;
  writeFileSet(file.absolute, changes);
  return { ...outcome, isWritten: true };
}
