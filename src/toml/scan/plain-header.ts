import { CLASSES, IN_BARE_KEY, IS_NON_ASCII, STOPS_BASIC, STOPS_LITERAL } from "../tree/ascii.ts";
import { APOSTROPHE, CLOSE_BRACKET, DOT, OPEN_BRACKET, QUOTE } from "../tree/chars.ts";
import { HeaderNode } from "../tree/document-node.ts";
import { cutName } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import type { PlainSegment, TableNode } from "../tree/table-node.ts";
import { MAX_KEY_SEGMENTS, placeHeader } from "../tree/tables.ts";

// Nearly all headers consist of keys that are bare or in quotes without escapes, without blanks, and define something
// new. These are read here without making a node for each key. Anything else is left to the general functions, which
// also report what is wrong with it.

/** Starts, ends and hashes of the segments of the header under way. */
const segments: number[] = [];

/** A segment of the header under way; its name is seldom needed. */
const segment: PlainSegment & { source: string; start: number; end: number; hash: number } = {
  hash: 0,
  source: "",
  start: 0,
  end: 0,
  get name(): string {
    return cutName(this.source, this.start, this.end);
  },
};

/** Reads the header at the cursor and opens its table; null, with the cursor unmoved, where it is not that plain. */
export function parsePlainHeader(s: ParseState, root: TableNode): HeaderNode | null {
  const start = s.pos;
  const array = s.units[start + 1] === OPEN_BRACKET;
  const count = scanSegments(s, start + (array ? 2 : 1));
  if (count === 0) return null;
  const bracket = segments[count * 3 - 2] as number;
  if (s.units[bracket] !== CLOSE_BRACKET || (s.units[bracket + 1] === CLOSE_BRACKET) !== array) return null;
  const end = bracket + (array ? 2 : 1);
  segment.source = s.text;
  const { table, duplicate } = placeHeader(root, select, count, array, start, end);
  if (duplicate) return null;
  s.pos = end;
  return new HeaderNode(start, end, array, s.text, table);
}

/** Finds the segments of a dotted key of plain keys; how many there are, or 0 if it is not like that. */
function scanSegments(s: ParseState, from: number): number {
  const units = s.units;
  let i = from;
  for (let count = 1; count <= MAX_KEY_SEGMENTS; count++) {
    const start = i;
    let hash = 0;
    let c = units[i] as number;
    if (c === QUOTE || c === APOSTROPHE) {
      const quote = c;
      const stops = (quote === QUOTE ? STOPS_BASIC : STOPS_LITERAL) | IS_NON_ASCII;
      c = units[++i] as number;
      while (((CLASSES[c] as number) & stops) === 0) {
        hash = (Math.imul(hash, 31) + c) | 0;
        c = units[++i] as number;
      }
      if (c !== quote) return 0;
      c = units[++i] as number;
    } else {
      while (((CLASSES[c] as number) & IN_BARE_KEY) !== 0) {
        hash = (Math.imul(hash, 31) + c) | 0;
        c = units[++i] as number;
      }
      if (i === start) return 0;
    }
    segments[count * 3 - 3] = start;
    segments[count * 3 - 2] = i;
    segments[count * 3 - 1] = hash;
    if (c !== DOT) return count;
    i++;
  }
  return 0;
}

function select(index: number): PlainSegment {
  segment.start = segments[index * 3] as number;
  segment.end = segments[index * 3 + 1] as number;
  segment.hash = segments[index * 3 + 2] as number;
  return segment;
}
