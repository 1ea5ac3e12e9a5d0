import { oncePer } from "../toml/once-per.ts";
import { parseToml } from "../toml/parse.ts";
import type { TomlDocument, TomlSyntaxError } from "../toml/types.ts";
import { arrayRemains } from "./array-remains.ts";
import { brokenHeader } from "./broken-header.ts";
import { carriageReturns } from "./carriage-returns.ts";
import type { Broken, Detector } from "./damage.ts";
import { doubledFile } from "./doubled-file.ts";
import { escapedLineBreaks } from "./escaped-line-breaks.ts";
import { repeatedSlip } from "./repeated-slip.ts";
import { jsonFile } from "./json-file.ts";
import { mergeConflict } from "./merge-conflict.ts";
import { nulBytes } from "./nul-bytes.ts";
import { openHeaderName } from "./open-header-name.ts";
import { otherFile } from "./other-file.ts";
import { strayBrackets } from "./stray-brackets.ts";
import { template } from "./template.ts";
import { unmarkedComment } from "./unmarked-comment.ts";
import { wrappingLines } from "./wrapping-lines.ts";
import { yamlFile } from "./yaml-file.ts";

/** What is wrong with the syntax of a text, as few errors as say it all. */
export interface Damaged {
  /** The document to go on with, in which damage is blanked out; undefined where the file is no TOML at all. */
  readonly document: TomlDocument | undefined;
  /** In the order of their places; never none. */
  readonly errors: readonly TomlSyntaxError[];
}

/** In this order: what makes the whole text legible, what the file is, and what happened to parts of it. */
const detectors: readonly Detector[] = [
  nulBytes,
  carriageReturns,
  wrappingLines,
  jsonFile,
  template,
  yamlFile,
  mergeConflict,
  otherFile,
  strayBrackets,
  unmarkedComment,
  escapedLineBreaks,
  brokenHeader,
  openHeaderName,
  arrayRemains,
  doubledFile,
  repeatedSlip,
];
/** How often the same kind of damage is looked for; each time takes a parse. */
const MOST_ROUNDS = 8;

/**
 * Finds out what has happened to a text with syntax errors, so that a mistake is told once and not by all that follows
 * from it. Errors that have nothing to do with it stay.
 *
 * @param document One with errors; others cost nothing, as nobody asks.
 */
export const findDamage = oncePer((document: TomlDocument): Damaged => {
  // What happens to files of TOML is known, and how.
  if (document.syntax.name !== "toml") return { document, errors: document.errors };
  const found: TomlSyntaxError[] = [];
  let broken: Broken = { text: document.text, document, errors: document.errors };
  for (const detect of detectors) {
    for (let round = 0; round < MOST_ROUNDS && broken.errors.length > 0; round++) {
      const damage = detect(broken);
      if (!damage) break;
      found.push(damage.error);
      const { rest } = damage;
      if (rest.kind === "nothing") return { document: undefined, errors: inOrder(found) };
      if (rest.kind === "errors") broken = { ...broken, errors: rest.errors };
      else broken = brokenText(rest.text);
    }
  }
  return { document: broken.document, errors: inOrder([...found, ...broken.errors]) };
});

function brokenText(text: string): Broken {
  const document = parseToml(text);
  return { text, document, errors: document.errors };
}

function inOrder(errors: readonly TomlSyntaxError[]): TomlSyntaxError[] {
  return errors.toSorted((a, b) => a.start - b.start);
}
