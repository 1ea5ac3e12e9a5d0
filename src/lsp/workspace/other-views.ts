import { TextDocument } from "vscode-languageserver-textdocument";
import { type FileKind, kinds } from "../../kinds/index.ts";
import type { Kind } from "../../kinds/kind.ts";
import type { LayerFiles } from "../../layers/layer-files.ts";
import { decodeUtf8 } from "../../toml/decode.ts";
import { FileView, type Surroundings } from "./file-view.ts";

/** A file that is not open. */
export interface OtherFile {
  /** Absolute path. */
  readonly path: string;
  readonly uri: string;
  readonly kind: FileKind;
}

/** Views of files that are not open, kept as long as the disc is not asked anew. */
export class OtherViews {
  readonly #files: LayerFiles;
  readonly #surroundingsOf: (file: OtherFile) => Surroundings;
  readonly #kept = new Map<string, FileView>();

  constructor(files: LayerFiles, surroundingsOf: (file: OtherFile) => Surroundings) {
    this.#files = files;
    this.#surroundingsOf = surroundingsOf;
  }

  /** The view of a file; undefined for one that cannot be read, or that is not to be checked. */
  of(file: OtherFile): FileView | undefined {
    const known = this.#kept.get(file.path);
    if (known?.kind === file.kind) return known;
    const view = this.#make(file);
    if (view) this.#kept.set(file.path, view);
    return view;
  }

  /** Forgets all files but these. */
  keep(paths: ReadonlySet<string>): void {
    for (const path of this.#kept.keys()) if (!paths.has(path)) this.#kept.delete(path);
  }

  forget(): void {
    this.#kept.clear();
  }

  /** Another file has changed that these may refer to. */
  forgetFound(): void {
    for (const view of this.#kept.values()) view.forgetFound();
  }

  #make(file: OtherFile): FileView | undefined {
    const { path, uri, kind } = file;
    const surroundings = this.#surroundingsOf(file);
    const bytes = surroundings.settings.isExcluded ? undefined : this.#files.read(path);
    if (bytes === undefined || bytes instanceof Error) return undefined;
    const { syntax }: Kind = kinds[kind];
    const { text, errors } = decodeUtf8(bytes, syntax);
    return new FileView(TextDocument.create(uri, syntax ?? "toml", 0, text), path, kind, { ...surroundings, errors });
  }
}
