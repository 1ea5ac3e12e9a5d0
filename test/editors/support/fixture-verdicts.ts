import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { parseToml } from "../../../src/toml/parse.ts";
import { toValue } from "../../../src/toml/value.ts";
import { holdsUnspeakable } from "../../support/unspeakable.ts";

const schema = fileURLToPath(new URL("../../../schema/config.schema.json", import.meta.url));
const ajv = new Ajv({ strict: false, strictNumbers: true, validateFormats: false });
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")) as object);

const folder = fileURLToPath(new URL("../../fixtures", import.meta.url));
/** The fixtures that the schema can judge, and whether it accepts them. */
export const fixtureVerdicts = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".toml"))
  .map((name) => name.replaceAll("\\", "/"))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }))
  .map(({ name, text }) => ({ name, text, document: parseToml(text) }))
  .filter(({ document }) => document.errors.length === 0 && !holdsUnspeakable(document.root))
  .map(({ name, text, document }) => ({ name, text, isAccepted: validate(toValue(document.root)) }));
