import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import type { Consumer } from "./consumer.ts";
import { bad, good } from "./samples.ts";

/** Ajv in its strict mode, without options and without formats of its own. */
export const ajvStrict: Consumer = {
  name: "Ajv, strict",
  run({ schema }) {
    const validate = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(schema, "utf8")) as object);
    if (!validate(good)) return { kind: "failed", reason: `a good configuration: ${JSON.stringify(validate.errors)}` };
    const passed = bad.filter((one) => validate(one));
    if (passed.length > 0) return { kind: "failed", reason: `it takes ${JSON.stringify(passed[0])}` };
    return { kind: "ok", observed: `compiles; takes a good configuration and refuses ${bad.length} bad ones` };
  },
};
