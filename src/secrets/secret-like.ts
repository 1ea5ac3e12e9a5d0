import type { Range } from "../diagnostics/diagnostic.ts";
import { namedRanges } from "./named-ranges.ts";
import { randomRanges } from "./random-ranges.ts";
import { isStandIn } from "./stand-in.ts";
import { tokenRanges } from "./token-forms.ts";
import { urlRanges } from "./url-ranges.ts";

/** The token of a header, whatever it looks like behind `Bearer`. */
const CREDENTIALS = /\bBearer[ \t]+([\w.~+/=-]{6}[\w.~+/=-]*)|\bBasic[ \t]+([A-Za-z\d+/]{8}[A-Za-z\d+/]*={0,2})/dg;

/**
 * What looks like a secret in a text of any kind, from the text alone: tokens of well-known forms, random text, and what
 * stands behind a name that tells. Nothing of it is to be shown.
 */
export function secretLikeRanges(text: string): Range[] {
  const ranges = [...tokenRanges(text), ...randomRanges(text), ...namedRanges(text), ...urlRanges(text)];
  for (const { 1: token, 2: pair = "", indices } of text.matchAll(CREDENTIALS)) {
    const [start, end] = indices?.[token === undefined ? 2 : 1] ?? [0, 0];
    const tells = token === undefined ? /\d|=$|[a-z][A-Z]/.test(pair) : !isStandIn(token);
    if (tells) ranges.push({ start, end });
  }
  return ranges;
}
