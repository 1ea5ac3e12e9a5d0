import { CLASSES, IN_BARE_KEY, IS_NON_ASCII, STOPS_BASIC, STOPS_LITERAL } from "../tree/ascii.ts";
import { APOSTROPHE, CLOSE_BRACKET, DOT, OPEN_BRACKET, QUOTE } from "../tree/chars.ts";
import { HeaderNode } from "../tree/document-node.ts";
import { ArrayNode, cutName } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";
import { NO_ENTRIES, EntryNode, TableNode } from "../tree/table-node.ts";
import { MAX_KEY_SEGMENTS, extendable } from "../tree/tables.ts";

// Nearly all headers consist of keys that are bare or in quotes without escapes, without blanks, and define something
// new. These are read here without making a node for each key. Anything else is left to the general functions, which
// also report what is wrong with it.

/** Starts, ends and hashes of the segments of the header under way. */
const segments: number[] = [];

/** A segment of the header under way, in the form that `TableNode.find` takes; its name is seldom needed. */
const segment = {
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
  const table = openPlain(s, root, count, array, start, end);
  if (table === null) return null;
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

function select(s: ParseState, index: number): void {
  segment.source = s.text;
  segment.start = segments[index * 3] as number;
  segment.end = segments[index * 3 + 1] as number;
  segment.hash = segments[index * 3 + 2] as number;
}

function openPlain(
  s: ParseState,
  root: TableNode,
  count: number,
  array: boolean,
  start: number,
  end: number,
): TableNode | null {
  let parent = root;
  for (let i = 0; i < count - 1; i++) {
    select(s, i);
    const entry = parent.find(segment);
    if (entry === undefined) {
      const made = new TableNode(segment.start, segment.end, "implicit", NO_ENTRIES);
      parent.put(new EntryNode(segment.start, segment.end, segment.hash, s.text, made));
      parent = made;
    } else {
      const next = extendable(entry.value);
      if (next === undefined) return null;
      parent = next;
    }
  }
  select(s, count - 1);
  const existing = parent.find(segment);
  if (existing !== undefined) {
    if (!array || existing.value.kind !== "array" || !existing.value.ofTables) return null;
    const element = new TableNode(start, end, "element", NO_ENTRIES);
    (existing.value as ArrayNode).items.push(element);
    return element;
  }
  const own = new TableNode(start, end, array ? "element" : "header", NO_ENTRIES);
  const value = array ? new ArrayNode(start, end, [own], null, true, false) : own;
  parent.put(new EntryNode(segment.start, segment.end, segment.hash, s.text, value));
  return own;
}
