import { type ScanError, type SyntaxKind, createScanner } from "jsonc-parser";
import type { JsonErrors } from "./json-errors.ts";

// The library declares its kinds as constant enumerations, which cannot be imported as values.
export const OPEN_BRACE: SyntaxKind.OpenBraceToken = 1;
export const CLOSE_BRACE: SyntaxKind.CloseBraceToken = 2;
export const OPEN_BRACKET: SyntaxKind.OpenBracketToken = 3;
export const CLOSE_BRACKET: SyntaxKind.CloseBracketToken = 4;
export const COMMA: SyntaxKind.CommaToken = 5;
export const COLON: SyntaxKind.ColonToken = 6;
export const NULL: SyntaxKind.NullKeyword = 7;
export const TRUE: SyntaxKind.TrueKeyword = 8;
export const FALSE: SyntaxKind.FalseKeyword = 9;
export const STRING: SyntaxKind.StringLiteral = 10;
export const NUMBER: SyntaxKind.NumericLiteral = 11;
export const UNKNOWN: SyntaxKind.Unknown = 16;
export const EOF: SyntaxKind.EOF = 17;
const LINE_COMMENT: SyntaxKind.LineCommentTrivia = 12;
const BLOCK_COMMENT: SyntaxKind.BlockCommentTrivia = 13;
const TRIVIA: SyntaxKind.Trivia = 15;
const NO_ERROR: ScanError.None = 0;
const OPEN_STRING: ScanError.UnexpectedEndOfString = 2;

const LONGEST_REST = 100;

/** The tokens of a text, one after the other; comments are reported, and passed over as blanks are. */
export class Tokens {
  readonly #scanner;
  readonly #errors: JsonErrors;
  readonly #length: number;
  kind: SyntaxKind = UNKNOWN;
  start = 0;
  end = 0;
  /** The text of a string. */
  value = "";
  /** False where the library has found an error in it. */
  isSound = true;
  /** Whether it is a string without its closing quote. */
  isOpenString = false;

  constructor(text: string, start: number, errors: JsonErrors) {
    this.#scanner = createScanner(text);
    this.#scanner.setPosition(start);
    this.#errors = errors;
    this.#length = text.length;
  }

  advance(): SyntaxKind {
    const scanner = this.#scanner;
    do {
      this.kind = scanner.scan();
      this.start = scanner.getTokenOffset();
      // The library steps over the end of the text with a comment that has none.
      this.end = Math.min(scanner.getPosition(), this.#length);
      if (this.kind === LINE_COMMENT || this.kind === BLOCK_COMMENT) this.#errors.comment(this.start, this.end);
    } while (this.kind >= LINE_COMMENT && this.kind <= TRIVIA);
    const error = scanner.getTokenError();
    this.value = scanner.getTokenValue();
    this.isSound = error === NO_ERROR;
    this.isOpenString = error === OPEN_STRING;
    return this.kind;
  }

  /**
   * Lets the token end elsewhere than the library says. It would read what is left of a long one again and again, so that is
   * passed over.
   */
  endAt(end: number): void {
    if (this.end - end <= LONGEST_REST) this.end = end;
    this.#scanner.setPosition(this.end);
  }
}
