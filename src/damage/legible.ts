import type { TomlDocument } from "../toml/types.ts";
import { findDamage } from "./find-damage.ts";

/** The document to tell by what a text says: itself, or where it is damaged, what is left of it; all of it where that is nothing. */
export function legible(document: TomlDocument): TomlDocument {
  return document.errors.length === 0 ? document : (findDamage(document).document ?? document);
}
