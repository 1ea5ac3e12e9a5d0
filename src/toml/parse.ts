import { BOM } from "./tree/chars.ts";
import { DocumentNode } from "./tree/document-node.ts";
import { ParseState } from "./tree/state.ts";
import { Builder } from "./tree/builder.ts";
import { parseStatements } from "./scan/statements.ts";
import type { Syntax, TomlDocument } from "./types.ts";

/** TOML 1.1 as Codex reads it. */
export const toml: Syntax = { name: "toml", parse: parseToml };
const NONE: ReadonlySet<number> = new Set();
/** How often a document with errors is read again on the guess that a multi-line string was left open. */
const MAX_RETRIES = 3;

/**
 * Parses TOML 1.1 as Codex reads it.
 *
 * @param text the document; a byte order mark may lead it
 * @returns the tree with positions, and every syntax error in document order; it never throws. A document that Codex's
 *   TOML reader accepts has no errors, any other at least one. Of a key defined twice the first definition is kept.
 * @example
 * ```ts
 * const { root, errors } = parseToml('model = "gpt-5"\nmodel = "gpt-4"');
 * root.get("model")?.value; // { kind: "string", value: "gpt-5", style: "basic", start: 8, end: 15 }
 * errors.map(({ code }) => code); // ["toml/duplicate-key"]
 * ```
 */
export function parseToml(text: string): TomlDocument {
  let best = parseWith(text, NONE);
  const unterminated = new Set<number>();
  for (let retry = 0; retry < MAX_RETRIES && best.document.errors.length > 0; retry++) {
    const suspect = best.suspects.find((offset) => !unterminated.has(offset));
    if (suspect === undefined) break;
    unterminated.add(suspect);
    const again = parseWith(text, unterminated);
    if (again.document.errors.length >= best.document.errors.length) break;
    best = again;
  }
  return best.document;
}

function parseWith(
  text: string,
  unterminated: ReadonlySet<number>,
): { document: TomlDocument; suspects: readonly number[] } {
  const state = new ParseState(text, unterminated);
  if (text.charCodeAt(0) === BOM) state.pos = 1;
  const builder = new Builder(text.length);
  parseStatements(state, builder);
  const errors =
    state.errors.length > 1 ? state.errors.sort((a, b) => a.start - b.start || a.end - b.end) : state.errors;
  const document = new DocumentNode(text, builder.root, builder.statements, state.comments, errors, toml);
  return { document, suspects: state.suspects };
}
