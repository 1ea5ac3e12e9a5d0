import type { Diagnostic } from "./diagnostic.ts";

type Placed = Pick<Diagnostic, "range" | "code">;

/** Orders findings by place, then by code, so that output is stable. */
export function compareDiagnostics(a: Placed, b: Placed): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.code < b.code ? -1 : Number(a.code > b.code));
}
