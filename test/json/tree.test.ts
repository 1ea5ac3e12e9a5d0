import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/json/parse-json.ts";
import { keyPathAt, nodeAt } from "../../src/toml/locate.ts";
import type { TomlValue } from "../../src/toml/types.ts";
import { toValue } from "../../src/toml/value.ts";

function valueOf(text: string): unknown {
  return toValue(parseJson(text).top);
}

describe("the tree", () => {
  const text = '{\n  "hooks": {"Stop": [{"timeout": 5, "a": null}, "\\u00e9"]}\n}';
  const document = parseJson(text);

  it("has the places of values and keys", () => {
    const shown = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    const stop = nodeAt(document, ["hooks", "Stop"]) as TomlValue;
    expect(shown(stop)).toBe('[{"timeout": 5, "a": null}, "\\u00e9"]');
    expect(shown(nodeAt(document, ["hooks", "Stop", 0, "a"]) as TomlValue)).toBe("null");
    expect(nodeAt(document, ["hooks", "Stop", 1])).toMatchObject({ kind: "string", value: "é" });
    expect(document.root.entries.map(({ key }) => shown(key))).toEqual(['"hooks"']);
    expect(document.root).toMatchObject({ start: 0, end: text.length, origin: "inline" });
  });

  it("tells the path at an offset", () => {
    expect(keyPathAt(document, text.indexOf("5"))).toEqual(["hooks", "Stop", 0, "timeout"]);
    expect(keyPathAt(document, text.indexOf("null"))).toEqual(["hooks", "Stop", 0, "a"]);
    expect(keyPathAt(document, text.indexOf("u00e9"))).toEqual(["hooks", "Stop", 1]);
  });

  it("keeps the kinds of numbers apart", () => {
    const kinds = (list: string) => {
      const { top: value } = parseJson(list);
      return value?.kind === "array" ? value.items.map((item) => [item.kind, "value" in item && item.value]) : [];
    };
    expect(kinds("[1, -0, 1.0, 1e3, 9223372036854775808]")).toEqual([
      ["integer", 1],
      ["integer", 0],
      ["float", 1],
      ["float", 1000],
      ["integer", 9223372036854775808n],
    ]);
  });

  it("has an empty root for what is no object", () => {
    expect(parseJson("[1]")).toMatchObject({ root: { entries: [] }, top: { kind: "array" } });
    expect(parseJson("")).toMatchObject({ root: { entries: [] }, top: { entries: [] } });
  });

  it("takes the last of two values", () => {
    expect(valueOf('{"a": 1, "b": 2, "a": 3}')).toEqual({ a: 3, b: 2 });
    expect(parseJson('{"a": 1, "a": 3}').statements).toHaveLength(2);
  });
});

describe("names from Object.prototype", () => {
  it.each(["__proto__", "constructor", "toString"])("%s is a key like others", (name) => {
    const { root, errors } = parseJson(`{"${name}": {"x": 1}}`);
    expect(errors).toEqual([]);
    expect(Object.keys(toValue(root))).toEqual([name]);
    expect(root.get(name)?.value).toMatchObject({ kind: "table" });
    expect(parseJson("{}").root.get(name)).toBeUndefined();
  });
});

describe("recovery", () => {
  it.each<[text: string, value: unknown]>([
    ['{a: \'b\', "c" 1 "d": [1 2,],}', { a: "b", c: 1, d: [1, 2] }],
    ['{"a": True, "b": 01, "c": "\\x", "d": 1}', { d: 1 }],
    ['{"a":, "b": 1}', { b: 1 }],
    ['{"a": [{"b": 1}', { a: [{ b: 1 }] }],
    ['{"a": {"b": [1}, "c": 2}', { a: { b: [1] }, c: 2 }],
    ['{"a": "b": "c", "d": 1}', { a: "b", d: 1 }],
    ["```json\n[1]\n```", [1]],
    ["[1] [2]", [1]],
    ['{{}, "a": 1}', { a: 1 }],
  ])("reads on in %j", (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  it("says where something may be missing", () => {
    expect(parseJson('{"a": [1').top).toMatchObject({ incomplete: true });
    expect(parseJson('{"a": 1,}').top).toMatchObject({ incomplete: false });
  });
});
