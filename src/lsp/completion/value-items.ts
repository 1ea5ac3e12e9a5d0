import type { CompletionItem } from "vscode-languageserver-types";
import type { Shape } from "../../knowledge/shape.ts";
import { describeKey } from "../../reference/describe-key.ts";
import { canOnlyBeDenied } from "../../rules/permissions/paths.ts";
import type { TomlPath } from "../../toml/types.ts";
import type { ValueCursor } from "../cursor/cursor.ts";
import { valueMeaning } from "../reference/key-markdown.ts";
import { namesTools, toolNames } from "../names/tool-names.ts";
import { CompletionItemKind } from "../protocol.ts";
import { namesFor, relationFrom } from "../workspace/relations.ts";
import { itemOf, orderOf } from "./item.ts";
import type { CompletionRequest } from "./request.ts";
import { type Spot, spotAt, tablesOf } from "./spot.ts";
import { Writer } from "./writer.ts";

/** A value that can be written. */
interface Candidate {
  readonly text: string;
  readonly isString: boolean;
  readonly kind: CompletionItemKind;
  readonly detail?: string | undefined;
}

/** The values that can be written at a cursor. */
export function valueItems(request: CompletionRequest, { path, word, items }: ValueCursor): CompletionItem[] {
  const { view } = request;
  const spot = spotAt(view.root, path);
  if (spot.isUseless) return [];
  const typed = view.document.text.slice(word.start, word.end);
  // A text of several lines is no name.
  if (/^("""|''')/.test(typed)) return [];
  const quote = /^["']/.exec(typed)?.[0];
  const writer = new Writer(view.document.syntax);
  const taken = new Set(items);
  return candidates(request, spot, typed)
    .filter(({ text, isString }) => !taken.has(text) && (isString || quote === undefined))
    .map(({ text, isString, kind, detail }, index) => {
      const newText = isString ? writer.string(text, quote) : text;
      const facts = { label: text, kind, detail, order: orderOf(1, index), data: { path, value: text } };
      return itemOf(view, facts, { range: word, text: newText });
    });
}

function candidates(request: CompletionRequest, spot: Spot, typed: string): readonly Candidate[] {
  const { view } = request;
  const found: Candidate[] = [];
  const names = (texts: readonly string[], kind: CompletionItemKind, detail?: string): void => {
    for (const text of texts) found.push({ text, isString: true, kind, detail });
  };
  const relation = relationFrom(spot.path);
  if (relation) names(namesFor(relation, spot.path, view), CompletionItemKind.Reference, relation.to.join("."));
  for (const shape of spot.shapes) for (const one of ofShape(shape, request, spot)) found.push(one);
  const { field } = spot;
  // In the place of a list, none of its items can stand.
  if (!spot.shapes.some(({ kind }) => kind === "string" || kind === "enum")) return found;
  if (field?.known && !relation) names(field.known, CompletionItemKind.EnumMember);
  if (isVariableName(spot, request)) names(view.environment, CompletionItemKind.Variable, "environment variable");
  if (namesTools(spot.path)) {
    // What is being typed is no tool yet.
    const tools = toolNames(view, spot.path).filter((name) => name !== spot.place?.text());
    names(tools, CompletionItemKind.Function, "tool");
  }
  if (field?.path) names(pathNames(request, typed), CompletionItemKind.File);
  const seen = new Set<string>();
  return found.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function ofShape(shape: Shape, { view }: CompletionRequest, { path, file }: Spot): readonly Candidate[] {
  if (shape.kind === "boolean") {
    return ["true", "false"].map((text) => ({ text, isString: false, kind: CompletionItemKind.Value }));
  }
  if (shape.kind !== "enum") return [];
  const key = describeKey(path, { kind: view.kind });
  const { release } = file.knowledge;
  const tables = release ? tablesOf(spotAt(view.root, path.slice(0, -1))) : [];
  const taken = tables.reduce<readonly string[]>(
    (words, { name }) => release?.takenWords(name, String(path.at(-1)), words) ?? words,
    shape.values,
  );
  return taken
    .filter((text) => !Object.hasOwn(shape.refused, text) && isTaken(path, text))
    .map((text) => ({
      text,
      isString: true,
      kind: CompletionItemKind.EnumMember,
      detail: key && valueMeaning(key, text),
    }));
}

/** Whether Codex takes a value where it stands, besides by its type. */
function isTaken([table, , key, ...below]: TomlPath, text: string): boolean {
  const isAccess = table === "permissions" && key === "filesystem";
  return !isAccess || text === "deny" || !canOnlyBeDenied(String(below.at(-1)));
}

/** Whether a text, or each item of a list or table, is the name of an environment variable. */
function isVariableName({ field, path, shapes }: Spot, { view }: CompletionRequest): boolean {
  if (!shapes.some(({ kind }) => kind === "string")) return false;
  if (field?.envVar || path.at(-2) === "env_vars") return true;
  const table = spotAt(view.root, path.slice(0, -1));
  return table.field?.envVar === true && path.length > 1;
}

/** The files that begin as what has been typed, as far as it goes. */
function pathNames({ list }: CompletionRequest, typed: string): readonly string[] {
  const text = typed.replace(/^["']/, "").replace(/["']$/, "");
  const folder = /^.*[\\/]/.exec(text)?.[0] ?? "";
  return list(folder === "" ? "." : folder).map((name) => folder + name);
}
