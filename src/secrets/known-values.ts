import type { Range } from "../diagnostics/diagnostic.ts";

/** Values of this length are looked for everywhere. */
const LONG = 8;
/** This much of the beginning of a longer value gives it away: a message may cut it off. */
const TELLING = 16;
/** This much gives it away in any text; to compare a place with all of a value takes as long as the value is. */
const TELLING_ANYWHERE = 256;
/** Shorter values are parts of ordinary words. */
const SHORTEST = 4;
const QUOTES = /^(?:"""|'''|["'\u2018-\u201F])|(?:"""|'''|["'\u2018-\u201F])$/g;
/** What a text quotes: only there may it hold a short value. */
const QUOTED = /`[^`]+`|"[^"\r\n]+"/g;
const WORD = /[^\s`"'=:,{}[\]()]+/g;

/** The secrets of a document, to be found in texts about it. */
export class KnownValues {
  /** In order, so that those with a common beginning stand together. */
  readonly #values: readonly string[];
  /** For each value the longest other one that it begins with, or -1. */
  readonly #inner: readonly number[];
  /** Where those with a beginning start in `#values`, and how long they are at most. */
  readonly #starts = new Map<string, { readonly at: number; longest: number }>();
  readonly #short: ReadonlySet<string>;
  /** Which two characters a value can begin with; most places of a text are passed over by it. */
  readonly #pairs = new Uint8Array(4096);

  /** @param values As written, with or without quotes. */
  constructor(values: Iterable<string>) {
    const long = new Set<string>();
    const short = new Set<string>();
    for (const value of values) {
      const bare = value.replaceAll(QUOTES, "").trim();
      // A part without its scheme, or a line of several, tells as much.
      for (const text of /\s/.test(bare) ? [bare, ...bare.split(/\s+/)] : [bare]) {
        if (text.length >= LONG) long.add(text);
        else if (text === bare && text.length >= SHORTEST) short.add(text);
      }
    }
    this.#values = [...long].sort();
    this.#inner = innerValues(this.#values);
    this.#short = short;
    for (const [at, value] of this.#values.entries()) {
      const beginning = value.slice(0, LONG);
      const start = this.#starts.get(beginning);
      if (start) start.longest = Math.max(start.longest, value.length);
      else this.#starts.set(beginning, { at, longest: value.length });
      this.#pairs[pairOf(value, 0)] = 1;
    }
  }

  get isEmpty(): boolean {
    return this.#values.length === 0 && this.#short.size === 0;
  }

  /** Where a message or the like holds one of them, or enough of the beginning of one. */
  saidIn(text: string): Range[] {
    return [...(this.#short.size === 0 ? [] : this.#shortIn(text)), ...this.#search(text, TELLING)];
  }

  /** Where a text holds one of them as a whole, or a long beginning of one. */
  rangesIn(text: string): Range[] {
    return this.#search(text, TELLING_ANYWHERE);
  }

  #search(text: string, telling: number): Range[] {
    const ranges: Range[] = [];
    if (this.#values.length === 0) return ranges;
    for (let at = 0; at + LONG <= text.length;) {
      const length = this.#pairs[pairOf(text, at)] === 1 ? this.#lengthAt(text, at, telling) : 0;
      if (length > 0) ranges.push({ start: at, end: at + length });
      at += length || 1;
    }
    return ranges;
  }

  #shortIn(text: string): Range[] {
    const ranges: Range[] = [];
    for (const { 0: quoted, index } of text.matchAll(QUOTED)) {
      for (const { 0: word, index: offset } of quoted.matchAll(WORD)) {
        const start = index + offset;
        if (this.#short.has(word)) ranges.push({ start, end: start + word.length });
      }
    }
    return ranges;
  }

  /** How much of the text from a place on is a value, or enough of one. */
  #lengthAt(text: string, at: number, telling: number): number {
    const start = this.#starts.get(text.slice(at, at + LONG));
    if (!start) return 0;
    // The one that agrees most is a neighbour of where the text itself would stand.
    let index = start.at;
    let high = this.#values.length;
    const rest = text.slice(at, at + start.longest);
    while (index < high) {
      const middle = (index + high) >> 1;
      if ((this.#values[middle] as string) <= rest) index = middle + 1;
      else high = middle;
    }
    return Math.max(this.#agreement(rest, index - 1, telling), this.#agreement(rest, index, telling));
  }

  #agreement(text: string, index: number, telling: number): number {
    const value = this.#values[index] ?? "";
    let length = 0;
    while (length < value.length && text.charCodeAt(length) === value.charCodeAt(length)) length++;
    if (length >= telling) return length;
    let whole = index;
    while ((this.#values[whole]?.length ?? 0) > length) whole = this.#inner[whole] ?? -1;
    return this.#values[whole]?.length ?? 0;
  }
}

function innerValues(values: readonly string[]): number[] {
  const open: number[] = [];
  return values.map((value, at) => {
    while (open.length > 0 && !value.startsWith(values[open.at(-1) ?? 0] ?? "")) open.pop();
    const inner = open.at(-1) ?? -1;
    open.push(at);
    return inner;
  });
}

function pairOf(text: string, at: number): number {
  return ((text.charCodeAt(at) * 31) ^ text.charCodeAt(at + 1)) & 4095;
}
