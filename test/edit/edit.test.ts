import { describe, expect, it } from "vitest";
import { edit } from "../../src/edit/edit.ts";
import { EditError } from "../../src/edit/edit-error.ts";
import { type EditTable, Datetime, NumberText } from "../../src/edit/edit-value.ts";
import type { Editor } from "../../src/edit/editor.ts";

type Case = readonly [what: string, before: string, edits: (editor: Editor) => Editor, after: string];

const cases: readonly Case[] = [
  ["a value, and nothing else", 'a   =  "x"  # why\r\n', (e) => e.set(["a"], "y"), 'a   =  "y"  # why\r\n'],
  ["nothing for the same value", "a = 0x10\n", (e) => e.set(["a"], 16), "a = 0x10\n"],
  ["a literal string in its notation", "a = 'x'\n", (e) => e.set(["a"], "y"), "a = 'y'\n"],
  [
    "a Windows path so that it is readable",
    'a = "x"\n',
    (e) => e.set(["b"], "C:\\Users"),
    "a = \"x\"\nb = 'C:\\Users'\n",
  ],
  ["a float as a float", "a = 0.5\n", (e) => e.set(["a"], 2), "a = 2.0\n"],
  ["exact integers", "", (e) => e.set(["a"], 9007199254740993n), "a = 9007199254740993\n"],
  [
    "dates",
    "",
    (e) => e.set(["a"], new Date(0)).set(["b"], new Datetime("07:32:00")),
    "a = 1970-01-01T00:00:00Z\nb = 07:32:00\n",
  ],
  ["a key above the first table", "# title\n\n# T\n[t]\n", (e) => e.set(["a"], 1), "# title\n\na = 1\n\n# T\n[t]\n"],
  ["a key above the comment of the first table", "# T\n[t]\n", (e) => e.set(["a"], 1), "a = 1\n\n# T\n[t]\n"],
  ["a key below a directive", "#:schema x\n[t]\n", (e) => e.set(["a"], 1), "#:schema x\n\na = 1\n\n[t]\n"],
  [
    "a key to the end of its table",
    "[t]\na=1\n\n# U\n[u]\n",
    (e) => e.set(["t", "b"], 2),
    "[t]\na=1\nb=2\n\n# U\n[u]\n",
  ],
  ["a key to a file with an open end", "a = 1\r\nb = 2", (e) => e.set(["c"], 3), "a = 1\r\nb = 2\r\nc = 3"],
  [
    "a table beside its like",
    "[m.a]\nx = 1\n\n[t]\n",
    (e) => e.set(["m", "b", "x"], 2),
    "[m.a]\nx = 1\n\n[m.b]\nx = 2\n\n[t]\n",
  ],
  ["a table by dotted keys", "m.a.x = 1\n[t]\n", (e) => e.set(["m", "b", "x"], 2), "m.a.x = 1\nm.b.x = 2\n[t]\n"],
  [
    "a table in braces",
    "[m]\na = { x = 1 }\n",
    (e) => e.set(["m", "b", "x"], 2),
    "[m]\na = { x = 1 }\nb = { x = 2 }\n",
  ],
  ["a key to braces", "a = { x = 1 }\n", (e) => e.set(["a", "y"], 2), "a = { x = 1, y = 2 }\n"],
  [
    "a key to braces over several lines",
    "a = {\n  x = 1 # one\n}\n",
    (e) => e.set(["a", "y"], 2),
    "a = {\n  x = 1, # one\n  y = 2\n}\n",
  ],
  ["a header to a table that had none", "[t.u]\nx = 1\n", (e) => e.set(["t", "a"], 1), "[t]\na = 1\n\n[t.u]\nx = 1\n"],
  [
    "a key of an element",
    "[[l]]\nx = 1\n[[l]]\nx = 2\n",
    (e) => e.set(["l", 0, "y"], 1),
    "[[l]]\nx = 1\ny = 1\n[[l]]\nx = 2\n",
  ],
  ["tables of a new list", "", (e) => e.set(["l"], [{ x: [{ y: 1 }] }]), "[[l]]\n\n[[l.x]]\ny = 1\n"],
  ["names in quotes", "", (e) => e.set(["p", "C:\\x", "a b"], 1), "[p.'C:\\x']\n\"a b\" = 1\n"],
  [
    "only what differs in a list",
    "a = [\n  1, # one\n  2, # two\n]\n",
    (e) => e.set(["a"], [2]),
    "a = [\n  2, # two\n]\n",
  ],
  [
    "only what differs in a table",
    "[t]\n# x\nx = 1 # one\ny = 2\n",
    (e) => e.set(["t"], { x: 1 }),
    "[t]\n# x\nx = 1 # one\n",
  ],
  ["a text where a table was", "[t]\nx = 1\n\n[u]\n", (e) => e.set(["t"], "a"), 't = "a"\n\n[u]\n'],
];

