import type { Range } from "../../diagnostics/diagnostic.ts";
import { maskRanges } from "./mask-ranges.ts";
import { secretLikeRanges } from "./secret-like.ts";

/** A text with the ranges in it that are known to hold secrets. */
export interface TextWithSecrets {
  readonly text: string;
  readonly secrets: readonly Range[];
}

/** Shorter values would be found all over a text. */
const SHORTEST = 4;

/**
 * Masks the secrets of texts that belong together. What is a secret in one of them is masked in all: a misspelt key does
 * not tell that its value is one.
 */
export function maskSecrets(texts: readonly TextWithSecrets[]): string[] {
  const ranges = texts.map(({ text, secrets }) => [...secrets, ...secretLikeRanges(text)]);
  const values = new Set<string>();
  for (const [index, { text }] of texts.entries()) {
    for (const { start, end } of ranges[index] ?? []) {
      const value = text.slice(start, end).replace(/^("""|'''|"|')([^]*)\1$/, "$2");
      if (value.trim().length >= SHORTEST) values.add(value);
    }
  }
  return texts.map(({ text }, index) =>
    maskRanges(text, [...(ranges[index] ?? []), ...[...values].flatMap((value) => occurrences(text, value))]),
  );
}

function occurrences(text: string, value: string): Range[] {
  const found: Range[] = [];
  for (let start = text.indexOf(value); start !== -1; start = text.indexOf(value, start + value.length)) {
    found.push({ start, end: start + value.length });
  }
  return found;
}
