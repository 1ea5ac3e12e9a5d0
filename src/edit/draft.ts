import type { TextEdit } from "../diagnostics/diagnostic.ts";
import { nodeAt } from "../toml/locate.ts";
import { parseToml } from "../toml/parse.ts";
import type { TomlDocument, TomlPath, TomlValue } from "../toml/types.ts";
import { applyEdits } from "./apply-edits.ts";
import { type Pieces, editPieces, editsOf, wholeText } from "./pieces.ts";

/** A text on its way through several edits, each made to the result of the one before. */
export class Draft {
  readonly #original: string;
  #pieces: Pieces;
  #document: TomlDocument;

  constructor(document: TomlDocument) {
    this.#original = document.text;
    this.#pieces = wholeText(document.text);
    this.#document = document;
  }

  get document(): TomlDocument {
    return this.#document;
  }

  /** What is at a path by now. */
  node(path: TomlPath): TomlValue | undefined {
    return nodeAt(this.#document, path);
  }

  change(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    this.#pieces = editPieces(this.#pieces, edits);
    this.#document = parseToml(applyEdits(this.#document.text, edits));
  }

  /** All edits so far, as those of the text at first. */
  edits(): TextEdit[] {
    return editsOf(this.#pieces, this.#original);
  }
}
