import type { ParseState } from "../tree/state.ts";
import { replaceFix } from "./replace-fix.ts";

/** Reports signs between `start` and `end` that follow the `=` of a pair. */
export function reportExtraEquals(s: ParseState, start: number, end: number): void {
  const fix = replaceFix("Remove it", true, start, end, "");
  s.report("stray-characters", start, end, "There is one `=` too many.", fix);
}
