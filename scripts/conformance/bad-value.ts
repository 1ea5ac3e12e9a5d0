import type { EnumShape } from "../../src/knowledge/enum-shape.ts";
import type { NumberShape, Shape, TableShape } from "../../src/knowledge/shape.ts";
import { goodValue, tableValue } from "./good-value.ts";
import type { Random } from "./random.ts";
import { leaf, list, str, table, type Entry, type TableTree, type Tree } from "./toml-tree.ts";

const FOREIGN_KEYS = ["zz", "foo_bar", "enabled", "name", "model", "command", "__proto__", "constructor"];

const leaves = (...texts: readonly string[]): Tree[] => texts.map(leaf);

/** One value of every kind there is, at the edges of the kinds. */
const EVERY_KIND: readonly Tree[] = [
  ...leaves('"x"', '""', '" "', "1", "0", "-1", "1.0", "1.5", "-0.0", "nan", "inf", "-inf", "1e3", "true", "false"),
  ...leaves("1979-05-27T07:32:00Z", "1979-05-27T07:32:00", "1979-05-27", "07:32:00", "07:32"),
  ...leaves("255", "256", "65535", "65536", "2147483647", "2147483648", "4294967295", "4294967296"),
  ...leaves("9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "0xFF"),
  ...leaves('"true"', '"1"', '"5000"', '"""\nx"""', "'x'"),
  list(),
  list(str("x")),
  list(leaf("1")),
  list(str("x"), leaf("1")),
  list(leaf("true")),
  list(list()),
  list(table()),
  list(table({ x: leaf("1") })),
  table(),
  table({ x: leaf("1") }),
  table({ x: str("y") }),
  table({ x: table() }),
  table({ enabled: leaf("true") }),
];

/** A value to provoke a place with: of another kind, at or beyond a bound, of almost the right form, or a quirk. */
export function provokingValue(shape: Shape, path: string, random: Random): Tree {
  if (random.chance(0.4)) return random.pick(EVERY_KIND);
  switch (shape.kind) {
    case "integer":
    case "number":
      return leaf(random.pick(aroundBounds(shape)));
    case "enum":
      return oddEnum(shape, random);
    case "array":
      return oddList(shape.items, path, random);
    case "table":
      return oddTable(shape, path, random);
    case "union":
      return provokingValue(random.pick(shape.options), path, random);
    case "string":
      return leaf(
        random.pick(['""', '" "', "'x'", "1979-05-27", "07:32:00", '"\\u0000"', '"a\\nb"', `"${"x".repeat(300)}"`]),
      );
    default:
      return random.pick(EVERY_KIND);
  }
}

function aroundBounds({ kind, minimum, maximum, exclusiveMinimum }: NumberShape): string[] {
  const values = ["0", "-1", "1", "1.0", "9223372036854775807", "9223372036854775808"];
  for (const bound of [minimum, maximum, exclusiveMinimum]) {
    if (bound === undefined || !Number.isFinite(bound)) continue;
    if (Number.isSafeInteger(bound)) values.push(String(bound - 1), String(bound), String(bound + 1));
    if (kind === "number") values.push(String(bound + 0.5), String(bound - 0.5));
  }
  return values;
}

function oddEnum({ values, aliases, refused }: EnumShape, random: Random): Tree {
  const known = random.pick([...values, ...aliases.keys(), ...Object.keys(refused)]);
  return random.pick<() => Tree>([
    () => str(known),
    () => str(known.toUpperCase()),
    () => str(known.charAt(0).toUpperCase() + known.slice(1)),
    () => str(known.includes("-") ? known.replaceAll("-", "_") : known.replaceAll("_", "-")),
    () => str(`${known} `),
    () => str(known.slice(0, -1)),
    () => table({ [known]: table() }),
    () => table({ [known]: list() }),
    () => table({ [known]: leaf("1") }),
    () => table({ [known]: str("") }),
    () => table({ [known]: table({ a: leaf("1") }) }),
    () => table({ [known]: list(leaf("1")) }),
    () => table({ [known]: table(), zz: table() }),
    () => table({ zz: table() }),
    () => list(str(known)),
    () => leaf("1979-05-27"),
  ])();
}

function oddList(items: Shape, path: string, random: Random): Tree {
  const good = (): Tree => goodValue(items, `${path}.[]`, random);
  return random.pick<() => Tree>([
    () => list(),
    () => list(good(), provokingValue(items, `${path}.[]`, random)),
    () => list(provokingValue(items, `${path}.[]`, random)),
    () => good(),
    () => table({ x: good() }),
    () => list(list(good())),
  ])();
}

function oddTable(shape: TableShape, path: string, random: Random): Tree {
  const good = (fill = 0.2): TableTree => {
    const value = tableValue(shape, path, random, fill);
    return value.kind === "table" ? value : table();
  };
  return random.pick<() => Tree>([
    () => table(),
    () => withoutOne(good(), random),
    () => withUnknown(shape, good(), path, random),
    () => withUnknown(shape, good(), path, random),
    () => good(0.8),
    () => withBoth(shape, good(), path, random),
    () => byPosition(shape, path, random),
    () => byPosition(shape, path, random),
    () => list(good()),
    () => list(good(), good()),
  ])();
}

function withoutOne({ entries }: TableTree, random: Random): TableTree {
  const index = random.below(Math.max(entries.length, 1));
  return { kind: "table", entries: entries.filter((_, i) => i !== index) };
}

/** Adds a key that the table does not have: nonsense, a known key with one letter changed, or a key of another table. */
export function withUnknown(shape: TableShape, good: TableTree, path: string, random: Random): TableTree {
  const known = shape.keys.length > 0 ? random.pick(shape.keys) : "x";
  const similar = [`${known}s`, known.slice(1), known.replaceAll("_", "-"), known.replaceAll("_", ""), `${known}_`];
  const key = random.pick([...similar, known.toUpperCase(), ...FOREIGN_KEYS]);
  const value = random.chance(0.5)
    ? random.pick(EVERY_KIND)
    : goodValue(shape.prop(known) ?? { kind: "any" }, `${path}.${known}`, random);
  const entries = good.entries.filter((entry) => entry.key !== key);
  entries.splice(random.below(entries.length + 1), 0, { key, value });
  return { kind: "table", entries };
}

/** Sets an older spelling of a key and, mostly, the key itself. */
function withBoth(shape: TableShape, good: TableTree, path: string, random: Random): TableTree {
  const aliases = shape.keys.filter((key) => shape.field(key)?.aliasOf !== undefined);
  if (aliases.length === 0) return good;
  const alias = random.pick(aliases);
  const canonical = shape.field(alias)?.aliasOf as string;
  const value = (key: string): Tree => {
    const below = shape.prop(key) ?? { kind: "any" as const };
    return random.chance(0.2) ? random.pick(EVERY_KIND) : goodValue(below, `${path}.${key}`, random);
  };
  const both: Entry[] = [{ key: alias, value: value(alias) }];
  if (random.chance(0.8)) both.push({ key: canonical, value: value(canonical) });
  const others = good.entries.filter(({ key }) => key !== alias && key !== canonical);
  return { kind: "table", entries: [...others, ...(random.chance(0.5) ? both : both.reverse())] };
}

/** The table as a list of its values, of a length around the allowed ones. */
function byPosition(shape: TableShape, path: string, random: Random): Tree {
  const order = shape.positional?.order ?? shape.keys;
  const min = shape.positional?.min ?? 0;
  const length = random.pick([min - 1, min, order.length, order.length, order.length + 1, 0, 1]);
  const values: Tree[] = [];
  for (let i = 0; i < length; i++) {
    const key = order[i];
    const below = key === undefined ? undefined : shape.prop(key);
    values.push(below ? goodValue(below, `${path}.${key}`, random, 0.1) : leaf("1"));
  }
  const spoilt = random.below(Math.max(values.length, 1));
  const key = order[spoilt];
  const below = key === undefined ? undefined : shape.prop(key);
  if (values.length > 0 && below && random.chance(0.4))
    values[spoilt] = provokingValue(below, `${path}.${key}`, random);
  return list(...values);
}
