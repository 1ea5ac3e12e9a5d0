import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range as LspRange } from "vscode-languageserver-types";
import type { Range } from "../../diagnostics/diagnostic.ts";
import type { Layer } from "../../layers/layer.ts";
import { fileKindOf } from "../../layers/layer-reader.ts";
import { ConfigFile } from "../../resolve/config-file.ts";
import type { Place } from "../../resolve/place.ts";
import type { TomlDocument } from "../../toml/types.ts";
import type { FileView } from "./file-view.ts";
import { uriOf } from "./uris.ts";

/** A file of a set, whether it is open or not. */
export interface SetFile {
  readonly uri: string;
  readonly path: string | undefined;
  readonly document: TomlDocument;
  readonly root: Place;
  /** Undefined for a file that is no layer. */
  readonly layer: Layer["kind"] | undefined;
  rangeOf(range: Range): LspRange;
}

/** The file itself, then the other files of its set. */
export function setFiles(view: FileView): readonly SetFile[] {
  const set = view.set?.set;
  const layers = set?.layers ?? [];
  const own: SetFile = {
    uri: view.uri,
    path: view.path,
    document: view.document,
    root: view.root,
    layer: layers.find(({ file }) => file === view.path)?.kind,
    rangeOf: (range) => view.rangeOf(range),
  };
  const others = layers.flatMap((layer) => {
    const { file, source, kind } = layer;
    return file !== undefined && source && file !== view.path ? [otherFile(file, kind, source.document, view)] : [];
  });
  return [own, ...others];
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

function otherFile(path: string, layer: Layer["kind"], document: TomlDocument, view: FileView): SetFile {
  const uri = uriOf(path, view.uri);
  const text = TextDocument.create(uri, "toml", 0, document.text);
  const { root } = new ConfigFile(document, { kind: fileKindOf(layer), platform: view.options.platform ?? "posix" });
  return { uri, path, document, root, layer, rangeOf: (range) => rangeIn(text, range) };
}

/** A range of a text that is not open. */
export function setFileRange(uri: string, text: string, range: Range): LspRange {
  return rangeIn(TextDocument.create(uri, "toml", 0, text), range);
}

function rangeIn(text: TextDocument, { start, end }: Range): LspRange {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}
