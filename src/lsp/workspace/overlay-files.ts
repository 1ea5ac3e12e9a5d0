import type { LayerFiles } from "../../layers/layer-files.ts";

/** The texts of open files, by absolute path. */
export interface OpenTexts {
  get(path: string): string | undefined;
  /** The names in a folder that lead to open files. */
  namesIn(folder: string): readonly string[];
}

/**
 * Files in which those that are open stand as they are being written. What the disc says is kept until `forget`, as every key
 * that is typed asks for the same again.
 */
export class OverlayFiles implements LayerFiles {
  readonly #disc: LayerFiles;
  readonly #open: OpenTexts;
  readonly #kept = new Map<string, unknown>();
  readonly #encoder = new TextEncoder();

  constructor(disc: LayerFiles, open: OpenTexts) {
    this.#disc = disc;
    this.#open = open;
  }

  /** Asks the disc anew from now on. */
  forget(): void {
    this.#kept.clear();
  }

  kind(path: string): ReturnType<LayerFiles["kind"]> {
    if (this.#open.get(path) !== undefined) return "file";
    const kind = this.#keep("kind", path, () => this.#disc.kind(path));
    // A file that was never saved may be the first of its folder.
    return kind === "missing" && this.#open.namesIn(path).length > 0 ? "directory" : kind;
  }

  read(path: string): Uint8Array | Error {
    const text = this.#open.get(path);
    if (text !== undefined) return this.#encoder.encode(text);
    return this.#keep("read", path, () => this.#disc.read(path));
  }

  real(path: string): string | undefined {
    const real = this.#keep("real", path, () => this.#disc.real(path));
    return real ?? (this.kind(path) === "missing" ? undefined : path);
  }

  list(path: string): readonly string[] {
    const names = this.#keep("list", path, () => this.#disc.list(path));
    const open = this.#open.namesIn(path);
    return open.length === 0 ? names : [...new Set([...names, ...open])];
  }

  #keep<Answer>(question: string, path: string, ask: () => Answer): Answer {
    const name = `${question} ${path}`;
    if (!this.#kept.has(name)) this.#kept.set(name, ask());
    return this.#kept.get(name) as Answer;
  }
}
