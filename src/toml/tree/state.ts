import type { TomlCode } from "../codes.ts";
import type { TextEdit, TomlSyntaxError, TomlValue } from "../types.ts";
import { asciiUnits } from "./ascii.ts";
import { CR, LF } from "./chars.ts";
import type { PairNode } from "./table-node.ts";

/** What a report may carry besides its range and sentence. */
export interface ReportExtras {
  readonly hint?: string;
  readonly related?: NonNullable<TomlSyntaxError["related"]>;
  readonly fix?: NonNullable<TomlSyntaxError["fix"]>;
}

/** What the next character of a kind is from some place on. */
export interface Sought {
  readonly isStop: (c: number) => boolean;
  from: number;
  end: number;
}

/** The cursor and the collected results that the parser's functions share. */
export class ParseState {
  readonly text: string;
  /** The text as ASCII codes, see `asciiUnits`. */
  readonly units: Uint8Array;
  readonly length: number;
  pos = 0;
  /** Open brackets and braces around the cursor. */
  depth = 0;
  /** How many of them are arrays, and how many inline tables. */
  openArrays = 0;
  openTables = 0;
  /** Set when recovery ends the statement under way: enclosing arrays and inline tables close without a word. */
  abandoned = false;
  /** Set when an error has blurred where brackets and quotes belong: bracket errors of this statement stay silent. */
  damaged = false;
  /** Whether the key under way lacks a segment, which is reported once. */
  missingKey = false;
  /** Where the bare key just read by `scanSimpleKey` ends, and its hash. */
  keyEnd = 0;
  keyHash = 0;
  /** Where the last value without any readable form ended. */
  lastUnreadable = -1;
  readonly errors: TomlSyntaxError[] = [];
  /** Starts and ends of comments, by turns. */
  readonly comments: number[] = [];
  /** Items of the arrays and pairs of the inline tables under way; what lies beyond `itemCount` is left over. */
  readonly items: (TomlValue | PairNode)[] = [];
  itemCount = 0;
  /** Starts and ends of plain strings in the arrays under way; what lies beyond `stringCount` is left over. */
  readonly strings: number[] = [];
  stringCount = 0;
  /** Multi-line strings that seem to have swallowed the opening quotes of a later one. */
  readonly suspects: number[] = [];
  /** Multi-line strings to be taken as unterminated whatever follows. */
  readonly unterminated: ReadonlySet<number>;
  /** The last answers of searches for a kind of character, see `seek`. */
  readonly sought: Sought[] = [];
  private bareCarriageReturn = false;
  private knownLineStart = 0;
  private knownLineEnd = -1;

  constructor(text: string, unterminated: ReadonlySet<number>) {
    this.text = text;
    this.units = asciiUnits(text);
    this.length = text.length;
    this.unterminated = unterminated;
  }

  /** Whether an ASCII word stands at the cursor; cheaper than `startsWith`. */
  is(word: string): boolean {
    for (let i = 0; i < word.length; i++) if (this.units[this.pos + i] !== word.charCodeAt(i)) return false;
    return true;
  }

  report(code: TomlCode, start: number, end: number, message: string, extras?: ReportExtras): void {
    this.errors.push({ code: `toml/${code}`, start, end, message, ...extras });
  }

  /** The end of the line that holds `offset`, before its line feed or CRLF. Repeated questions about a line are free. */
  lineEnd(offset: number): number {
    if (offset < this.knownLineStart || offset > this.knownLineEnd) {
      const lf = this.text.indexOf("\n", offset);
      const end = lf === -1 ? this.length : lf;
      this.knownLineStart = offset;
      this.knownLineEnd = lf > offset && this.text.charCodeAt(lf - 1) === CR ? lf - 1 : end;
    }
    return this.knownLineEnd;
  }

  /** Reports carriage returns without line feeds: once, as a file written that way has one on every line. */
  reportBareCarriageReturn(at: number): void {
    if (this.bareCarriageReturn) return;
    this.bareCarriageReturn = true;
    const edits: TextEdit[] = [];
    for (let i = this.text.indexOf("\r", at); i !== -1; i = this.text.indexOf("\r", i + 1)) {
      if (this.text.charCodeAt(i + 1) !== LF) edits.push({ range: { start: i, end: i + 1 }, text: "\n" });
    }
    this.report(
      "bare-carriage-return",
      at,
      at + 1,
      "A carriage return stands without the line feed that must follow it.",
      {
        hint: "End lines with LF or CRLF.",
        fix: { title: "Replace lone carriage returns with line feeds", safe: false, edits },
      },
    );
  }
}
