import { describe, expect, it } from "vitest";
import { parseToml } from "../../src/toml/parse.ts";
import { toValue } from "../../src/toml/value.ts";
import { errorsOf, type ErrorRow } from "./support.ts";

// Accepted and refused as by Codex.
const rows: readonly ErrorRow[] = [
  ["a={b.c=1,b.d=2}", []],
  ["a={b={c=1},b.d=2}", ["extended-inline-table@1:12-13"]],
  ["a={b.c=1,b={d=2}}", ["duplicate-key@1:10-11"]],
  ["a={b=1,b=2}", ["duplicate-key@1:8-9"]],
  ["a={b=1,b.c=2}", ["not-a-table@1:8-9"]],
  ["[a]\n[a]", ["table-redefined@2:2-3"]],
  ["[a.b]\n[a]\n", []],
  ["[a.b]\n[a]\nb.c=1", ["table-redefined@3:1-2"]],
  ["[a]\nb.c=1\n[a.b]", ["table-redefined@3:4-5"]],
  ["[a]\nb.c=1\n[a.b.d]", []],
  ["a.b=1\n[a]", ["table-redefined@2:2-3"]],
  ["a.b=1\n[a.c]", []],
  ["a={}\n[a.b]", ["extended-inline-table@2:2-3"]],
  ["a=[{}]\n[[a]]", ["extended-inline-table@2:3-4"]],
  ["a=[]\n[[a]]", ["extended-inline-table@2:3-4"]],
  ["[[a]]\n[a]", ["table-redefined@2:2-3"]],
  ["[a]\n[[a]]", ["table-redefined@2:3-4"]],
  ["[[a]]\n[a.b]\n[[a]]\n[a.b]", []],
  ["[[a.b]]\n[a]\n", []],
  ["[[a.b]]\n[[a]]\n", ["table-redefined@2:3-4"]],
  ["[a.b.c]\n[a]\nb.d=1", ["table-redefined@3:1-2"]],
  ["[a.b.c]\n[a.b]\n[a]\n", []],
  ["a.b.c=1\na.b.d=2", []],
  ["a.b=1\na.b.c=2", ["not-a-table@2:3-4"]],
  ["a=1\na.b=2", ["not-a-table@2:1-2"]],
  ["a=1\n[a.b]", ["not-a-table@2:2-3"]],
  ["a=1\n[a]", ["duplicate-key@2:2-3"]],
  ["[a]\nb=1\n[a.b]", ["duplicate-key@3:4-5"]],
  ["[a]\nb.c=1\nb.d=2\n[x]\n[a.e]", []],
  ["a.b.c=1\n[a.b.d]", []],
  ["a.b.c=1\n[a.d]", []],
  ["[a]\nb.c.d=1\n[a.b.x]", []],
  ["[[a]]\nb.c=1\n[a.b.d]", []],
  ["[a.b]\n[[a.b]]", ["table-redefined@2:5-6"]],
  ["[[a]]\n[[a.b]]\n[a.b.c]\n[[a.b]]\n[a.b.c]", []],
  ["a=[{b=1}]\n[a.c]", ["extended-inline-table@2:2-3"]],
  ["[a.b]\n[a]\nb=1", ["duplicate-key@3:1-2"]],
  ["[a]\n[b]\n[a.c]\n[a.c.d]\n[a]", ["table-redefined@5:2-3"]],
  ["[a.b.c]\nz=9\n[a]\nb.c.t=1", ["table-redefined@4:3-4"]],
  ["[a.b.c]\nz=9\n[a]\nb.d=1", ["table-redefined@4:1-2"]],
  ["[[a.b]]\n[a]\nb.y=2", ["table-redefined@3:1-2"]],
  ["a.b={}\na.c=1", []],
  ["a.b={}\na.b.c=1", ["extended-inline-table@2:3-4"]],
  ["a=[1]\na.b=1", ["extended-inline-table@2:1-2"]],
  ["[[a]]\nx=1\n[a.x]", ["duplicate-key@3:4-5"]],
  ["b=1\n[a]\nb=1\n[a.b]\n", ["duplicate-key@4:4-5"]],
  ["[[a.b]]\nx=1\n[a.b.c]\n[a]\ny=1", []],
  ["[[a.b]]\n[a]\n[a]", ["table-redefined@3:2-3"]],
  ["[[a.b]]\n[a]\nb.y.z=2", []],
  ["[a.b.c]\n[a]\nb.d.e=1", []],
  ["a.b.c=1\n[a.b]\n", ["table-redefined@2:4-5"]],
  ["[a.b.c]\n[a]\nb.d.e=1\n[a.b]\n", []],
  ["[a.b.c]\n[a]\nb.d.e=1\n[a.b.d]\n", ["table-redefined@4:6-7"]],
  ["a.b.c=1\n[a.b.d]\n[a.b.d]", ["table-redefined@3:6-7"]],
  ["a.b.c=1\n[a.b.d]\nx=1\n[a.b.e]\n", []],
  ["[a]\nb.c=1\n[[a.b.d]]\n[[a.b.d]]", []],
  ["x={a.b=1,a.c.d=2,a.c.e=3}", []],
  ["x={a.b={c=1},a.b.d=2}", ["extended-inline-table@1:16-17"]],
  ["x=[{a=1}]\nx.b=1", ["extended-inline-table@2:1-2"]],
  ["[[a]]\n[a.b]\n[[a]]\n[a]\n", ["table-redefined@4:2-3"]],
  ["[a]\n[a.b]\n[a.b.c]\n[a.b]", ["table-redefined@4:4-5"]],
  ["a.b=1\na.c=2\n[a.d]\ne=1", []],
  ["[[a.b.c]]\n[a]\nb.x=1", ["table-redefined@3:1-2"]],
  ["[[a.b.c]]\n[a.b]\nx=1\n[a]\ny=1\n", []],
  ["[[a]]\nb=1\n[a.c]\n[[a.d]]\n[a.d.e]\n[a.d.e]", ["table-redefined@6:6-7"]],
];

