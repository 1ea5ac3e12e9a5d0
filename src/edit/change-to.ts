import type { Fix, Range } from "../diagnostics/diagnostic.ts";
import { rewriteFix } from "./rewrite-fix.ts";

/** A fix that puts a string with another text in the place of a value or key. */
export function changeTo(text: string, at: Range, safe: boolean): Fix {
  return rewriteFix(`Change to "${text}"`, at, JSON.stringify(text), safe);
}
