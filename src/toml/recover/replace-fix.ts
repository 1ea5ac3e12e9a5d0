import type { TomlSyntaxError } from "../types.ts";

/** A fix that replaces one range. */
export function replaceFix(
  title: string,
  safe: boolean,
  start: number,
  end: number,
  text: string,
): { fix: NonNullable<TomlSyntaxError["fix"]> } {
  return { fix: { title, safe, edits: [{ range: { start, end }, text }] } };
}
