import { showChar } from "../tree/chars.ts";
import type { ParseState } from "../tree/state.ts";

/** Reports a control character; `where` goes on after its name. */
export function reportControlCharacter(s: ParseState, at: number, where: string): void {
  s.report("control-character", at, at + 1, `The control character ${showChar(s.text, at)} ${where}.`);
}