const removals: readonly Case[] = [
  ["a key with its comments", "a = 1\n# about b\nb = 2 # two\nc = 3\n", (e) => e.unset(["b"]), "a = 1\nc = 3\n"],
  [
    "no heading above the first key",
    "[t]\n# all of t\na = 1\nb = 2\n",
    (e) => e.unset(["t", "a"]),
    "[t]\n# all of t\nb = 2\n",
  ],
  ["no title of the file", "# title\na = 1\nb = 2\n", (e) => e.unset(["a"]), "# title\nb = 2\n"],
  ["no comment of another", "a = 1\n# free\n\nb = 2\nc = 3\n", (e) => e.unset(["b"]), "a = 1\n# free\n\nc = 3\n"],
  ["a blank line that would be one too many", "a = 1\n\nb = 2\n\nc = 3\n", (e) => e.unset(["b"]), "a = 1\n\nc = 3\n"],
  ["a key within braces", "a = { x = 1, y = 2 }\n", (e) => e.unset(["a", "y"]), "a = { x = 1 }\n"],
  [
    "an item with its comment",
    "a = [\n  1, # one\n  2, # two\n]\n",
    (e) => e.unset(["a", 0]),
    "a = [\n  2, # two\n]\n",
  ],
  ["a table wherever it is", "[t]\nx = 1\n\n# u\n[u]\n\n# y\n[t.y]\nz = 1\n", (e) => e.unset(["t"]), "# u\n[u]\n"],
  ["no comment of the table behind", "[t]\nx = 1\n# u\n[u]\n", (e) => e.unset(["t"]), "# u\n[u]\n"],
  ["the last line of an open end", "a = 1\nb = 2", (e) => e.unset(["b"]), "a = 1"],
  ["nothing where there is nothing", "a = 1\n", (e) => e.unset(["b", "c"]), "a = 1\n"],
];

const others: readonly Case[] = [
  ["renames a table everywhere", "[t]\n[t.u]\n[v]\n", (e) => e.rename(["t"], "s"), "[s]\n[s.u]\n[v]\n"],
  ["renames by dotted keys", "t.a = 1\nt.b = 2\n", (e) => e.rename(["t"], "x y"), '"x y".a = 1\n"x y".b = 2\n'],
  [
    "moves a key with its comments",
    "[t]\nb = 1\n# about a\na = 1 # one\n",
    (e) => e.move(["t", "a"], ["a"]),
    "# about a\na = 1 # one\n\n[t]\nb = 1\n",
  ],
  [
    "moves a table as it is written",
    "[t]\nx  = 1 # one\n[t.u]\n",
    (e) => e.move(["t"], ["a", "b"]),
    "[a.b]\nx  = 1 # one\n[a.b.u]\n",
  ],
  [
    "moves a table deeper within an element",
    "[[a]]\nx = 1\n\n[a.b]\ny = 1\n\n[[a]]\nx = 2\n",
    (e) => e.move(["a", 0, "b"], ["a", 0, "c", "d"]),
    "[[a]]\nx = 1\n\n[a.c.d]\ny = 1\n\n[[a]]\nx = 2\n",
  ],
  [
    "moves a key out of braces with its comments",
    "[t]\nb = {\n  x = 1, # one\n  # about y\n  y = 2, # two\n}\n",
    (e) => e.move(["t", "b", "y"], ["t", "y"]),
    "[t]\nb = {\n  x = 1, # one\n}\n# about y\ny = 2 # two\n",
  ],
  ["adds to a list", "a = [\n  1, # one\n]\n", (e) => e.append(["a"], 2), "a = [\n  1, # one\n  2,\n]\n"],
  [
    "adds to a list of tables",
    "[[l]]\nx = 1\n\n[t]\n",
    (e) => e.append(["l"], { x: 2 }),
    "[[l]]\nx = 1\n\n[[l]]\nx = 2\n\n[t]\n",
  ],
  ["makes a list", "", (e) => e.append(["a"], "x"), 'a = ["x"]\n'],
];

