import fc from "fast-check";
import type { EditValue } from "../../../src/edit/edit-value.ts";

// Documents of all the forms that tables can have, with comments everywhere, and values to put into them. The names are
// few, so that edits meet what is there.

const name = fc.constantFrom("a", "b", "c", "d", "key-1", "x y", "é", "C:\\u", "__proto__", "1");

/** Values as a caller of the edits has them. */
export const values: fc.Arbitrary<EditValue> = fc.letrec<{ value: EditValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom("C:\\Users\\me", 'it\'s "so"', "two\nlines", 'end"\n"', "\\d+", "tab\t", "'''\n", '"""\n\\'),
    ),
    fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true }).map((number) => number + 0),
    ),
    fc.boolean(),
    fc.date({ min: new Date("1970-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(name, tie("value"), { maxKeys: 3, noNullPrototype: false }),
  ),
})).value;

type Node = { readonly text: string } | Table | { readonly elements: readonly Table[] };
interface Table {
  readonly style: "header" | "dotted" | "inline" | "lines";
  readonly place: number;
  readonly members: readonly (readonly [string, Node])[];
}

const scalar = fc.constantFrom(
  "1",
  "-0.5",
  "true",
  '"text # no comment"',
  "'C:\\dir'",
  '"""\nmany\n# lines"""',
  "1979-05-27T07:32:00Z",
  "[]",
  "[1, 2]",
  "[ 'x' , 'y', ]",
  "[\n  1, # one\n  # two is\n  2,\n]",
  "[\n  'p',\n  'q' # last\n]",
  "{}",
);

const tree = fc.letrec<{ table: Table; node: Node }>((tie) => ({
  table: fc.record({
    style: fc.constantFrom("header", "header", "dotted", "inline", "lines"),
    place: fc.nat(1000),
    members: fc.uniqueArray(fc.tuple(name, tie("node")), { maxLength: 4, selector: ([key]) => key }),
  }),
  node: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    { weight: 3, arbitrary: scalar.map((text) => ({ text })) },
    { weight: 3, arbitrary: tie("table") },
    { weight: 1, arbitrary: fc.record({ elements: fc.array(tie("table"), { minLength: 1, maxLength: 3 }) }) },
  ),
})).table;

const remark = fc.constantFrom(
  "",
  "",
  "",
  "# about this\n",
  "\n",
  "\n# heading\n",
  "# one\n# two\n",
  "\n# free\n\n",
  "\n# =====\n# Ruled\n# =====\n",
);
const behind = fc.constantFrom("", "", "", " # behind", "   ");

/** Documents that every parser of TOML 1.0 reads the same way, but for tables in braces over several lines. */
export const documents: fc.Arbitrary<string> = fc
  .record({
    root: tree,
    remarks: fc.array(remark, { minLength: 30, maxLength: 30 }),
    behinds: fc.array(behind, { minLength: 30, maxLength: 30 }),
    crlf: fc.boolean(),
    bom: fc.boolean(),
    open: fc.boolean(),
  })
  .map(({ root, remarks, behinds, crlf, bom, open }) => {
    const text = new Printer(remarks, behinds).document(root);
    const closed = open ? text.replace(/\n$/, "") : text;
    return (bom ? "\uFEFF" : "") + (crlf ? closed.replaceAll("\n", "\r\n") : closed);
  });

/** Writes a tree down; sections in the order of their places, which lets tables come late and lists be split. */
class Printer {
  readonly #remarks: readonly string[];
  readonly #behinds: readonly string[];
  #count = 0;

  constructor(remarks: readonly string[], behinds: readonly string[]) {
    this.#remarks = remarks;
    this.#behinds = behinds;
  }

  document(root: Table): string {
    const sections = this.#sections([], root, false);
    return [this.#pairs("", root), ...sections.toSorted((a, b) => a.place - b.place).map(({ text }) => text)].join("");
  }

  /** The sections below a table, each with the place that it is to have. */
  #sections(path: readonly string[], table: Table, ordered: boolean): { place: number; text: string }[] {
    const found: { place: number; text: string }[] = [];
    for (const [key, node] of table.members) {
      const inner = [...path, quoted(key)];
      if ("elements" in node) {
        let place = 0;
        for (const element of node.elements) {
          place = Math.max(place, element.place);
          // What is below an element has to stand behind it, before the next one.
          const below = this.#sections(inner, element, true).map(({ text }) => text);
          found.push({
            place,
            text: [this.#line(`[[${inner.join(".")}]]`), this.#pairs("", element), ...below].join(""),
          });
        }
      } else if ("style" in node && node.style === "header") {
        const below = this.#sections(inner, node, ordered);
        const own = this.#line(`[${inner.join(".")}]`) + this.#pairs("", node);
        if (ordered || node.place % 3 > 0 || below.length === 0)
          found.push({ place: ordered ? 0 : node.place, text: own });
        found.push(...below);
      }
    }
    return found;
  }

  /** The lines of what a table holds itself. */
  #pairs(prefix: string, table: Table): string {
    return table.members
      .map(([key, node]) => {
        if ("text" in node) return this.#line(`${prefix}${quoted(key)} = ${node.text}`);
        if ("elements" in node || node.style === "header") return "";
        if (node.style === "dotted") return this.#pairs(`${prefix}${quoted(key)}.`, node);
        return this.#line(`${prefix}${quoted(key)} = ${this.#braces(node)}`);
      })
      .join("");
  }

  #braces(table: Table): string {
    const pairs = table.members.flatMap(([key, node]) => {
      if ("elements" in node)
        return [`${quoted(key)} = [${node.elements.map((each) => this.#braces(each)).join(", ")}]`];
      return [`${quoted(key)} = ${"text" in node ? node.text : this.#braces(node)}`];
    });
    if (table.style !== "lines" || pairs.length === 0) return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
    return `{\n${pairs.map((pair) => `  ${pair},${this.#behinds[this.#next()] ?? ""}\n`).join("")}}`;
  }

  #line(text: string): string {
    const index = this.#next();
    return `${this.#remarks[index]}${text}${this.#behinds[index]}\n`;
  }

  #next(): number {
    return this.#count++ % this.#remarks.length;
  }
}

function quoted(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}
