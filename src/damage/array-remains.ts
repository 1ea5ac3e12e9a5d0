import type { TomlDocument, TomlPair } from "../toml/types.ts";
import { blankOut } from "./blank-out.ts";
import { type BrokenLine, brokenLines } from "./broken-lines.ts";
import type { Detector } from "./damage.ts";

const ITEM = /^(?:"[^"]*"|'[^']*'|[\w.+-]+)$/;
const END = /^\s*\]\s*(?:#.*)?$/;

/** The lower lines of an array whose beginning was replaced, as by a program that changes one line at a time. */
export const arrayRemains: Detector = (broken) => {
  const lines = brokenLines(broken);
  const end = lines.findIndex(({ text }) => END.test(text));
  if (end < 1) return undefined;
  let first = end;
  while (first > 0 && follows(lines[first - 1], lines[first])) first--;
  const [from, to] = [lines[first], lines[end]];
  if (first === end || !from || !to) return undefined;
  const { text, document } = broken;
  const range = { start: from.start, end: Math.min(to.next, text.length) };
  const items = lines.slice(first, end).map((line) => itemOf(line));
  const owner = ownerOf(document, from.start, items);
  return {
    error: {
      code: "toml/array-remains",
      start: from.start + (from.text.length - from.text.trimStart().length),
      end: to.start + to.text.length,
      message: "These lines are the rest of an array whose first line is gone.",
      ...(owner && {
        related: [{ message: "The array is whole here.", range: { start: owner.start, end: owner.end } }],
      }),
      fix: { title: "Remove these lines", safe: owner !== undefined, edits: [{ range, text: "" }] },
    },
    rest: { kind: "text", text: blankOut(text, [range]) },
  };
};

function itemOf({ text }: BrokenLine): string {
  const item = text.trim();
  return item.endsWith(",") ? item.slice(0, -1).trimEnd() : item;
}

function follows(line: BrokenLine | undefined, next: BrokenLine | undefined): boolean {
  return line !== undefined && line.next === next?.start && ITEM.test(itemOf(line));
}

/** The array above that has all of the items, in their order: what is left over repeats it. */
function ownerOf({ text, statements }: TomlDocument, before: number, items: readonly string[]): TomlPair | undefined {
  return statements.findLast((statement): statement is TomlPair => {
    if (statement.type !== "pair" || statement.end > before || statement.value.kind !== "array") return false;
    const own = statement.value.items.map(({ start, end }) => text.slice(start, end));
    return items.length <= own.length && items.every((item, index) => item === own[own.length - items.length + index]);
  });
}
