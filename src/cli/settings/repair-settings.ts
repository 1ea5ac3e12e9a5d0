import type { TextEdit } from "../../diagnostics/diagnostic.ts";
import { applyEdits } from "../../edit/apply-edits.ts";
import { writeAtomic } from "../../files/write-atomic.ts";
import { TakenRanges } from "../../fix/taken-ranges.ts";
import { type LoadedSettings, loadSettings } from "./load-settings.ts";

/** A settings file after its repair, and how many fixes that took. */
export interface RepairedSettings {
  readonly loaded: LoadedSettings;
  readonly applied: number;
}

/** Fixes that touch each other take one round each. */
const MOST_ROUNDS = 10;

/**
 * Writes a settings file with the fixes of its findings.
 *
 * @param unsafe Take fixes too that may change what is meant.
 * @throws IoError when it cannot be written; it is then as it was.
 */
export function repairSettings(found: LoadedSettings, unsafe: boolean): RepairedSettings {
  let loaded = found;
  let applied = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = editsFor(loaded, unsafe);
    if (edits.length === 0) break;
    const { path, shownPath, text } = loaded;
    writeAtomic(path, shownPath, Buffer.from(text), applyEdits(text, edits.flat()));
    loaded = loadSettings(path, shownPath);
    applied += edits.length;
  }
  return { loaded, applied };
}

/** The edits of each fix that can be made at once. */
function editsFor({ findings }: LoadedSettings, unsafe: boolean): (readonly TextEdit[])[] {
  // The places in what is broken as a whole are not to be relied on.
  if (findings.some(({ code }) => !code.startsWith("settings/"))) return [];
  const taken = new TakenRanges();
  return findings.flatMap(({ fix }) => (fix && (fix.safe || unsafe) && taken.take(fix.edits) ? [fix.edits] : []));
}
