import type { CompletionItem } from "vscode-languageserver-types";
import { nearKey } from "../../words/near-key.ts";
import type { KeyCursor } from "../cursor/cursor.ts";
import { likelyNames } from "../names/likely-names.ts";
import { CompletionItemKind } from "../protocol.ts";
import { itemOf, orderOf } from "./item.ts";
import { type OfferedKey, offeredKeys } from "./offered-keys.ts";
import type { CompletionRequest } from "./request.ts";
import { type Spot, itemTablesOf, spotAt, tablesOf } from "./spot.ts";
import { Summaries } from "./summaries.ts";
import { Writer } from "./writer.ts";

/** The keys that can be written at a cursor. */
export function keyItems(request: CompletionRequest, cursor: KeyCursor): CompletionItem[] {
  const { view } = request;
  const spot = spotAt(view.root, cursor.table);
  const present = presentAt(spot, request, cursor);
  const keys = offeredKeys(spot, present);
  const inserts = new KeyTexts(request, cursor, spot);
  const known = keys.map((key, index) => {
    const { name, isRequired } = key;
    return itemOf(
      view,
      {
        label: name,
        kind: isTable(key.spot) ? CompletionItemKind.Module : CompletionItemKind.Property,
        detail: inserts.summaries.of(name),
        order: orderOf(isRequired ? 1 : 2, index),
        data: { path: [...cursor.table, name] },
      },
      { range: cursor.word, ...inserts.of(key) },
    );
  });
  return [
    ...known,
    ...otherNames(request, cursor, spot, keys, inserts),
    ...ownNames(request, cursor, spot, present, inserts),
  ];
}

/** The names that are there, but for the one under the cursor. */
function presentAt({ place }: Spot, { offset }: CompletionRequest, { inline, word }: KeyCursor): ReadonlySet<string> {
  const names = new Set(inline);
  for (const { name, key } of place?.children ?? []) {
    // Elsewhere in the file the same table may have the key that is being written here.
    const isHere = key !== undefined && key.start <= offset && offset <= key.end && key.start === word.start;
    if (!isHere) names.add(name);
  }
  return names;
}

/** What keys insert. */
class KeyTexts {
  readonly summaries: Summaries;
  readonly #cursor: KeyCursor;
  readonly #hasSnippets: boolean;
  readonly #writer: Writer;
  readonly #canOpen: boolean;

  constructor({ view, offset, hasSnippets }: CompletionRequest, cursor: KeyCursor, spot: Spot) {
    this.summaries = new Summaries(spot.path, view.kind);
    this.#cursor = cursor;
    this.#hasSnippets = hasSnippets;
    this.#writer = new Writer(view.document.syntax);
    const next = view.document.statements.find(({ start }) => start > offset);
    // A header in the midst of a table would take the keys below it.
    this.#canOpen = cursor.inline === undefined && !cursor.isDotted && next?.type !== "pair";
  }

  of({ name, spot }: OfferedKey): { text: string; isSnippet?: boolean } {
    const key = this.#writer.key(name);
    if (this.#cursor.hasValue || !this.#hasSnippets) return { text: key };
    const header = this.#canOpen ? this.#header(spot) : undefined;
    if (header !== undefined) return { text: header, isSnippet: true };
    const value = this.#writer.valueSnippet(spot.shapes, this.summaries.standard(name));
    return { text: `${escaped(key)}${this.#writer.equals}${value}`, isSnippet: true };
  }

  /** The header of a table, or of a list of tables. */
  #header(spot: Spot): string | undefined {
    const names = spot.path.filter((step) => typeof step === "string").map((name) => escaped(this.#writer.key(name)));
    const [table] = tablesOf(spot);
    if (isTable(spot)) return `[${names.join(".")}${table?.rest && table.keys.length === 0 ? ".${1:name}" : ""}]\n$0`;
    return itemTablesOf(spot).length > 0 && spot.shapes.length === 1 ? `[[${names.join(".")}]]\n$0` : undefined;
  }
}

/** A key that people write under another name, offered under that. */
function otherNames(
  { view }: CompletionRequest,
  cursor: KeyCursor,
  spot: Spot,
  keys: readonly OfferedKey[],
  texts: KeyTexts,
): CompletionItem[] {
  const word = view.document.text.slice(cursor.word.start, cursor.word.end);
  if (word.length < 2) return [];
  const meant = new Set<string>();
  for (const table of tablesOf(spot)) {
    for (const name of [table.otherName(word)?.means, table.field(word)?.aliasOf, table.spelling(word)]) {
      if (name !== undefined) meant.add(name);
    }
  }
  const near = nearKey(
    word,
    keys.map(({ name }) => name),
  );
  if (near !== undefined && meant.size === 0) meant.add(near);
  return keys
    .filter(({ name }) => meant.has(name) && !name.startsWith(word))
    .map((key) => {
      const facts = {
        label: word,
        kind: CompletionItemKind.Property,
        detail: `Did you mean \`${key.name}\`?`,
        order: orderOf(0, 0),
        data: { path: [...cursor.table, key.name] },
      };
      return {
        ...itemOf(view, facts, { range: cursor.word, ...texts.of(key) }),
        labelDetails: { description: key.name },
      };
    });
}

/** Names of the user's own that other files of the set, or the environment, have. */
function ownNames(
  { view }: CompletionRequest,
  cursor: KeyCursor,
  spot: Spot,
  present: ReadonlySet<string>,
  texts: KeyTexts,
): CompletionItem[] {
  const table = tablesOf(spot).find(({ rest }) => rest !== undefined);
  if (!table || spot.isUseless) return [];
  const isVariables = table.keyName === "environment variable";
  const names = [...likelyNames(spot.path, view), ...(isVariables ? view.environment : [])];
  return [...new Set(names)]
    .filter((name) => !present.has(name) && !tablesOf(spot).some((one) => one.has(name)))
    .map((name, index) => {
      const own = spotAt(view.root, [...spot.path, name]);
      const facts = { label: name, kind: CompletionItemKind.Variable, detail: table.keyName, order: orderOf(3, index) };
      return itemOf(view, facts, { range: cursor.word, ...texts.of({ name, spot: own, isRequired: false }) });
    });
}

function isTable({ shapes }: Spot): boolean {
  return shapes.length > 0 && shapes.every(({ kind }) => kind === "table");
}

/** A text as a part of a snippet. */
function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/g, "\\$&");
}
