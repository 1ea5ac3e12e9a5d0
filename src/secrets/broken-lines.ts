import type { TomlDocument } from "../toml/types.ts";
import { type Sensitivity, below } from "./sensitivity.ts";
import { isStandIn } from "./stand-in.ts";
import type { SecretRange } from "./value-ranges.ts";

/** A key and what may stand for its equals sign: a colon, an arrow or nothing. */
const KEY =
  /^[\s,{[]*((?:"[^"]*"|'[^']*'|[\w-]+)(?:[ \t]*\.[ \t]*(?:"[^"]*"|'[^']*'|[\w-]+)){0,250})(?:[ \t]*(?:=>|:=|[=:])[ \t]*|[ \t]+)/;
const SEGMENT = /"[^"]*"|'[^']*'|[\w-]+/g;
/** No key with its path is longer. */
const LONGEST = 500;

/**
 * What stands behind a secret's key in the lines with syntax errors, of which the tree has only a part or nothing.
 *
 * @param homes The tables that keys go into, in the order of the text.
 */
export function brokenLineRanges(
  { text, errors }: TomlDocument,
  homes: readonly { readonly start: number; readonly place: Sensitivity }[],
): SecretRange[] {
  const ranges: SecretRange[] = [];
  let done = -1;
  let at = 0;
  for (const { start } of errors) {
    if (start <= done) continue;
    const from = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
    const next = text.indexOf("\n", start);
    done = next === -1 ? text.length : next;
    while ((homes[at + 1]?.start ?? text.length) <= from) at++;
    const place = homes[at]?.place;
    const range = place && inLine(text.slice(from, done), place);
    if (range) ranges.push({ start: from + range.start, end: from + range.end });
  }
  return ranges;
}

function inLine(line: string, home: Sensitivity): SecretRange | undefined {
  const match = KEY.exec(line.slice(0, LONGEST));
  if (!match) return undefined;
  let place = home;
  for (const [segment] of (match[1] ?? "").matchAll(SEGMENT))
    place = below(place, segment.replaceAll(/^["']|["']$/g, ""));
  const value = line.slice(match[0].length).trim();
  const bare = value.replace(/^["'\u2018-\u201F]{1,3}/, "").replace(/["'\u2018-\u201F]{1,3}$/, "");
  if ((place.kind !== "secret" && place.kind !== "word") || isStandIn(bare)) return undefined;
  const start = line.indexOf(value, match[0].length);
  return { start, end: start + value.length };
}
