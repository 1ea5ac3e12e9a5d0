import type { TomlSyntaxError } from "../types.ts";
import { reportStray } from "../recover/stray-text.ts";
import { COMMA, CR, HASH, LF } from "../tree/chars.ts";
import type { ParseState } from "../tree/state.ts";
import type { PairNode } from "../tree/table-node.ts";
import { scanComment, skipBlanks } from "./trivia.ts";

/** Expects the end of the line, with a comment at most. */
export function endLine(s: ParseState, after: PairNode | undefined, colonError: number): void {
  const units = s.units;
  skipBlanks(s);
  if (s.pos >= s.length) return;
  const c = units[s.pos] as number;
  if (c === LF) s.pos++;
  else if (c === HASH) scanComment(s);
  else if (c === CR && s.pos + 1 < s.length && (units[s.pos + 1] as number) === LF) s.pos += 2;
  else if (c === CR) s.reportBareCarriageReturn(s.pos++);
  else if (
    c === COMMA &&
    colonError !== -1 &&
    /^,[ \t]*(?:#|[\r\n]|$)/.test(s.text.slice(s.pos, s.lineEnd(s.pos) + 1))
  ) {
    // `"key": value,` is one mistake.
    const error = s.errors[colonError] as TomlSyntaxError;
    const edits = [...(error.fix?.edits ?? []), { range: { start: s.pos, end: s.pos + 1 }, text: "" }];
    s.errors[colonError] = { ...error, fix: { title: "Write it as TOML", safe: true, edits } };
    s.pos++;
  } else reportStray(s, after?.value);
}
