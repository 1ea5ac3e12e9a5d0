import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range as LspRange } from "vscode-languageserver-types";
import type { Range } from "../../diagnostics/diagnostic.ts";
import { kinds } from "../../kinds/index.ts";
import type { FileView } from "./file-view.ts";
import { uriOf } from "./uris.ts";

/** The models of files that have names in common: those of others have none of the user's. */
const NAMING: ReadonlySet<string | undefined> = new Set(["config", "agent-role", "declared-role", "hooks-json"]);

/** The file itself, then the other files of its set that can name the same. */
export function setFiles(view: FileView): readonly FileView[] {
  return [view, ...view.neighbours.filter(({ kind }) => NAMING.has(kinds[kind].root))];
}

/** A place in a file of the set of a view; undefined for what is in none. */
export function locate(
  view: FileView,
  file: string | undefined,
  range: Range,
): { uri: string; range: LspRange } | undefined {
  if (file === view.path) return { uri: view.uri, range: view.rangeOf(range) };
  const source = view.set?.set.sources.sources.find((one) => one.file === file);
  if (!source || file === undefined) return undefined;
  const uri = uriOf(file, view.uri);
  return { uri, range: setFileRange(uri, source.document.text, range) };
}

/** A range of a text that is not open. */
export function setFileRange(uri: string, text: string, range: Range): LspRange {
  return rangeIn(TextDocument.create(uri, "toml", 0, text), range);
}

function rangeIn(text: TextDocument, { start, end }: Range): LspRange {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}
