import type { Knowledge } from "./knowledge.ts";
import { readSlimSchema } from "./slim-schema.ts";
import { slimConfig } from "./slim-schemas.js";

let current: Knowledge | undefined;

/** The knowledge of the release that this version of the package was made for; read when it is first asked for. */
export function currentKnowledge(): Knowledge {
  if (!current) {
    const { shape, version } = readSlimSchema(slimConfig, "ConfigToml");
    current = { version, config: shape };
  }
  return current;
}
