import { CR } from "./tree/chars.ts";

/** How the line of an offset ends, for new lines beside it; the last line of a text as the one before it. */
export function lineBreakAt(text: string, offset: number): "\n" | "\r\n" {
  const next = text.indexOf("\n", offset);
  const lf = next === -1 ? text.lastIndexOf("\n", offset) : next;
  return lf > 0 && text.charCodeAt(lf - 1) === CR ? "\r\n" : "\n";
}
