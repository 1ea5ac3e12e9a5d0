import type { JsonSchema } from "../schema/json-schema.ts";
import { knowledgeOf, type Knowledge } from "./knowledge.ts";
import { slimSchemaText } from "./slim-schema.js";

let current: Knowledge | undefined;

/** The knowledge of the release that this version of the package was made for; read when it is first asked for. */
export function currentKnowledge(): Knowledge {
  current ??= knowledgeOf(JSON.parse(slimSchemaText) as JsonSchema);
  return current;
}
