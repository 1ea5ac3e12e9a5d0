import type { CompletionItem } from "vscode-languageserver-types";
import type { TomlPath } from "../../toml/types.ts";
import { type CompletionItemKind, CompletionItemTag, InsertTextFormat } from "../protocol.ts";
import type { FileView } from "../workspace/file-view.ts";
import type { Insertion } from "./request.ts";

/** What is asked for when an item is looked at. */
export interface ItemData {
  readonly uri: string;
  readonly path: TomlPath;
  /** The value that the item is. */
  readonly value?: string;
}

/** What an item is, besides what it inserts. */
export interface ItemFacts {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string | undefined;
  /** What comes first, items of one group in their order. */
  readonly order: string;
  readonly data?: Omit<ItemData, "uri">;
  readonly isOutdated?: boolean;
}

/** An item as editors take it. */
export function itemOf(view: FileView, facts: ItemFacts, { range, text, isSnippet }: Insertion): CompletionItem {
  const { label, kind, detail, order, data, isOutdated } = facts;
  return {
    label,
    kind,
    sortText: order,
    // Editors compare what is in the range, quotes and all.
    filterText: /^["']/.test(text) ? text : label,
    textEdit: { range: view.rangeOf(range), newText: text },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(detail !== undefined && { detail }),
    ...(data && { data: { uri: view.uri, ...data } satisfies ItemData }),
    ...(isOutdated && { tags: [CompletionItemTag.Deprecated] }),
  };
}

/** A place in the order of a list. */
export function orderOf(group: number, index: number): string {
  return `${group}${String(index).padStart(4, "0")}`;
}
