import type { CompletionItem } from "vscode-languageserver-types";
import type { HeaderCursor } from "../cursor/cursor.ts";
import { likelyNames } from "../names/likely-names.ts";
import { CompletionItemKind } from "../protocol.ts";
import { itemOf, orderOf } from "./item.ts";
import { offeredKeys } from "./offered-keys.ts";
import type { CompletionRequest } from "./request.ts";
import { type Spot, itemTablesOf, spotAt, tablesOf } from "./spot.ts";
import { Summaries } from "./summaries.ts";
import { Writer } from "./writer.ts";

/** The names that a header can go on with. */
export function headerItems(request: CompletionRequest, cursor: HeaderCursor): CompletionItem[] {
  const { view } = request;
  const parent = spotAt(view.root, cursor.names);
  if (parent.isUseless) return [];
  const tables = [...tablesOf(parent), ...itemTablesOf(parent)];
  const summaries = new Summaries(cursor.names, view.kind);
  const keys = offeredKeys(parent, new Set(), tables).flatMap(({ name, spot }) => {
    const form = formOf(spot);
    return form && isOpen(spot, form) ? [{ name, spot, form, detail: summaries.of(name) }] : [];
  });
  const own = tables.some(({ rest }) => rest !== undefined) ? likelyNames(cursor.names, view) : [];
  const named = own
    .filter((name) => !tables.some((table) => table.has(name)))
    .flatMap((name) => {
      const spot = spotAt(view.root, [...cursor.names, name]);
      const form = formOf(spot);
      return form ? [{ name, spot, form, detail: tables.find(({ keyName }) => keyName)?.keyName }] : [];
    });
  return [...keys, ...named].map(({ name, spot, form, detail }, index) => {
    const facts = {
      label: name,
      kind: CompletionItemKind.Module,
      detail,
      order: orderOf(1, index),
      data: { path: [...cursor.names, name] },
    };
    const item = itemOf(view, facts, { range: cursor.word, ...textOf(name, spot, form, cursor, request) });
    const needsBracket = form === "list" && !cursor.isArray;
    const start = { start: cursor.whole.start, end: cursor.whole.start };
    return needsBracket ? { ...item, additionalTextEdits: [{ range: view.rangeOf(start), newText: "[" }] } : item;
  });
}

/** How a table is opened: as one, or as an item of a list. */
type Form = "table" | "list";

function formOf(spot: Spot): Form | undefined {
  if (tablesOf(spot).length > 0) return "table";
  return itemTablesOf(spot).length > 0 ? "list" : undefined;
}

/** False for a table that has its header and cannot have others below. */
function isOpen({ place, ...spot }: Spot, form: Form): boolean {
  if (form === "list" || place?.node.kind !== "table" || place.node.origin !== "header") return true;
  return tablesOf({ place, ...spot }).some(
    (table) => table.rest !== undefined || table.keys.some((key) => table.prop(key)?.kind === "table"),
  );
}

function textOf(
  name: string,
  spot: Spot,
  form: Form,
  { isClosed, isArray }: HeaderCursor,
  { view, hasSnippets }: CompletionRequest,
): { text: string; isSnippet?: boolean } {
  const key = new Writer(view.document.syntax).key(name);
  const [table] = tablesOf(spot);
  const isMap = form === "table" && table?.rest !== undefined && table.keys.length === 0;
  if (isMap && !hasSnippets) return { text: `${key}.` };
  const missing = form === "list" ? (isClosed ? (isArray ? "" : "]") : "]]") : isClosed ? "" : isArray ? "]]" : "]";
  if (!isMap) return { text: key + missing };
  return { text: `${key.replaceAll(/[\\$}]/g, "\\$&")}.\${1:name}${missing}`, isSnippet: true };
}
