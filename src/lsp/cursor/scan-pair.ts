import type { TomlPath } from "../../toml/types.ts";
import { type Cursor, NOTHING } from "./cursor.ts";
import { type Word, keyWord, valueWord } from "./words.ts";

/** What an opened bracket holds so far. */
interface Open {
  readonly close: "}" | "]" | undefined;
  /** The path of the table or array. */
  readonly path: TomlPath;
  /** Of a table the names of its keys, of an array the texts of its items. */
  readonly before: string[];
}

/** Follows a pair up to an offset, however it goes on behind it. */
class PairScan {
  readonly #text: string;
  readonly #offset: number;
  #at: number;
  readonly #open: Open[];
  /** The names of the key that is read. */
  #names: string[] = [];
  #isValue = false;

  constructor(text: string, start: number, offset: number, table: TomlPath) {
    this.#text = text;
    this.#offset = offset;
    this.#at = start;
    this.#open = [{ close: undefined, path: table, before: [] }];
  }

  run(): Cursor {
    for (;;) {
      this.#skipBlanks();
      if (this.#at > this.#offset) return NOTHING;
      const found = this.#isValue ? this.#value() : this.#key();
      if (found) return found;
    }
  }

  get #top(): Open {
    return this.#open.at(-1) as Open;
  }

  #key(): Cursor | undefined {
    const word = keyWord(this.#text, this.#at);
    if (this.#offset <= word.end) return this.#keyCursor(word);
    if (word.end > word.start) {
      this.#names.push(word.text);
      this.#at = word.end;
      return undefined;
    }
    const sign = this.#text[this.#at++];
    if (sign === "=") this.#isValue = true;
    else if (sign === ",") this.#names = [];
    else if (sign === this.#top.close) this.#end();
    return undefined;
  }

  #keyCursor(word: Word): Cursor {
    const { close, path, before } = this.#top;
    // Behind a name only a dot or `=` can follow.
    if (this.#names.length > 0 && !/\.[ \t]*$/.test(this.#text.slice(0, word.start).slice(-80))) return NOTHING;
    return {
      kind: "key",
      table: [...path, ...this.#names],
      word: { start: word.start, end: word.end },
      inline: close === undefined ? undefined : [...before],
      isDotted: this.#names.length > 0,
      hasValue: /^[ \t]*[=.]/.test(this.#text.slice(word.end, word.end + 80)),
    };
  }

  #value(): Cursor | undefined {
    const { close, path, before } = this.#top;
    const sign = this.#text[this.#at];
    const own = close === "]" ? [...path, before.length] : [...path, ...this.#names];
    if (this.#at < this.#offset && (sign === "{" || sign === "[")) {
      this.#open.push({ close: sign === "{" ? "}" : "]", path: own, before: [] });
      this.#names = [];
      this.#isValue = sign === "[";
      this.#at++;
      return undefined;
    }
    if (this.#at < this.#offset && sign === close) return this.#end();
    const word = valueWord(this.#text, this.#at);
    if (this.#offset <= word.end && !isClosedBefore(this.#text, word, this.#offset)) {
      const items = close === "]" ? [...before] : [];
      return { kind: "value", path: own, word: { start: word.start, end: word.end }, items };
    }
    this.#at = word.end;
    return this.#endOfValue(word.text);
  }

  /** Goes on behind a value: to the next item or key of what is around it. */
  #endOfValue(text: string): Cursor | undefined {
    const top = this.#top;
    this.#skipBlanks();
    if (this.#at >= this.#offset || top.close === undefined) return NOTHING;
    const sign = this.#text[this.#at++];
    if (sign === top.close) {
      this.#at--;
      return this.#end();
    }
    if (sign !== ",") return NOTHING;
    if (top.close === "]") top.before.push(text);
    else {
      top.before.push(this.#names[0] ?? "");
      this.#isValue = false;
    }
    this.#names = [];
    return undefined;
  }

  /** Closes the innermost bracket, which then is a value of what is around it. */
  #end(): Cursor | undefined {
    this.#at++;
    const { path } = this.#open.pop() as Open;
    if (this.#open.length === 0) return NOTHING;
    const names = path.slice(this.#top.path.length);
    this.#names = names.map(String);
    this.#isValue = true;
    return this.#endOfValue("");
  }

  #skipBlanks(): void {
    const { length } = this.#text;
    for (; this.#at < this.#offset && this.#at < length; this.#at++) {
      const sign = this.#text[this.#at] as string;
      if (sign === "#") {
        const end = this.#text.indexOf("\n", this.#at);
        this.#at = end === -1 ? length : end;
        // Within the comment, nothing is written.
        if (this.#at >= this.#offset) this.#at = this.#offset + 1;
        if (this.#at > this.#offset) return;
      }
      const isDot = sign === "." && !this.#isValue && this.#names.length > 0;
      if (!isDot && !/[\s#]/.test(sign)) return;
    }
  }
}

/** Whether the offset is behind the quote that closes a string: nothing can be added there. */
function isClosedBefore(text: string, word: Word, offset: number): boolean {
  const first = text[word.start];
  return (
    offset === word.end && word.end > word.start + 1 && (first === '"' || first === "'") && text[offset - 1] === first
  );
}

/**
 * What is being written at an offset of a pair, or of a line on which one begins.
 *
 * @param start Where the pair or the line begins.
 * @param table The path of the table that it is in.
 */
export function scanPair(text: string, start: number, offset: number, table: TomlPath): Cursor {
  return new PairScan(text, start, offset, table).run();
}
