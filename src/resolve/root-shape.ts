import { type FileKind, kinds } from "../kinds/index.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { TableShape } from "../knowledge/shape.ts";

/** What a file of a kind consists of; of one of which only the syntax is checked, the configuration. */
export function rootShapeOf(kind: FileKind, knowledge: Knowledge): TableShape {
  return knowledge.root(kinds[kind].root ?? "config");
}
