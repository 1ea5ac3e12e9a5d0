import { describe, expect, it } from "vitest";
import { roots } from "../../src/models/roots.ts";
import { NAMED_MAPS, SECRET_KEYS, VARIABLE_KEYS } from "../../src/secrets/key-names.ts";
import { reachableTables } from "../../scripts/support/model-tables.ts";

/** Keys that mean something else in other tables, or hold part of a name. */
const AMBIGUOUS = ["name", "env", "url_prefix_from_env", "value"];

function keysMarked(mark: "secret" | "envVar"): string[] {
  const tables = Object.values(roots).flatMap((root) => [...reachableTables(root).keys()]);
  const fields = tables.flatMap(({ fields: all }) => Object.entries(all));
  return [...new Set(fields.filter(([, { meta }]) => meta[mark]).map(([key]) => key))].sort();
}

describe("the names that tell of secrets", () => {
  it("have every key whose value the models call a secret", () => {
    const known = keysMarked("secret");
    expect(known).not.toEqual([]);
    const missing = known.filter((key) => !SECRET_KEYS.has(key) && !NAMED_MAPS.has(key) && !AMBIGUOUS.includes(key));
    expect(missing).toEqual([]);
    expect([...SECRET_KEYS].filter((key) => !known.includes(key))).toEqual([]);
  });

  it("have every key that holds the name of a variable by the models", () => {
    const known = keysMarked("envVar");
    expect(known).not.toEqual([]);
    expect(known.filter((key) => !VARIABLE_KEYS.has(key) && !AMBIGUOUS.includes(key))).toEqual([]);
    // Its items are names, or tables with one.
    expect([...VARIABLE_KEYS].filter((key) => !known.includes(key))).toEqual(["env_vars"]);
  });
});
