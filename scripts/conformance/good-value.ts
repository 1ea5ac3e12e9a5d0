import type { NumberShape, Shape, TableShape } from "../../src/knowledge/shape.ts";
import { nameFor } from "./names.ts";
import { spelledInteger, spelledString } from "./spelling.ts";
import type { Random } from "./random.ts";
import { type Entry, leaf, list, str, table, type Tree } from "./toml-tree.ts";
import { valuesOfInterest } from "./values-of-interest.ts";

const MAX_DEPTH = 7;
const TEXTS = [
  "x",
  "gpt-5",
  "two words",
  "",
  "~/x",
  "/tmp/x",
  "${HOME}",
  "é😀",
  "a.b",
  "line\nbreak",
  'quo"te',
  "back\\slash",
];

/**
 * A value that the types allow at a place. Where Codex has a check of its own, it may still be refused: that is what the
 * comparison is about.
 *
 * @param fill How likely an optional key of a table is set.
 */
export function goodValue(shape: Shape, path: string, random: Random, fill = 0.3, depth = 0): Tree {
  const special = valuesOfInterest(path);
  if (special.length > 0 && random.chance(0.75)) return leaf(random.pick(special));
  switch (shape.kind) {
    case "any":
      return random.pick<Tree>([
        str("x"),
        leaf("1"),
        leaf("true"),
        leaf("1.5"),
        list(str("a")),
        table({ k: str("v") }),
        table(),
      ]);
    case "refused":
      return str("x");
    case "string":
      return leaf(
        spelledString(random.pick(shape.minLength > 0 ? TEXTS.filter((text) => text !== "") : TEXTS), random),
      );
    case "integer":
      return leaf(goodInteger(shape, random));
    case "number":
      return leaf(random.pick(["1", "0.5", "1.0", "2e0", "10"]));
    case "boolean":
      return leaf(random.pick(["true", "false"]));
    case "enum":
      return enumValue([...shape.values, ...shape.aliases.keys()], shape.stringOnly, random);
    case "array": {
      const count = Math.max(shape.minItems, random.below(3));
      return list(
        ...Array.from({ length: count }, () => goodValue(shape.items, `${path}.[]`, random, fill, depth + 1)),
      );
    }
    case "table":
      return tableValue(shape, path, random, depth > MAX_DEPTH ? 0 : fill, depth);
    case "union":
      return goodValue(random.pick(shape.options), path, random, fill, depth);
  }
}

function enumValue(values: readonly string[], stringOnly: boolean, random: Random): Tree {
  const value = random.pick(values.length > 0 ? values : ["x"]);
  if (stringOnly || !random.chance(0.06)) return str(value);
  return table({ [value]: random.chance(0.5) ? table() : list() });
}

function goodInteger({ minimum = 0, maximum = 2 ** 53 }: NumberShape, random: Random): string {
  const candidates = [minimum, minimum + 1, 7, 100, 60_000, maximum].filter((n) => n >= minimum && n <= maximum);
  return spelledInteger(BigInt(random.pick(candidates)), random);
}

/** A table with its required keys, some of the optional ones and, where the user chooses names, some of those. */
export function tableValue(shape: TableShape, path: string, random: Random, fill: number, depth = 0): Tree {
  const entries: Entry[] = [];
  const names = shape.keys.filter((key) => shape.required.includes(key) || wanted(shape, key, fill, random));
  for (const key of random.chance(0.5) ? random.shuffled(names) : names) {
    const below = shape.prop(key) as Shape;
    if (below.kind === "refused" && !random.chance(0.1)) continue;
    const place = path === "" ? key : `${path}.${key}`;
    entries.push({ key, value: goodValue(below, place, random, Math.min(fill, 0.3), depth + 1) });
  }
  if (shape.rest && fill > 0) {
    const count = shape.keys.length > 0 ? random.below(2) : random.below(3);
    for (let i = 0; i < count; i++) {
      const key = nameFor(path, random);
      if (entries.some((entry) => entry.key === key) || shape.keys.includes(key)) continue;
      entries.push({ key, value: goodValue(shape.rest, `${path}.*`, random, Math.min(fill, 0.3), depth + 1) });
    }
  }
  if (shape.positional && random.chance(0.02)) {
    const values = shape.positional.order.map((key) => {
      const below = shape.prop(key);
      return below ? goodValue(below, `${path}.${key}`, random, 0.1, depth + 1) : leaf("1");
    });
    return list(...values.slice(0, random.chance(0.5) ? shape.positional.min : values.length));
  }
  return { kind: "table", entries };
}

function wanted(shape: TableShape, key: string, fill: number, random: Random): boolean {
  // An older spelling mostly stands alone; large tables of switches would drown everything else.
  const share = shape.field(key)?.aliasOf === undefined ? fill : fill / 4;
  return random.chance(shape.keys.length > 30 ? Math.min(share, 6 / shape.keys.length) : share);
}
