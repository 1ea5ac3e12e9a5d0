import type { Range, TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument } from "../toml/types.ts";
import type { NewPair } from "./add-pairs.ts";
import { commentsLost } from "./comments-lost.ts";
import type { PairSite } from "./find-sites.ts";
import { removeLines } from "./remove-lines.ts";
import { removePair } from "./remove-value.ts";
import { movedLines } from "./section-lines.ts";
import { statementLines } from "./statement-lines.ts";

/** A pair on its way to another place. */
export interface TakenPair {
  /** Takes it out of where it is. */
  readonly removal: readonly TextEdit[];
  /** The lines that it takes with it; undefined within braces. */
  readonly lines: Range | undefined;
  /** What goes to the other place, under any name: the value as it is written, with its comments. */
  readonly content: Required<Omit<NewPair, "names">>;
}

/** Takes a pair out to put it elsewhere, with all that is said of it. */
export function takePair(document: TomlDocument, { block, pair }: PairSite): TakenPair {
  const { text } = document;
  const value = text.slice(pair.value.start, pair.value.end);
  if (block.kind === "inline") {
    const removal = removePair(document, block, pair);
    return { removal, lines: undefined, content: { value, ...commentsLost(document, pair, removal) } };
  }
  const lines = movedLines(document, block, pair);
  const above = text.slice(lines.start, statementLines(document, pair).start).split(/\r?\n/).slice(0, -1);
  const behind = text.slice(pair.end, lines.end).trimEnd();
  return { removal: removeLines(text, [lines]), lines, content: { value, above, behind } };
}