describe("tables", () => {
  it.each(rows)("%j", (toml, expected) => {
    expect(errorsOf(toml)).toEqual(expected);
  });

  it("keeps the first of two values and still reads the second", () => {
    const document = parseToml('a = 1\na = "x\n');
    expect(toValue(document.root)).toEqual({ a: 1 });
    expect(errorsOf(document.text)).toEqual(["duplicate-key@2:1-2", "unterminated-string@2:5-7"]);
  });

  it("points to the first definition", () => {
    const [error] = parseToml("[a.b]\n\n[a.b]").errors;
    expect(error?.related).toMatchObject([{ range: { start: 3, end: 4 } }]);
  });

  it("merges a table that is defined twice without repeating the complaint for its keys", () => {
    const document = parseToml("[t]\nx = 1\n[t]\nx = 2\ny = 3");
    expect(toValue(document.root)).toEqual({ t: { x: 1, y: 3 } });
    expect(errorsOf(document.text)).toEqual(["table-redefined@3:2-3"]);
  });

  it("tells how tables came to be", () => {
    const { root } = parseToml("x.y = 1\n[a.b]\n[[c]]\n[d]\ne = {}\n[a]\n");
    const at = (...names: string[]) => {
      let node = root;
      for (const name of names) {
        const value = node.get(name)?.value;
        const table = value?.kind === "array" ? value.items[0] : value;
        if (table?.kind !== "table") throw new Error(name);
        node = table;
      }
      return [node.origin, node.start, node.end];
    };
    expect(at()).toEqual(["root", 0, 35]);
    expect(at("x")).toEqual(["dotted", 0, 1]);
    expect(at("a")).toEqual(["header", 31, 34]);
    expect(at("a", "b")).toEqual(["header", 8, 13]);
    expect(at("c")).toEqual(["element", 14, 19]);
    expect(at("d", "e")).toEqual(["inline", 28, 30]);
    expect(parseToml("[p.q]").root.get("p")?.value).toMatchObject({
      kind: "table",
      origin: "implicit",
      start: 1,
      end: 2,
    });
  });

  it.each([0, 1, 7, 8, 9, 10, 100])("finds and refuses names in a table of %i", (count) => {
    const lines = Array.from({ length: count }, (_, i) => `k${i} = ${i}`);
    const document = parseToml(["[t]", ...lines, ...lines].join("\n"));
    const table = document.root.get("t")?.value;
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.entries.map(({ key }) => key.name)).toEqual(lines.map((_, i) => `k${i}`));
    for (let i = 0; i < count; i++) expect(table.get(`k${i}`)?.value).toMatchObject({ value: i });
    expect(table.get("k")).toBeUndefined();
    expect(document.errors).toHaveLength(count);
  });

  it("tells names of equal hash apart", () => {
    const { root, errors } = parseToml("Aa = 1\nBB = 2\nt = { Aa = 3, BB = 4 }\n[Aa-x]\n[BB-x]");
    expect(errors).toEqual([]);
    expect(toValue(root)).toEqual({ Aa: 1, BB: 2, t: { Aa: 3, BB: 4 }, "Aa-x": {}, "BB-x": {} });
  });

  it("takes a quoted and a bare key of one name for the same", () => {
    expect(errorsOf("ab = 1\n\"a\\u0062\" = 2\n'ab' = 3")).toEqual(["duplicate-key@2:1-10", "duplicate-key@3:1-5"]);
  });
});