describe("set writes", () => {
  it.each(cases)("%s", (_, before, edits, after) => {
    expect(edits(edit(before)).apply()).toBe(after);
  });
});

describe("unset takes", () => {
  it.each(removals)("%s", (_, before, edits, after) => {
    expect(edits(edit(before)).apply()).toBe(after);
  });
});

describe("an editor", () => {
  it.each(others)("%s", (_, before, edits, after) => {
    expect(edits(edit(before)).apply()).toBe(after);
  });

  it("gives its edits as ranges of the text at first", () => {
    const editor = edit("a = 1\nb = 2\n").set(["a"], 10).set(["c"], 3).unset(["b"]);
    expect(editor.edits()).toEqual([
      { range: { start: 4, end: 5 }, text: "10" },
      { range: { start: 6, end: 12 }, text: "c = 3\n" },
    ]);
  });

  it("stays as it was when an edit is refused", () => {
    const editor = edit("a = 1\n");
    expect(() => editor.set(["a", "b"], 1)).toThrow(EditError);
    expect(editor.apply()).toBe("a = 1\n");
  });

  it.each([
    ["path", "a = 1\n", (e: Editor) => e.set([], 1)],
    ["path", "", (e: Editor) => e.set(["a", 0], 1)],
    ["value", "", (e: Editor) => e.set(["a"], null as unknown as string)],
    ["value", "", (e: Editor) => e.set(["a"], 2n ** 63n)],
    ["value", "", (e: Editor) => e.set(["a"], "\ud800")],
    ["value", "", (e: Editor) => e.set(["a"], new Datetime("1 # x"))],
    ["value", "", (e: Editor) => e.set(["a"], new NumberText("1 # x"))],
    ["value", "", (e: Editor) => e.set(["a"], new NumberText("true"))],
    ["value", "", (e: Editor) => e.set(["a", "b"], undefined as unknown as string)],
    ["value", "a = [1]\n", (e: Editor) => e.set(["a"], [undefined as unknown as string])],
    ["value", "", (e: Editor) => e.set(["a"], new Map([["b", 1]]) as unknown as EditTable)],
    ["value", "a = []\n", (e: Editor) => e.append(["a"], { b: null as unknown as string })],
    ["missing", "a = 1\n", (e: Editor) => e.rename(["b"], "c")],
    ["conflict", "a = 1\nb = 2\n", (e: Editor) => e.rename(["a"], "b")],
    ["conflict", "[t]\n", (e: Editor) => e.move(["t"], ["t", "u"])],
    ["conflict", "a = 1\n", (e: Editor) => e.append(["a"], 1)],
    ["broken", "a = 1\nb = '''\n", (e: Editor) => e.set(["c"], 1)],
    ["broken", "a = { x = 1\nb = 2\n", (e: Editor) => e.set(["a", "y"], 1)],
    ["broken", "a = [1, 2\n[t]\n", (e: Editor) => e.append(["a"], 3)],
  ])("refuses by kind: %s", (kind, text, work) => {
    expect(() => work(edit(text))).toThrow(expect.objectContaining({ name: "EditError", kind }));
  });

  it("edits what is sound in a broken text", () => {
    const text = "a = 1\nb = \n[t]\nc = 1\n";
    expect(edit(text).set(["t", "c"], 2).set(["d"], 3).apply()).toBe("a = 1\nb = \nd = 3\n[t]\nc = 2\n");
  });

  it("edits away what is broken", () => {
    expect(edit("b = nope\na = 1\n").set(["b"], 2).apply()).toBe("b = 2\na = 1\n");
    expect(edit("a = 1\na = 2\n").unset(["a"]).apply()).toBe("");
  });
});
