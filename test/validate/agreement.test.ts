import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigToml } from "../../src/models/config.ts";
import { configSchema } from "../../src/schema/generate.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { toValue } from "../../src/toml/value.ts";
import { createAjv } from "../../scripts/support/create-ajv.ts";
import { ConfigFile } from "../../src/resolve/config-file.ts";
import { structuralFindings } from "../../src/validate/structure.ts";
import { holdsUnspeakable } from "../support/unspeakable.ts";

const root = new URL("../fixtures", import.meta.url).pathname;
const documents = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".toml"))
  .map((name) => ({ name, document: parseToml(readFileSync(join(root, name), "utf8")) }))
  .filter(({ document }) => document.errors.length === 0);

const published = createAjv().compile(configSchema());

/** Fixtures with bounds that the checks alone can tell: of texts in bytes, and where Codex does not look. */
const UNTOLD = new Set(["features/compaction-threshold-edges.toml", "root/metadata-count-most.toml"]);

/** Codes of bounds that Zod has no words for, or that the schema states in characters. */
const BEYOND_ZOD = new Set(["permissions/reserved-name", "root/metadata-count", "root/metadata-value"]);

describe.each(documents)("$name", ({ name, document }) => {
  const value = toValue(document.root);
  const findings = structuralFindings(new ConfigFile(document).root);
  const quirks = findings.some(({ code }) => code.startsWith("quirk/"));

  it("gets the same answer from Zod and from the schema without its conditions", () => {
    const refused = findings.filter(({ effect }) => effect === "fatal" || effect === "ignored");
    // Neither says that a key and its older spelling exclude each other.
    if (findings.some(({ code }) => code === "duplicate-alias")) return;
    if (quirks || holdsUnspeakable(document.root) || UNTOLD.has(name)) return;
    if (findings.some(({ code }) => BEYOND_ZOD.has(code))) return;
    expect(ConfigToml.safeParse(value).success).toBe(refused.length === 0);
    if (refused.length > 0) expect(published(value)).toBe(false);
  });
});
