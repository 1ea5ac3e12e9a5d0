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
  readonly #surroundingsOf: (path: string, kind: FileKind) => Surroundings;
  #kept = new Map<string, FileView | undefined>();

  constructor(files: LayerFiles, surroundingsOf: (path: string, kind: FileKind) => Surroundings) {
    this.#files = files;
    this.#surroundingsOf = surroundingsOf;
  }

  /** The views of files; those that cannot be read, and those that are not to be checked, are left out. */
  of(files: readonly OtherFile[]): readonly FileView[] {
    const kept = new Map<string, FileView | undefined>();
    for (const file of files) {
      const known = this.#kept.get(file.path);
      kept.set(file.path, known?.kind === file.kind ? known : this.#make(file));
    }
    this.#kept = kept;
    return [...kept.values()].filter((view) => view !== undefined);
  }

  forget(): void {
    this.#kept.clear();
  }

  /** Another file has changed that these may refer to. */
  forgetFound(): void {
    for (const view of this.#kept.values()) view?.forgetFound();
  }

  #make({ path, uri, kind }: OtherFile): FileView | undefined {
    const surroundings = this.#surroundingsOf(path, kind);
    const bytes = surroundings.settings.isExcluded ? undefined : this.#files.read(path);
    if (bytes === undefined || bytes instanceof Error) return undefined;
    const { syntax }: Kind = kinds[kind];
    const { text, errors } = decodeUtf8(bytes, syntax);
    return new FileView(TextDocument.create(uri, syntax ?? "toml", 0, text), path, kind, { ...surroundings, errors });
  }
}
