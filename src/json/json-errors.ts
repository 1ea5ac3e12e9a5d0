import type { TomlSyntaxError } from "../toml/types.ts";
import type { JsonCode } from "./codes.ts";

type Extras = Pick<TomlSyntaxError, "hint" | "related" | "fix">;

/** The syntax errors of a text. */
export class JsonErrors {
  readonly list: TomlSyntaxError[] = [];
  readonly #text: string;
  /**
   * Set when an error has blurred where brackets and quotes belong: what they enclose is then no longer certain, and nothing
   * more is said of it.
   */
  isDamaged = false;

  constructor(text: string) {
    this.#text = text;
  }

  report(code: JsonCode, start: number, end: number, message: string, extras?: Extras): void {
    this.list.push({ code: `json/${code}`, start, end, message, ...extras });
  }

  /** Reports what depends on where brackets and quotes belong. */
  reportStructure(code: JsonCode, start: number, end: number, message: string, extras?: Extras): void {
    if (!this.isDamaged) this.report(code, start, end, message, extras);
  }

  comment(start: number, end: number): void {
    const line = this.#lineOf(start, end);
    this.report("comment", start, end, "JSON has no comments.", {
      fix: { title: "Remove the comment", safe: false, edits: [{ range: line, text: "" }] },
    });
  }

  /** What goes with a comment: its line where nothing else is on it, else the blanks before it. */
  #lineOf(start: number, end: number): { readonly start: number; readonly end: number } {
    let from = start;
    while (from > 0 && isBlank(this.#text.charCodeAt(from - 1))) from--;
    const isFirst = from === 0 || this.#text.charCodeAt(from - 1) === LF;
    const next = this.#text.startsWith("\r\n", end) ? end + 2 : end + 1;
    const isLast = end === this.#text.length || this.#text.charCodeAt(next - 1) === LF;
    return { start: from, end: isFirst && isLast ? Math.min(next, this.#text.length) : end };
  }
}

const LF = 0x0a;

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
