import type { Fix } from "../diagnostics/diagnostic.ts";

/** A fix that replaces one range by another text. */
export function rewriteFix(
  title: string,
  node: { readonly start: number; readonly end: number },
  text: string,
  safe: boolean,
): Fix {
  return { title, safe, edits: [{ range: { start: node.start, end: node.end }, text }] };
}
