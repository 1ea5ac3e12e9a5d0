import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument } from "../toml/types.ts";
import { isKnownWord } from "../knowledge/vocabulary.ts";
import { isKeyOnly } from "./key-only.ts";
import { KnownValues } from "./known-values.ts";
import { maskRanges } from "./mask-ranges.ts";
import { QUOTED, WORDS, isOurText, isOurs, isSurelyOurs } from "./own-words.ts";
import { secretLikeRanges } from "./secret-like.ts";
import { secretRanges, secretsByPlace } from "./secret-ranges.ts";
import type { SecretRange } from "./value-ranges.ts";
import { replaceRanges } from "./without-secrets.ts";

/** What stands in the place of a secret. */
export const MASK = "***";
/** So many words are looked for in the document before all of it is searched for secrets instead. */
const MOST_LOOKS = 100;
/** A word in letters only tells nothing by its looks, if nothing stands before it that names it. */
const WORD_ALONE = /^[`"][A-Za-z_.-]{1,24}[`"]$/;
/** What any secret has that its looks tell. */
const TELLING_WORD = /^(?=.{8}).*\d|.{24}/;

/** Whether a word, or a part of a path, looks like more than a word. */
function isTelling(word: string): boolean {
  return word.split(".").some((part) => TELLING_WORD.test(part) && !isKnownWord(part));
}

/** Takes the secrets of a document out of all that is said about it. */
export class SecretMask {
  readonly #document: TomlDocument;
  readonly #hasEscapes: boolean;
  #values: KnownValues | undefined;
  /** Findings of one kind say the same of many places, and a finding is masked again on its way out. */
  readonly #texts = new Map<string, string>();
  /** How many words were looked for in the document. */
  #looks = 0;

  private constructor(document: TomlDocument) {
    this.#document = document;
    this.#hasEscapes = document.text.includes("\\");
  }

  /** The mask of a document; there is one for each. */
  static readonly of = oncePer((document: TomlDocument) => new SecretMask(document));

  /** The document's text with asterisks for its secrets, of the same length and with the same line breaks. */
  source(): string {
    return maskRanges(this.#document.text, secretRanges(this.#document));
  }

  /** A text about the document, such as a message. What it quotes of the document stands in backticks or quotes. */
  text(text: string): string {
    let masked = this.#texts.get(text);
    if (masked === undefined) this.#texts.set(text, (masked = this.#masked(text)));
    return masked;
  }

  #masked(text: string): string {
    if (isOurText(text)) return text;
    const quoted = this.#quotes(text);
    if (quoted === "nothing") return text;
    const alike = quoted === "words" ? [] : secretLikeRanges(text);
    return replaceRanges(text, [...this.#known().saidIn(text), ...alike], MASK);
  }

  /** A text of any kind that may hold parts of the document, such as a command line. */
  line(text: string): string {
    return replaceRanges(text, [...this.#known().saidIn(text), ...secretLikeRanges(text)], MASK);
  }

  /**
   * What a text has of the document, besides words of the configuration and of our own: most texts nothing, which saves the
   * search for secrets, and some only words that no secret looks like.
   */
  #quotes(text: string): "nothing" | "words" | "anything" {
    if (text.includes("\\")) return "anything";
    let found: "nothing" | "words" = "nothing";
    for (const quoted of text.match(QUOTED) ?? []) {
      for (const word of quoted.match(WORDS) ?? []) {
        if (isSurelyOurs(word) || isKeyOnly(this.#document.text, word)) continue;
        // A text may have a secret in lower case, as the document has not.
        if (!isTelling(word) && !this.#mayHave(word)) continue;
        // Which words are ours takes longest to tell.
        if (this.#isPlain(quoted) || isOurs(word)) continue;
        if (!WORD_ALONE.test(quoted)) return "anything";
        found = "words";
      }
    }
    return found;
  }

  /** Whether it is a word alone, beside a document that has no secrets. */
  #isPlain(quoted: string): boolean {
    return WORD_ALONE.test(quoted) && this.#known().isEmpty;
  }

  /** Whether the document may have a word; what it has in escapes looks different in a text. */
  #mayHave(word: string): boolean {
    return this.#hasEscapes || this.#looks++ >= MOST_LOOKS || this.#document.text.includes(word);
  }

  /** A finding whose texts hold no secret; its path and the edits of its fix are what they were. */
  finding(finding: Diagnostic): Diagnostic {
    const { message, hint, related, fix } = finding;
    const told = [message, ...(hint === undefined ? [] : [hint]), ...(fix ? [fix.title] : [])];
    if (!related && told.every((text) => this.text(text) === text)) return finding;
    const said = {
      message: this.text(message),
      ...(hint !== undefined && { hint: this.text(hint) }),
      ...(related && { related: related.map((place) => ({ ...place, message: this.text(place.message) })) }),
      ...(fix && { fix: { ...fix, title: this.text(fix.title) } }),
    };
    return { ...finding, ...said };
  }

  /** A finding as it may leave the program: without its fix where that would have to write a secret. */
  output(finding: Diagnostic): Diagnostic {
    const { path, fix, hint, ...rest } = this.finding(finding);
    const shown = path.map((segment) => (typeof segment === "string" ? this.#shown(segment) : segment));
    const isHidden = fix?.edits.some(({ text }) => this.#shown(text) !== text);
    const advice = hint ?? (isHidden ? `${fix?.title}.` : undefined);
    return {
      ...rest,
      path: shown,
      ...(advice !== undefined && { hint: advice }),
      ...(fix && !isHidden && { fix }),
    };
  }

  /** A name, or what a fix writes. */
  #shown(text: string): string {
    if (text === "") return text;
    const quoted = text.startsWith('"') ? text : `"${text}"`;
    return this.#isPlain(quoted) || isOurs(text) ? text : this.line(text);
  }

  #known(): KnownValues {
    this.#values ??= new KnownValues(secretValues(this.#document, secretsByPlace(this.#document)));
    return this.#values;
  }
}

/** The texts of documents that belong together, masked: what is a secret in one of them is hidden in all. */
export function maskedSources(documents: readonly TomlDocument[]): string[] {
  const values = new KnownValues(documents.flatMap((document) => [...secretValues(document, secretRanges(document))]));
  return documents.map((document) =>
    maskRanges(document.text, [...secretRanges(document), ...values.rangesIn(document.text)]),
  );
}

/** The secrets of a document, as written and as read. */
function* secretValues({ text }: TomlDocument, ranges: readonly SecretRange[]): Generator<string> {
  for (const { start, end, value } of ranges) {
    yield text.slice(start, end);
    if (value !== undefined) yield value;
  }
}
