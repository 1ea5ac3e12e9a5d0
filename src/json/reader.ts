import { BooleanNode, InvalidNode, KeyNode } from "../toml/tree/nodes.ts";
import type { TomlValue } from "../toml/types.ts";
import { type BareText, bareKey, bareValue, endBefore, otherQuotes } from "./bare-text.ts";
import { Frame } from "./frame.ts";
import { type JsonErrors, replacement } from "./json-errors.ts";
import { numberNode } from "./number-node.ts";
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
        this.#reportRest();
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
      errors.reportStructure("stray-text", start, end, `This \`${this.#text[start]}\` closes nothing.`);
      errors.isDamaged = true;
      return;
    }
    for (let frame = this.#open.pop(); frame; frame = this.#open.pop()) {
      const isMeant = frame.kind === kind;
      if (isMeant) this.#expectEnd(frame);
      else this.#reportOpen(frame, `\`${this.#text[start]}\` comes before its end.`);
      this.#put(frame.close(isMeant ? end : frame.lastEnd, errors.isDamaged, errors));
      if (isMeant) return;
    }
  }

  /** Reports what an object or array lacks before its end. */
  #expectEnd(frame: Frame): void {
    const { awaits, kind, lastEnd } = frame;
    if (awaits === "next") {
      const message = `A comma follows the last ${kind === "array" ? "item" : "entry"}.`;
      const fix = replacement("Remove the comma", true, lastEnd - 1, lastEnd, "");
      this.#errors.reportStructure("trailing-comma", lastEnd - 1, lastEnd, message, fix);
    } else if (awaits === "colon" || awaits === "value") this.#missingValue(frame);
  }

  #missingValue(frame: Frame): void {
    const { key, lastEnd } = frame;
    const start = key?.start ?? lastEnd - 1;
    this.#errors.reportStructure("missing-value", start, lastEnd, "The key has no value.");
    frame.put(new InvalidNode(lastEnd, lastEnd));
  }

  #comma(): void {
    const { start, end } = this.#tokens;
    const frame = this.#frame;
    if (frame?.awaits === "colon" || frame?.awaits === "value") this.#missingValue(frame);
    else if (frame?.awaits !== "separator") {
      const fix = replacement("Remove the comma", true, start, end, "");
      return this.#errors.reportStructure("extra-comma", start, end, "The comma has no value in front of it.", fix);
    }
    frame.awaits = "next";
    frame.lastEnd = end;
  }

  #colon(): void {
    const { start, end } = this.#tokens;
    const frame = this.#frame;
    if (frame?.awaits !== "colon") {
      this.#errors.reportStructure("stray-text", start, end, "A colon stands here without a key.");
      if (frame?.kind !== "object") return;
      frame.key = undefined;
    }
    frame.awaits = "value";
    frame.lastEnd = end;
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
    frame.awaits = "colon";
    frame.lastEnd = end;
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
    if (frame?.awaits === "colon" && /^=>?/.test(text.slice(start, start + 2))) return this.#otherColon(frame);
    if (frame?.awaits === "separator" && text[start] === ";") return this.#otherComma(frame);
    if (!frame) return this.#stray(Math.max(start + 1, endBefore(text, start, END_OF_STRAY)), "This is no JSON.", "");
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

  #stray(end: number, message: string, instead: string): void {
    const { start } = this.#tokens;
    const fix = replacement(
      instead === "" ? "Remove it" : "Replace it with a space",
      instead !== "",
      start,
      end,
      instead,
    );
    this.#errors.reportStructure("stray-text", start, end, message, fix);
    this.#tokens.endAt(end);
  }

  #otherColon(frame: Frame): void {
    const { start } = this.#tokens;
    const end = this.#text[start + 1] === ">" ? start + 2 : start + 1;
    const fix = replacement("Write a colon", true, start, end, ":");
    this.#errors.reportStructure("missing-colon", start, end, "A colon stands between a key and its value.", fix);
    this.#tokens.endAt(end);
    frame.awaits = "value";
    frame.lastEnd = end;
  }

  #otherComma(frame: Frame): void {
    const { start } = this.#tokens;
    const fix = replacement("Write a comma", true, start, start + 1, ",");
    this.#errors.reportStructure("missing-comma", start, start + 1, "A comma stands between two values.", fix);
    this.#tokens.endAt(start + 1);
    frame.awaits = "next";
    frame.lastEnd = start + 1;
  }

  /** Reports what is missing before a value that stands here. */
  #expectValue(start: number): void {
    const frame = this.#frame;
    if (frame?.awaits === "separator") this.#missingComma(frame, start);
    if (frame?.awaits === "colon") {
      const { lastEnd } = frame;
      const fix = replacement("Add a colon", true, lastEnd, lastEnd, ":");
      this.#errors.reportStructure(
        "missing-colon",
        lastEnd,
        start,
        "A colon is missing between the key and its value.",
        fix,
      );
    } else if (frame?.wantsKey) {
      this.#errors.reportStructure("stray-text", start, start + 1, "A key in double quotes belongs here.");
    }
  }

  #missingComma(frame: Frame, start: number): void {
    const { lastEnd, kind } = frame;
    const fix = replacement("Add a comma", true, lastEnd, lastEnd, ",");
    const message = `A comma is missing between two ${kind === "array" ? "items" : "entries"}.`;
    this.#errors.reportStructure("missing-comma", lastEnd, start, message, fix);
    frame.awaits = "next";
  }

  /** Reports what follows the value of the file. */
  #reportRest(): void {
    const { start } = this.#tokens;
    const end = Math.max(start + 1, start + this.#text.slice(start).trimEnd().length);
    this.#errors.reportStructure("stray-text", start, end, "The file goes on behind its value.", {
      hint: "A JSON file holds one value. Put all into one object.",
    });
  }

  #reportOpen({ start }: Frame, reason: string): void {
    this.#errors.reportStructure(
      "unclosed-bracket",
      start,
      start + 1,
      `This \`${this.#text[start]}\` is not closed: ${reason}`,
    );
    this.#errors.isDamaged = true;
  }

  /** Closes what is open at the end of the text. */
  #closeAll(): void {
    const [frame] = this.#open.slice(-1);
    const errors = this.#errors;
    if (frame) {
      const { start, awaits, lastEnd } = frame;
      const ends = this.#open
        .map(({ kind }) => (kind === "array" ? "]" : "}"))
        .reverse()
        .join("");
      const isReady = awaits === "separator" || awaits === "first";
      errors.reportStructure("unclosed-bracket", start, start + 1, `This \`${this.#text[start]}\` is not closed.`, {
        ...(isReady && replacement(`Add \`${ends}\``, false, lastEnd, lastEnd, ends)),
      });
      errors.isDamaged = true;
    }
    for (let last = this.#open.pop(); last; last = this.#open.pop()) {
      if (last.awaits === "colon" || last.awaits === "value") this.#missingValueOf(last);
      this.#put(last.close(this.#text.length, true, errors));
    }
  }

  #missingValueOf(frame: Frame): void {
    frame.put(new InvalidNode(frame.lastEnd, frame.lastEnd));
  }
}

/** Whether a word or number goes on at a place. */
function isWordAt(text: string, at: number): boolean {
  return /[\w.+-]/.test(text.charAt(at));
}
