import { Ajv, type Options } from "ajv";
import { EXTENSION_KEYWORDS, FORMATS } from "../../src/schema/json-schema.ts";

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
