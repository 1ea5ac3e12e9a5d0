import type { CompletionItem, CompletionList } from "vscode-languageserver-types";
import { codes } from "../../codes.ts";
import { describeKey } from "../../reference/describe-key.ts";
import { headerItems } from "../completion/header-items.ts";
import { type ItemData, itemOf, orderOf } from "../completion/item.ts";
import { keyItems } from "../completion/key-items.ts";
import type { CompletionRequest } from "../completion/request.ts";
import { valueItems } from "../completion/value-items.ts";
import { cursorAt } from "../cursor/cursor-at.ts";
import type { SuppressionCursor } from "../cursor/cursor.ts";
import { jsonCursorAt } from "../cursor/json-cursor-at.ts";
import { CompletionItemKind } from "../protocol.ts";
import { keyMarkdown, valueMeaning } from "../reference/key-markdown.ts";
import type { FileView } from "../workspace/file-view.ts";

/** What can be written at an offset, in broken text too. */
export function completion(request: CompletionRequest): CompletionList {
  const { view, offset } = request;
  const { document } = view;
  const cursor = document.syntax.name === "json" ? jsonCursorAt(document.text, offset) : cursorAt(document, offset);
  switch (cursor.kind) {
    case "key":
      // What people know a key as is only told of what has been typed.
      return { isIncomplete: true, items: keyItems(request, cursor) };
    case "value":
      return { isIncomplete: false, items: valueItems(request, cursor) };
    case "header":
      return { isIncomplete: false, items: headerItems(request, cursor) };
    case "suppression":
      return { isIncomplete: false, items: codeItems(view, cursor) };
    case "none":
      return { isIncomplete: false, items: [] };
  }
}

function codeItems(view: FileView, { word }: SuppressionCursor): CompletionItem[] {
  return codes.map((code, index) =>
    itemOf(
      view,
      { label: code, kind: CompletionItemKind.Constant, order: orderOf(1, index) },
      { range: word, text: code },
    ),
  );
}

/** An item with what there is to know of it. */
export function resolveCompletion(item: CompletionItem, view: FileView | undefined): CompletionItem {
  const data = item.data as ItemData | undefined;
  const key = data && view && describeKey(data.path, { kind: view.kind });
  if (!key || !view) return item;
  const meaning = data.value === undefined ? undefined : valueMeaning(key, data.value);
  const value = meaning === undefined ? keyMarkdown(key, view.kind) : meaning;
  return { ...item, documentation: { kind: "markdown", value } };
}
