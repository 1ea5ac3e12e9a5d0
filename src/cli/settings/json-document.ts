import {
  type Node,
  type ParseError,
  type SyntaxKind,
  createScanner,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { LineIndex } from "../../toml/line-index.ts";
import type { OffsetRange, TomlDocument, TomlEntry, TomlTable, TomlValue } from "../../toml/types.ts";

/** A value of a JSON file in the form in which TOML is checked, with the places of the JSON text. */
export interface JsonDocument {
  /** The table under the key; empty when there is none. */
  readonly document: TomlDocument;
  /** What JSON itself, or a setting, does not take. */
  readonly findings: readonly Diagnostic[];
}

/** Nobody writes a file with more brackets in each other, and to read one would exhaust the stack. */
const MAX_DEPTH = 500;

/** Reads the object under a key of a JSON file. */
export function readJsonKey(text: string, key: string): JsonDocument {
  const tooDeep = offsetBelow(text, MAX_DEPTH);
  if (tooDeep !== undefined) {
    const range = { start: tooDeep, end: tooDeep + 1 };
    const message = `The file has more than ${MAX_DEPTH} brackets in each other.`;
    return {
      document: { text, root: tableNode([], range), statements: [], comments: [], errors: [] },
      findings: [{ ...invalid(message, range), code: "settings/invalid-json" }],
    };
  }
  const errors: ParseError[] = [];
  // Everything from a byte order mark on would be an error.
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const tree = parseTree(start === 1 ? ` ${text.slice(1)}` : text, errors, { disallowComments: true });
  const findings = errors.slice(0, 1).map((error) => syntaxFinding(text, error));
  const node = propertyOf(tree, key);
  const reader = new Reader(findings);
  const value = node && reader.value(node);
  if (node && value?.kind !== "table") {
    findings.push(invalid("The settings must be an object.", rangeOf(node)));
  }
  const root = value?.kind === "table" ? value : tableNode([], { start, end: text.length });
  return { document: { text, root, statements: [], comments: [], errors: [] }, findings };
}

/** Where the text opens more brackets in each other than allowed. */
function offsetBelow(text: string, depth: number): number | undefined {
  const scanner = createScanner(text, true);
  const open: SyntaxKind[] = [];
  for (let token = scanner.scan(); token !== EOF; token = scanner.scan()) {
    const end = CLOSING.get(token);
    // The parser leaves out a bracket that closes nothing, and goes on within what is open.
    if (end !== undefined) open.push(end);
    else if (token === open.at(-1)) open.pop();
    if (open.length > depth) return scanner.getTokenOffset();
  }
  return undefined;
}

// The library declares its kinds as a constant enumeration, which cannot be imported as a value.
const EOF: SyntaxKind.EOF = 17;
const OPEN_BRACE: SyntaxKind.OpenBraceToken = 1;
const CLOSE_BRACE: SyntaxKind.CloseBraceToken = 2;
const OPEN_BRACKET: SyntaxKind.OpenBracketToken = 3;
const CLOSE_BRACKET: SyntaxKind.CloseBracketToken = 4;

const CLOSING: ReadonlyMap<SyntaxKind, SyntaxKind> = new Map<SyntaxKind, SyntaxKind>([
  [OPEN_BRACE, CLOSE_BRACE],
  [OPEN_BRACKET, CLOSE_BRACKET],
]);

class Reader {
  readonly #findings: Diagnostic[];

  constructor(findings: Diagnostic[]) {
    this.#findings = findings;
  }

  value(node: Node): TomlValue {
    const range = rangeOf(node);
    switch (node.type) {
      case "string":
        return { kind: "string", value: String(node.value), style: "basic", ...range };
      case "boolean":
        return { kind: "boolean", value: node.value === true, ...range };
      case "number":
        return { kind: Number.isInteger(node.value) ? "integer" : "float", value: Number(node.value), ...range };
      case "array":
        return {
          kind: "array",
          items: (node.children ?? []).map((child) => this.value(child)),
          ofTables: false,
          incomplete: false,
          ...range,
        };
      case "object":
        return tableNode(this.#entries(node), range);
      default:
        this.#findings.push(invalid("A setting cannot be `null`.", range));
        return { kind: "invalid", ...range };
    }
  }

  /** Of a key that is there twice, JSON takes the last. */
  #entries(node: Node): TomlEntry[] {
    const entries = new Map<string, TomlEntry>();
    for (const { children: [name, value] = [] } of node.children ?? []) {
      if (!name || !value) continue;
      const key = { name: String(name.value), ...rangeOf(name) };
      entries.set(key.name, { key, value: this.value(value) });
    }
    return [...entries.values()];
  }
}

function propertyOf(tree: Node | undefined, key: string): Node | undefined {
  return tree?.type === "object"
    ? tree.children?.findLast((child) => child.children?.[0]?.value === key)?.children?.[1]
    : undefined;
}

function tableNode(entries: readonly TomlEntry[], range: OffsetRange): TomlTable {
  const byName = new Map(entries.map((entry) => [entry.key.name, entry]));
  return {
    kind: "table",
    origin: "inline",
    entries,
    pairs: [],
    incomplete: false,
    get: (name) => byName.get(name),
    ...range,
  };
}

function syntaxFinding(text: string, { error, offset, length }: ParseError): Diagnostic {
  const { line, column } = new LineIndex(text).position(offset);
  // `CommaExpected` reads as "comma expected".
  const reason = printParseErrorCode(error)
    .replaceAll(/(?!^)[A-Z]/g, " $&")
    .toLowerCase();
  return {
    ...invalid(`The file is not JSON: ${reason} at line ${line}, column ${column}.`, {
      start: offset,
      end: offset + length,
    }),
    code: "settings/invalid-json",
  };
}

function invalid(message: string, range: OffsetRange): Diagnostic {
  return { code: "settings/invalid-value", effect: "inert", severity: "error", message, path: [], range };
}

function rangeOf({ offset, length }: Node): OffsetRange {
  return { start: offset, end: offset + length };
}
