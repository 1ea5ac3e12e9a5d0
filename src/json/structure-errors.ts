import type { Frame } from "./frame.ts";
import { replaceFix } from "../toml/recover/replace-fix.ts";
import type { JsonErrors } from "./json-errors.ts";

// What is wrong with brackets, commas and colons.

export function reportMissingComma({ kind, lastEnd }: Frame, start: number, errors: JsonErrors): void {
  const message = `A comma is missing between two ${kind === "array" ? "items" : "entries"}.`;
  const fix = replaceFix("Add a comma", true, lastEnd, lastEnd, ",");
  errors.reportStructure("missing-comma", lastEnd, start, message, fix);
}

/** Reports another sign in the place of a comma. */
export function reportOtherComma(start: number, end: number, errors: JsonErrors): void {
  const fix = replaceFix("Write a comma", true, start, end, ",");
  errors.reportStructure("missing-comma", start, end, "A comma stands between two values.", fix);
}

export function reportTrailingComma({ kind, lastEnd }: Frame, errors: JsonErrors): void {
  const message = `A comma follows the last ${kind === "array" ? "item" : "entry"}.`;
  const fix = replaceFix("Remove the comma", true, lastEnd - 1, lastEnd, "");
  errors.reportStructure("trailing-comma", lastEnd - 1, lastEnd, message, fix);
}

export function reportExtraComma(start: number, end: number, errors: JsonErrors): void {
  const fix = replaceFix("Remove the comma", true, start, end, "");
  errors.reportStructure("extra-comma", start, end, "The comma has no value in front of it.", fix);
}

export function reportMissingColon({ lastEnd }: Frame, start: number, errors: JsonErrors): void {
  const fix = replaceFix("Add a colon", true, lastEnd, lastEnd, ":");
  errors.reportStructure("missing-colon", lastEnd, start, "A colon is missing between the key and its value.", fix);
}

/** Reports another sign in the place of a colon. */
export function reportOtherColon(start: number, end: number, errors: JsonErrors): void {
  const fix = replaceFix("Write a colon", true, start, end, ":");
  errors.reportStructure("missing-colon", start, end, "A colon stands between a key and its value.", fix);
}

export function reportMissingValue({ key, lastEnd }: Frame, errors: JsonErrors): void {
  errors.reportStructure("missing-value", key?.start ?? lastEnd - 1, lastEnd, "The key has no value.");
}

/** Reports a closing bracket that nothing has opened. */
export function reportStrayEnd(start: number, end: number, errors: JsonErrors): void {
  errors.reportStructure("stray-text", start, end, "This closes nothing.");
  errors.isDamaged = true;
}

/** Reports a bracket before whose end comes that of another one. */
export function reportOverlap({ start }: Frame, errors: JsonErrors): void {
  errors.reportStructure("unclosed-bracket", start, start + 1, "This is not closed before what is around it.");
  errors.isDamaged = true;
}

/** Reports the innermost of the brackets that are open at the end of the text. */
export function reportOpen(open: readonly Frame[], errors: JsonErrors): void {
  const last = open.at(-1);
  if (!last) return;
  const { start, awaits, lastEnd } = last;
  const ends = open.map(({ kind }) => (kind === "array" ? "]" : "}"));
  const text = ends.reverse().join("");
  const isReady = awaits === "separator" || awaits === "first";
  errors.reportStructure("unclosed-bracket", start, start + 1, "This is not closed.", {
    ...(isReady && replaceFix(`Add \`${text}\``, false, lastEnd, lastEnd, text)),
  });
  errors.isDamaged = true;
}

/** Reports what follows the value of the file. */
export function reportRest(text: string, start: number, errors: JsonErrors): void {
  const end = Math.max(start + 1, start + text.slice(start).trimEnd().length);
  errors.reportStructure("stray-text", start, end, "The file goes on behind its value.", {
    hint: "A JSON file holds one value. Put all into one object.",
  });
}
