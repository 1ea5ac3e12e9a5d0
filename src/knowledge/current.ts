import { CODEX_VERSION } from "./codex-version.ts";
import type { Knowledge } from "./knowledge.ts";
import { SlimShapes } from "./slim-schema.ts";
import { slimFiles } from "./slim-schemas.js";

let current: Knowledge | undefined;

/** The knowledge of the release that this version of the package was made for; read when it is first asked for. */
export function currentKnowledge(): Knowledge {
  if (!current) {
    const shapes = new SlimShapes(slimFiles);
    current = { version: CODEX_VERSION, config: shapes.root("config"), root: (name) => shapes.root(name) };
  }
  return current;
}
