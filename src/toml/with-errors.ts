import type { TomlDocument, TomlSyntaxError } from "./types.ts";

/** A document with other errors than its text has. */
export function withErrors(document: TomlDocument, errors: readonly TomlSyntaxError[]): TomlDocument {
  const { syntax, text, root, top, statements, comments } = document;
  return { syntax, text, root, top, statements, comments, errors };
}
