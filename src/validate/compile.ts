import { Ajv, type Options, type ValidateFunction } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { EXTENSION_KEYWORDS, FORMATS, type JsonSchema } from "../schema/json-schema.ts";
import { gateSchema } from "./gate-schema.ts";

/** Ajv in strict mode, with this project's extension keywords and formats declared. */
export function createAjv(options: Options = {}): Ajv {
  const ajv = new Ajv({
    strict: true,
    strictTypes: true,
    allowUnionTypes: true,
    messages: false,
    ...options,
  });
  ajv.addVocabulary([...EXTENSION_KEYWORDS]);
  for (const format of FORMATS) ajv.addFormat(format, true);
  return ajv;
}

// The gate's tables hold most keys in patterns, where strict mode does not look for the required ones.
const GATE: Options = { strictRequired: false };

/** The validator of the gate, compiled now instead of at build time. */
export function compileGate(schema: JsonSchema): ValidateFunction {
  return createAjv(GATE).compile(gateSchema(schema));
}

/** Source of an ES module whose default export is the validator of the gate. */
export function gateSource(schema: JsonSchema): string {
  const ajv = createAjv({ ...GATE, code: { source: true, esm: true, optimize: 2 } });
  const validate = ajv.compile(gateSchema(schema));
  return standalone.default(ajv, validate);
}
