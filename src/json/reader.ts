import { BooleanNode, InvalidNode, KeyNode } from "../toml/tree/nodes.ts";
import type { TomlValue } from "../toml/types.ts";
import { type BareText, bareKey, bareValue, endBefore, otherQuotes } from "./bare-text.ts";
import { Frame } from "./frame.ts";
import { replaceFix } from "../toml/recover/replace-fix.ts";
import type { JsonErrors } from "./json-errors.ts";
import { numberNode } from "./number-node.ts";
import {
  reportExtraComma,
  reportMissingColon,
  reportMissingComma,
  reportMissingValue,
  reportOpen,
  reportOtherColon,
  reportOtherComma,
  reportOverlap,
  reportRest,
  reportStrayEnd,
  reportTrailingComma,
} from "./structure-errors.ts";
import { reportOpenString, reportStringErrors } from "./string-errors.ts";
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  EOF,
  FALSE,
  NULL,
  NUMBER,
  OPEN_BRACE,
  OPEN_BRACKET,
  STRING,
  TRUE,
  Tokens,
} from "./tokens.ts";

/** Codex's reader gives up at one bracket more. */
const MOST_BRACKETS = 127;
const STRAY_SPACE = /^[^\S\n\r\t ]+/;
const END_OF_STRAY = /[\r\n{["]/g;

/**
 * Reads one text. What is open is kept on a stack of its own, so that brackets without end cannot exhaust the one of calls;
 * each token is looked at once.
 */
export class JsonReader {
  readonly #text: string;
  readonly #errors: JsonErrors;
  readonly #tokens: Tokens;
  readonly #open: Frame[] = [];
  #root: TomlValue | undefined;

  constructor(text: string, start: number, errors: JsonErrors) {
    this.#text = text;
    this.#errors = errors;
    this.#tokens = new Tokens(text, start, errors);
  }

  /** The value of the text; undefined where there is none. */
  read(): TomlValue | undefined {
    while (this.#tokens.advance() !== EOF) {
      if (this.#root) {
        reportRest(this.#text, this.#tokens.start, this.#errors);
        break;
      }
      this.#take();
    }
    if (this.#open.length > 0) this.#closeAll();
    return this.#root;
  }

  get #frame(): Frame | undefined {
    return this.#open.at(-1);
  }

  #take(): void {
    switch (this.#tokens.kind) {
      case OPEN_BRACE:
        return this.#openBracket("object");
      case OPEN_BRACKET:
        return this.#openBracket("array");
      case CLOSE_BRACE:
        return this.#closeBracket("object");
      case CLOSE_BRACKET:
        return this.#closeBracket("array");
      case COMMA:
        return this.#comma();
      case COLON:
        return this.#colon();
      case STRING:
        return this.#string();
      case NUMBER:
      case TRUE:
      case FALSE:
      case NULL:
        return this.#scalar();
      default:
        return this.#bareText();
    }
  }

  #put(value: TomlValue): void {
    const frame = this.#frame;
    if (frame) frame.put(value);
    else this.#root = value;
  }

  #openBracket(kind: Frame["kind"]): void {
    const { start } = this.#tokens;
    this.#expectValue(start);
    if (this.#open.length < MOST_BRACKETS) this.#open.push(new Frame(kind, start));
    else this.#passOver(start);
  }

  /** Passes over a bracket with all that is in it. */
  #passOver(start: number): void {
    const tokens = this.#tokens;
    this.#errors.report(
      "nested-too-deep",
      start,
      start + 1,
      `Codex reads no more than ${MOST_BRACKETS} brackets in each other.`,
    );
    for (let open = 1; open > 0 && tokens.advance() !== EOF;) {
      if (tokens.kind === OPEN_BRACE || tokens.kind === OPEN_BRACKET) open++;
      else if (tokens.kind === CLOSE_BRACE || tokens.kind === CLOSE_BRACKET) open--;
    }
    this.#put(new InvalidNode(start, tokens.end));
  }

  #closeBracket(kind: Frame["kind"]): void {
    const { start, end } = this.#tokens;
    const errors = this.#errors;
    if (!this.#open.some((frame) => frame.kind === kind)) {
      return reportStrayEnd(start, end, errors);
    }
    for (let frame = this.#open.pop(); frame; frame = this.#open.pop()) {
      const isMeant = frame.kind === kind;
      if (isMeant) this.#expectEnd(frame);
      else reportOverlap(frame, errors);
      this.#put(frame.close(isMeant ? end : frame.lastEnd, errors.isDamaged, errors));
      if (isMeant) return;
    }
  }

  /** Reports what an object or array lacks before its end. */
  #expectEnd(frame: Frame): void {
    if (frame.awaits === "next") reportTrailingComma(frame, this.#errors);
    else if (frame.awaits === "colon" || frame.awaits === "value") this.#missingValue(frame);
  }

  #missingValue(frame: Frame): void {
    reportMissingValue(frame, this.#errors);
    frame.put(new InvalidNode(frame.lastEnd, frame.lastEnd));
  }

  #comma(): void {
    const { start, end } = this.#tokens;
    const frame = this.#frame;
    if (frame?.awaits === "colon" || frame?.awaits === "value") this.#missingValue(frame);
    else if (frame?.awaits !== "separator") return reportExtraComma(start, end, this.#errors);
    frame.goOn("next", end);
  }

  #colon(): void {
    const { start, end } = this.#tokens;
    const frame = this.#frame;
    if (frame?.awaits !== "colon") {
      this.#errors.reportStructure("stray-text", start, end, "A colon stands here without a key.");
      if (frame?.kind !== "object") return;
      frame.key = undefined;
    }
    frame.goOn("value", end);
  }

  #string(): void {
    const tokens = this.#tokens;
    const { start, value } = tokens;
    if (tokens.isOpenString) tokens.endAt(start + this.#text.slice(start, tokens.end).trimEnd().length);
    const { end } = tokens;
    const isSound = this.#isSoundString();
    const isKey = this.#frame?.wantsKey === true;
    if (isKey) this.#key(start, end, value);
    else {
      this.#expectValue(start);
      this.#put(isSound ? { kind: "string", value, style: "basic", start, end } : new InvalidNode(start, end));
    }
    if (tokens.isOpenString) reportOpenString(this.#text, start, end, this.#errors);
  }

  /** Whether a string holds nothing wrong; reports what is. */
  #isSoundString(): boolean {
    const { isSound, isOpenString, start, end, value } = this.#tokens;
    const isPlain = end - start === value.length + 2;
    if (isSound && isPlain) return true;
    const before = this.#errors.list.length;
    reportStringErrors(this.#text, start, isOpenString ? end : end - 1, this.#errors);
    return !isOpenString && this.#errors.list.length === before;
  }

  #key(start: number, end: number, name: string): void {
    const frame = this.#frame as Frame;
    if (frame.awaits === "separator") this.#missingComma(frame, start);
    frame.key = KeyNode.named(start, end, name);
    frame.goOn("colon", end);
  }

  #scalar(): void {
    const { kind, start, end, isSound } = this.#tokens;
    if (this.#frame?.wantsKey || !isSound || isWordAt(this.#text, end)) return this.#bareText();
    this.#expectValue(start);
    if (kind === NUMBER) this.#put(numberNode(this.#text, start, end));
    else this.#put(kind === NULL ? { kind: "null", start, end } : new BooleanNode(start, end, kind === TRUE));
  }

  /** Text that is not JSON. */
  #bareText(): void {
    const text = this.#text;
    const tokens = this.#tokens;
    const { start } = tokens;
    const frame = this.#frame;
    const space = STRAY_SPACE.exec(text.slice(start, start + 1));
    if (space) return this.#stray(start + 1, "JSON knows no blanks but spaces, tabs and line breaks.", " ");
    if (frame && this.#otherSign(frame)) return;
    if (!frame) return this.#stray(Math.max(start + 1, endBefore(text, start, END_OF_STRAY)), "This is not JSON.", "");
    const quoted = otherQuotes(text, start, this.#errors);
    if (frame.wantsKey) {
      const key: BareText = quoted ?? bareKey(text, start, this.#errors);
      tokens.endAt(key.end);
      return this.#key(start, key.end, key.text);
    }
    this.#expectValue(start);
    if (quoted) {
      const { end, text: value } = quoted;
      tokens.endAt(end);
      return this.#put({ kind: "string", value, style: "basic", start, end });
    }
    const { end, node } = bareValue(text, start, this.#errors);
    tokens.endAt(end);
    this.#put(node);
  }

  /** Takes another sign in the place of a colon or comma. */
  #otherSign(frame: Frame): boolean {
    const tokens = this.#tokens;
    const { start } = tokens;
    const sign = this.#text.slice(start, start + 2);
    if (frame.awaits === "colon" && sign.startsWith("=")) {
      tokens.endAt(start + (sign === "=>" ? 2 : 1));
      reportOtherColon(start, tokens.end, this.#errors);
      frame.goOn("value", tokens.end);
      return true;
    }
    if (frame.awaits !== "separator" || !sign.startsWith(";")) return false;
    tokens.endAt(start + 1);
    reportOtherComma(start, tokens.end, this.#errors);
    frame.goOn("next", tokens.end);
    return true;
  }

  #stray(end: number, message: string, instead: string): void {
    const { start } = this.#tokens;
    const title = instead === "" ? "Remove it" : "Replace it with a space";
    const fix = replaceFix(title, instead !== "", start, end, instead);
    this.#errors.reportStructure("stray-text", start, end, message, fix);
    this.#tokens.endAt(end);
  }

  /** Reports what is missing before a value that stands here. */
  #expectValue(start: number): void {
    const frame = this.#frame;
    if (frame?.awaits === "separator") this.#missingComma(frame, start);
    if (frame?.awaits === "colon") reportMissingColon(frame, start, this.#errors);
    else if (frame?.wantsKey) {
      this.#errors.reportStructure("stray-text", start, start + 1, "A key in double quotes belongs here.");
    }
  }

  #missingComma(frame: Frame, start: number): void {
    reportMissingComma(frame, start, this.#errors);
    frame.awaits = "next";
  }

  /** Closes what is open at the end of the text. */
  #closeAll(): void {
    const errors = this.#errors;
    reportOpen(this.#open, errors);
    for (let frame = this.#open.pop(); frame; frame = this.#open.pop()) {
      this.#expectEnd(frame);
      this.#put(frame.close(this.#text.length, true, errors));
    }
  }
}

/** Whether a word or number goes on at a place. */
function isWordAt(text: string, at: number): boolean {
  return /[\w.+-]/.test(text.charAt(at));
}
