import { describe, expect, it } from "vitest";
import { entryAt, keyAt, keyPathAt, nodeAt, pathAt } from "../../src/toml/locate.ts";
import { parseToml } from "../../src/toml/parse.ts";

const text = `top = "x"
a.b.c = [1, { d = 2, e.f = [3, "s"] }]
[t.u]
k = true

[[list]]
n = 1
[[list]]
n = 2
[list.sub]
m = 3
`;
const document = parseToml(text);

/** The offset of the n-th occurrence of a piece of text. */
function offsetOf(piece: string, nth = 1): number {
  let offset = -1;
  for (let i = 0; i < nth; i++) offset = text.indexOf(piece, offset + 1);
  return offset;
}

describe("from paths to nodes", () => {
  it.each([
    [["top"], '"x"'],
    [["a", "b", "c", 1, "d"], "2"],
    [["a", "b", "c", 1, "e", "f", 1], '"s"'],
    [["t", "u", "k"], "true"],
    [["list", 1, "n"], "2"],
    [["list", 1, "sub", "m"], "3"],
    [["list", 0], "[[list]]"],
    [["t", "u"], "[t.u]"],
  ])("%j", (path, source) => {
    const node = nodeAt(document, path);
    expect(text.slice(node?.start, node?.end)).toBe(source);
  });

  it.each([[["none"]], [["top", "x"]], [["list", "n"]], [["list", 2]], [["a", 0]]])("finds nothing at %j", (path) => {
    expect(nodeAt(document, path)).toBeUndefined();
  });

  it("gives the root for the empty path", () => {
    expect(nodeAt(document, [])).toBe(document.root);
    expect(entryAt(document, [])).toBeUndefined();
  });

  it("finds keys", () => {
    expect(keyAt(document, ["a", "b"])).toMatchObject({ name: "b", start: offsetOf("b.c") });
    expect(keyAt(document, ["list", 1])).toMatchObject({ name: "list", start: offsetOf("list") });
    expect(entryAt(document, ["list", 1, "n"])?.key.start).toBe(offsetOf("n = 2"));
    expect(keyAt(document, ["none"])).toBeUndefined();
  });
});

describe("from offsets to paths", () => {
  it.each<[string, number, (string | number)[], string | undefined]>([
    ["top", 1, ["top"], "top"],
    ['"x"', 1, ["top"], undefined],
    ["b.c", 1, ["a", "b"], "b"],
    ["1, {", 1, ["a", "b", "c", 0], undefined],
    ["d = 2", 1, ["a", "b", "c", 1, "d"], "d"],
    ["f = [3", 1, ["a", "b", "c", 1, "e", "f"], "f"],
    ['"s"', 1, ["a", "b", "c", 1, "e", "f", 1], undefined],
    ["u]", 1, ["t", "u"], "u"],
    ["k = true", 1, ["t", "u", "k"], "k"],
    ["n = 1", 1, ["list", 0, "n"], "n"],
    ["n = 2", 1, ["list", 1, "n"], "n"],
    ["m = 3", 1, ["list", 1, "sub", "m"], "m"],
    ["list]]", 2, ["list", 1], "list"],
    ["sub]", 1, ["list", 1, "sub"], "sub"],
  ])("%j (%i)", (piece, nth, path, key) => {
    const found = pathAt(document, offsetOf(piece, nth));
    expect(found.path).toEqual(path);
    expect(found.key?.name).toBe(key);
    expect(keyPathAt(document, offsetOf(piece, nth))).toEqual(path);
  });

  it("gives the table around blank lines", () => {
    expect(pathAt(document, offsetOf("\n\n") + 1).path).toEqual(["t", "u"]);
    expect(pathAt(parseToml(""), 0)).toEqual({ path: [], node: parseToml("").root });
    expect(pathAt(document, text.length).path).toEqual(["list", 1, "sub"]);
  });

  it("gives the value as written for a key defined twice", () => {
    const twice = parseToml("a = 1\na = 2");
    expect(pathAt(twice, 10).node).toMatchObject({ value: 2 });
  });

  it("agrees with nodeAt for every offset", () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const { path, node } = pathAt(document, offset);
      expect(node).toBe(nodeAt(document, path));
    }
  });
});
