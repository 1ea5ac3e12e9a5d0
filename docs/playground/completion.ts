import {
  type Completion,
  type CompletionResult,
  type CompletionSource,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  insertCompletionText,
  snippet,
} from "@codemirror/autocomplete";
import { type Extension, Prec, type Text } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import type { CompletionItem, CompletionList, TextEdit } from "vscode-languageserver-types";
import { InsertTextFormat } from "../../src/lsp/protocol.ts";
import type { EditedText } from "./edited-text.ts";
import { element } from "./element.ts";
import { markdown } from "./markdown.ts";
import { offsetOf, positionOf } from "./positions.ts";

export { startCompletion } from "@codemirror/autocomplete";

/** After these, and within words, what can be written is offered without being asked for. */
const ASKED_AFTER = /[\w[.="' ,]$/;
/** What has been typed of a name; other signs may change what is offered. */
const NAME = /^\w*$/;

/** Completes keys and values, and closes brackets and quotes. */
export function completion(text: EditedText): Extension {
  return [
    autocompletion({ override: [sourceFor(text)], icons: false }),
    closeBrackets(),
    // Before what the keys do otherwise.
    Prec.high(keymap.of(closeBracketsKeymap)),
  ];
}

function sourceFor({ uri, session }: EditedText): CompletionSource {
  return async (context): Promise<CompletionResult | null> => {
    const { state, pos, explicit } = context;
    const { doc } = state;
    if (!explicit && !ASKED_AFTER.test(doc.sliceString(Math.max(0, pos - 1), pos))) return null;
    const cancelled = new AbortController();
    context.addEventListener("abort", () => cancelled.abort());
    const params = { textDocument: { uri }, position: positionOf(doc, pos) };
    const list = await session.ask<CompletionList>("textDocument/completion", params, cancelled.signal);
    const [first] = list?.items ?? [];
    if (!list || !first) return null;
    const { range } = first.textEdit as TextEdit;
    const whatItIs = async (item: CompletionItem): Promise<HTMLElement | null> => {
      const known = await session.ask<CompletionItem>("completionItem/resolve", item);
      const words = known?.documentation;
      return words === undefined || typeof words === "string"
        ? null
        : element("div", { class: "words" }, ...markdown(words.value));
    };
    return {
      from: offsetOf(doc, range.start),
      to: offsetOf(doc, range.end),
      options: list.items.map((item) => optionOf(item, doc, whatItIs)),
      ...(!list.isIncomplete && { validFor: NAME }),
    };
  };
}

function optionOf(
  item: CompletionItem,
  doc: Text,
  whatItIs: (item: CompletionItem) => Promise<HTMLElement | null>,
): Completion {
  const { label, filterText = label, detail, sortText, data } = item;
  return {
    label: filterText,
    displayLabel: label,
    apply: applying(item, doc),
    ...(detail !== undefined && { detail: detail.replaceAll("`", "") }),
    ...(sortText !== undefined && { sortText }),
    ...(data !== undefined && { info: () => whatItIs(item) }),
  };
}

/** Puts the text of an item in, with what else it changes. */
function applying({ textEdit, insertTextFormat, additionalTextEdits = [] }: CompletionItem, doc: Text) {
  const newText = textEdit?.newText ?? "";
  // What else changes stands before the word, and so stays where it is while that is typed.
  const more = additionalTextEdits.map((edit) => ({
    from: offsetOf(doc, edit.range.start),
    to: offsetOf(doc, edit.range.end),
    insert: edit.newText,
  }));
  const apply: Exclude<Completion["apply"], string | undefined> = (view, option, from, to) => {
    if (insertTextFormat === InsertTextFormat.Snippet) {
      snippet(withFields(newText))(view, option, from, to);
      view.dispatch({ changes: more });
    } else {
      view.dispatch(insertCompletionText(view.state, newText, from, to), { changes: more });
    }
  };
  return apply;
}

/** A snippet of the protocol as the editor writes them: it knows no choices, so that the first one has to do. */
function withFields(text: string): string {
  return text.replaceAll(
    /\\([$}\\])|\$(\d+)|\$\{(\d+)\|([^|]*)\|\}/g,
    (_, escaped?: string, field?: string, choice?: string, values = "") =>
      escaped ?? (choice === undefined ? `\${${field}}` : `\${${choice}:${values.split(",")[0]}}`),
  );
}
