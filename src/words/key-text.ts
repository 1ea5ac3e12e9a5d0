import type { TomlDocument } from "../toml/types.ts";
import { bareOrQuoted } from "./describe.ts";

/** A key as a document has to write it. */
export function keyText({ syntax }: Pick<TomlDocument, "syntax">, name: string): string {
  return syntax.name === "json" ? JSON.stringify(name) : bareOrQuoted(name);
}
