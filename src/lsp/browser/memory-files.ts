import type { LayerFiles } from "../../layers/layer-files.ts";

/** Files that are in memory alone, by absolute path with `/` between its parts. */
export class MemoryFiles implements LayerFiles {
  readonly #texts = new Map<string, string>();
  readonly #encoder = new TextEncoder();

  /** @param texts The texts of the files; directories are those that these are in. */
  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(texts)) this.set(path, text);
  }

  /** Writes a file; without a text, removes it. */
  set(path: string, text: string | undefined): void {
    if (text === undefined) this.#texts.delete(path);
    else this.#texts.set(path, text);
  }

  kind(path: string): ReturnType<LayerFiles["kind"]> {
    if (this.#texts.has(path)) return "file";
    return path === "/" || this.list(path).length > 0 ? "directory" : "missing";
  }

  read(path: string): Uint8Array | Error {
    const text = this.#texts.get(path);
    return text === undefined ? new Error("there is no such file") : this.#encoder.encode(text);
  }

  real(path: string): string | undefined {
    return this.kind(path) === "missing" ? undefined : path;
  }

  list(path: string): readonly string[] {
    const start = path.endsWith("/") ? path : `${path}/`;
    const below = [...this.#texts.keys()].filter((file) => file.startsWith(start));
    return [...new Set(below.map((file) => file.slice(start.length).split("/")[0] ?? ""))];
  }
}
