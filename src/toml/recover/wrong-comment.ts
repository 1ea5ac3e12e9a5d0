import type { ParseState } from "../tree/state.ts";
import { replaceFix } from "./replace-fix.ts";

/** Reports what starts comments in other languages: `width` characters at `at`. */
export function reportWrongComment(s: ParseState, at: number, width: number): void {
  const fix = replaceFix("Use `#`", true, at, at + width, "#");
  s.report("wrong-comment", at, at + width, "Comments start with `#`.", fix);
}
