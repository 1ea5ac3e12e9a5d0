import { expect, it } from "vitest";
import { currentKnowledge } from "../../src/knowledge/current.ts";
import type { Shape, TableShape } from "../../src/knowledge/shape.ts";
import { recommended, recommendedKeys } from "../../src/validate/advice/recommended.ts";
import { nearKey } from "../../src/words/near-key.ts";

/** All tables of a configuration. */
function tablesOf(root: TableShape): ReadonlySet<TableShape> {
  const tables = new Set<TableShape>();
  const visit = (shape: Shape | undefined): void => {
    if (shape?.kind === "union") return shape.options.forEach(visit);
    if (shape?.kind === "array") return visit(shape.items);
    if (shape?.kind !== "table" || tables.has(shape)) return;
    tables.add(shape);
    visit(shape.rest);
    for (const key of shape.keys) visit(shape.prop(key));
  };
  visit(root);
  return tables;
}

const middle = (key: string): number => Math.floor(key.length / 2);

/** What a hurried hand makes of a key. */
const FILE = { kind: "config", knowledge: currentKnowledge() } as const;

const typos: Readonly<Record<string, (key: string) => string>> = {
  dropped: (key) => key.slice(0, middle(key)) + key.slice(middle(key) + 1),
  doubled: (key) => key.slice(0, middle(key)) + key.slice(middle(key) - 1),
  swapped: (key) =>
    key.slice(0, middle(key) - 1) + key[middle(key)] + key[middle(key) - 1] + key.slice(middle(key) + 1),
  hyphens: (key) => key.replaceAll("_", "-"),
  camelCase: (key) => key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  plural: (key) => (key.endsWith("s") ? key.slice(0, -1) : `${key}s`),
};

it.each(Object.keys(typos))("guesses the key that was meant of nearly all names in all tables: %s", (kind) => {
  const wrong: string[] = [];
  let tried = 0;
  for (const table of tablesOf(currentKnowledge().config)) {
    for (const key of recommendedKeys(table, FILE)) {
      const typo = typos[kind]?.(key) ?? key;
      if (typo === key || table.has(typo)) continue;
      tried++;
      const guess = nearKey(typo, table.keys, (one) => recommended(table, one, FILE) !== undefined);
      if (guess !== key) wrong.push(`${typo}: ${guess}, not ${key}`);
    }
  }
  expect(tried).toBeGreaterThan(500);
  // Of a few, another key is as near.
  expect(wrong.length / tried).toBeLessThan(0.01);
});
