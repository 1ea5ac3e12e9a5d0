import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isMistake } from "../../diagnostics/new-mistakes.ts";
import { finishFileSets } from "../../files/edit-alone.ts";
import { withFileLock } from "../../files/file-lock.ts";
import { ioError } from "../errors.ts";
import { type Change, writeChange } from "./change-file.ts";
import type { TargetFile } from "./target-file.ts";

/** How an edit of a file went. */
export interface Outcome {
  readonly change: Change;
  /** The mistakes that it would bring, which is why it was refused. */
  readonly refused: readonly Diagnostic[];
  readonly isWritten: boolean;
}

/** What to do beside the edit. */
interface Wish {
  /** Write also what would bring a mistake. */
  readonly force: boolean;
  /** Write nothing. */
  readonly dry: boolean;
}

/**
 * Edits a file, unless that would bring a mistake.
 *
 * @param plan Looks at the file as it is, and says what the edit would make of it.
 * @throws IoError where it cannot be written.
 */
export async function performEdit(file: TargetFile, plan: () => Change, { force, dry }: Wish): Promise<Outcome> {
  const look = (): Outcome => {
    const change = plan();
    const refused = force ? [] : change.findings.filter(isMistake);
    return { change, refused, isWritten: !dry && refused.length === 0 && change.before.text !== change.after.text };
  };
  const directory = dirname(file.absolute);
  if (!dry) await finishFileSets(directory);
  const outcome = look();
  if (!outcome.isWritten) return outcome;
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw ioError("write", file.path, error);
  }
  const write = (): Outcome => {
    // Another process may have edited it since.
    const current = look();
    if (current.isWritten) writeChange(current.change);
    return current;
  };
  return withFileLock(file.absolute, write, file.path);
}
