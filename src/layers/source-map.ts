import type { OffsetRange, TomlDocument } from "../toml/types.ts";

/** A text that a layer is made of, with its place in the row of all texts. */
export interface Source {
  /** Undefined for the command line. */
  readonly file: string | undefined;
  readonly document: TomlDocument;
  /** False when its bytes are no UTF-8. */
  readonly isText: boolean;
  /** The offset at which it begins in the row. */
  readonly start: number;
}

/**
 * The texts of all layers in one row, as if they were one document: an offset then names a file and a place in it, and
 * whatever works on ranges works across files.
 */
export class SourceMap {
  readonly #sources: Source[] = [];
  #length = 0;

  get sources(): readonly Source[] {
    return this.#sources;
  }

  add(file: string | undefined, document: TomlDocument, isText = true): Source {
    const source = { file, document, isText, start: this.#length };
    this.#sources.push(source);
    // A line break between two texts keeps the last line of one apart from the first of the next.
    this.#length += document.text.length + 1;
    return source;
  }

  /** The text that an offset is in. */
  at(offset: number): Source | undefined {
    return this.#sources.findLast(({ start }) => start <= offset);
  }

  /** Where what has a range in the row stands in its own file; undefined for what stands in none. */
  place({ start, end }: OffsetRange): { readonly file: string | undefined; readonly range: OffsetRange } | undefined {
    const source = this.at(start);
    return source && { file: source.file, range: { start: start - source.start, end: end - source.start } };
  }

  get text(): string {
    return this.#sources.map(({ document }) => `${document.text}\n`).join("");
  }
}
