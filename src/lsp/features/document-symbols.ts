import type { DocumentSymbol } from "vscode-languageserver-types";
import { pathText } from "../../edit/path-text.ts";
import type { Range } from "../../diagnostics/diagnostic.ts";
import type { TomlHeader, TomlPair, TomlValue } from "../../toml/types.ts";
import { SymbolKind } from "../protocol.ts";
import type { FileView } from "../workspace/file-view.ts";

const KINDS: Readonly<Record<TomlValue["kind"], SymbolKind>> = {
  string: SymbolKind.String,
  integer: SymbolKind.Number,
  float: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  datetime: SymbolKind.Constant,
  array: SymbolKind.Array,
  table: SymbolKind.Object,
  invalid: SymbolKind.Null,
  null: SymbolKind.Null,
};

interface Open {
  readonly names: readonly string[];
  readonly symbol: DocumentSymbol;
}

/** The tables and keys of a file; a table right below one that it belongs to is in that. */
export function documentSymbols(view: FileView): DocumentSymbol[] {
  const top: DocumentSymbol[] = [];
  const open: Open[] = [];
  for (const statement of view.document.statements) {
    if (statement.type === "pair") {
      const into = open.at(-1)?.symbol;
      (into?.children ?? top).push(pairSymbol(view, statement));
      for (const { symbol } of open) extend(symbol, view.rangeOf(statement));
      continue;
    }
    const names = statement.keys.map(({ name }) => name);
    while (open.length > 0 && !isBelow(open.at(-1) as Open, names)) open.pop();
    const parent = open.at(-1);
    const symbol = headerSymbol(view, statement, names.slice(parent?.names.length ?? 0));
    (parent?.symbol.children ?? top).push(symbol);
    open.push({ names, symbol });
    for (const { symbol: outer } of open) extend(outer, view.rangeOf(statement));
  }
  return top;
}

function isBelow({ names }: Open, other: readonly string[]): boolean {
  return names.length < other.length && names.every((name, index) => name === other[index]);
}

function headerSymbol(view: FileView, header: TomlHeader, names: readonly string[]): DocumentSymbol {
  return {
    ...facts(view, names, header, header),
    kind: header.array ? SymbolKind.Array : SymbolKind.Module,
    children: [],
  };
}

function pairSymbol(view: FileView, pair: TomlPair): DocumentSymbol {
  const { keys, value } = pair;
  const names = keys.map(({ name }) => name);
  const selection = { start: keys[0]?.start ?? pair.start, end: keys.at(-1)?.end ?? pair.end };
  const below = value.kind === "table" ? value.pairs.map((inner) => pairSymbol(view, inner)) : [];
  return {
    ...facts(view, names, pair, selection),
    kind: KINDS[value.kind],
    ...(below.length > 0 && { children: below }),
  };
}

/** Editors refuse symbols without a name. */
function facts(view: FileView, names: readonly string[], range: Range, selection: Range) {
  return { name: pathText(names) || '""', range: view.rangeOf(range), selectionRange: view.rangeOf(selection) };
}

function extend(symbol: DocumentSymbol, { end }: DocumentSymbol["range"]): void {
  symbol.range = { start: symbol.range.start, end };
}
