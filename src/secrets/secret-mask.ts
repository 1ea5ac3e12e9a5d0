import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument } from "../toml/types.ts";
import { isKnownWord } from "../knowledge/vocabulary.ts";
import { isKeyOnly } from "./key-only.ts";
import { KnownValues } from "./known-values.ts";
import { maskRanges } from "./mask-ranges.ts";
import { secretLikeRanges } from "./secret-like.ts";
import { secretRanges, secretsByPlace } from "./secret-ranges.ts";
import type { SecretRange } from "./value-ranges.ts";
import { replaceRanges } from "./without-secrets.ts";

const MASK = "***";
/** So many words are looked for in the document before all of it is searched for secrets instead. */
const MOST_LOOKS = 100;
const QUOTED = /`[^`]+`|"[^"]+"/g;
const WORDS = /[^\s`"'=:,{}[\]()\u2026]{4}[^\s`"'=:,{}[\]()\u2026]*/g;

/** Words of our own texts that documents have as well. */
const OWN_WORDS = new Set(["codex", "--profile", "config.toml", "AGENTS.md", "HOME"]);

/** Whether a word, or each part of a path, is one of Codex's configuration or of our own texts: such a word tells no secret. */
function isOurs(word: string): boolean {
  if (isKnownWord(word) || OWN_WORDS.has(word)) return true;
  return word.includes(".") && word.split(".").every(isKnownWord);
}

/** Takes the secrets of a document out of all that is said about it. */
export class SecretMask {
  readonly #document: TomlDocument;
  readonly #hasEscapes: boolean;
  #values: KnownValues | undefined;
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
    if (!this.#quotes(text)) return text;
    return replaceRanges(text, [...this.#known().saidIn(text), ...secretLikeRanges(text)], MASK);
  }

  /** A text of any kind that may hold parts of the document, such as a command line. */
  line(text: string): string {
    return replaceRanges(text, [...this.#known().saidIn(text), ...secretLikeRanges(text)], MASK);
  }

  /** Whether a text has more of the document than words of its own; most have not, which saves the search for secrets. */
  #quotes(text: string): boolean {
    if (text.includes("\\")) return true;
    for (const quoted of text.match(QUOTED) ?? []) {
      for (const word of quoted.match(WORDS) ?? []) {
        if (isOurs(word)) continue;
        if (!this.#values && isKeyOnly(this.#document.text, word)) continue;
        // What the document has in escapes looks different here.
        if (this.#values || this.#hasEscapes || this.#looks++ >= MOST_LOOKS) return true;
        if (this.#document.text.includes(word)) return true;
      }
    }
    return false;
  }

  /** A finding whose texts hold no secret; its path and the edits of its fix are what they were. */
  finding(finding: Diagnostic): Diagnostic {
    const { message, hint, related, fix } = finding;
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
    const shown = path.map((segment) => (typeof segment === "string" ? this.line(segment) : segment));
    const isHidden = fix?.edits.some(({ text }) => this.line(text) !== text);
    const advice = hint ?? (isHidden ? `${fix?.title}.` : undefined);
    return {
      ...rest,
      path: shown,
      ...(advice !== undefined && { hint: advice }),
      ...(fix && !isHidden && { fix }),
    };
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
