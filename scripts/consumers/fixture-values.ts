import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseToml } from "../../src/toml/parse.ts";
import { toValue } from "../../src/toml/value.ts";

/** The values of the files that the tests of the findings read, as far as JSON has the same. */
export function fixtureValues(): unknown[] {
  const folder = fileURLToPath(new URL("../../test/fixtures/", import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".toml"))
    .map((name) => parseToml(readFileSync(`${folder}${name}`, "utf8")))
    .filter(({ errors }) => errors.length === 0)
    .map(({ root }) => toValue(root))
    .filter(isJson);
}

/** Whether JSON has all of a value: no bigint and no number that is infinite or none. */
function isJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return typeof value !== "bigint";
  return Object.values(value).every(isJson);
}
