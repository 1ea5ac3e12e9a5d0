import type { Bounds, JsonSchema } from "../schema/json-schema.ts";
import { SPACES } from "../words/rust-text.ts";
import { z } from "./z.ts";

/** How a finding about a bound is put. */
export type Checked = Pick<Bounds, "code" | "hint" | "late" | "notOfDates">;

/** Which texts Codex takes, of a value or of a name in a table. `words` follow the text's key: "takes digits only". */
export interface Texts extends Checked {
  readonly minLength?: number;
  /** Set where Codex refuses a text that is white space alone, or empty. */
  readonly notBlank?: true;
  /** What the whole text must be. Without words, a rule checks it, that has more to say. */
  readonly pattern?: { readonly test: RegExp; readonly words?: string };
  /** What it must not be; `NAME` stands for the text. */
  readonly not?: readonly { readonly test: RegExp; readonly words: string; readonly hint?: string }[];
  /** How many bytes of UTF-8 it may have. */
  readonly maxBytes?: number;
}

/** The keywords that say so. Where they cannot say it all, as of bytes, they say what comes nearest. */
export function textKeywords({ minLength, notBlank, pattern, not, maxBytes, ...checked }: Texts): JsonSchema {
  const bounds: Bounds = {
    ...checked,
    ...(notBlank && { notBlank }),
    ...(maxBytes !== undefined && { maxBytes }),
    ...(pattern?.words !== undefined && { words: pattern.words }),
    ...(not && { not: not.map(({ test, ...more }) => ({ pattern: test.source, ...more })) }),
  };
  const source = pattern?.test.source ?? (notBlank ? "\\S" : undefined);
  return {
    ...(minLength !== undefined && { minLength }),
    ...(maxBytes !== undefined && { maxLength: maxBytes }),
    ...(source !== undefined && { pattern: source }),
    ...(not && { not: { type: "string", pattern: not.map(({ test }) => test.source).join("|") } }),
    ...(Object.keys(bounds).length > 0 && { "x-bounds": bounds }),
  };
}

/** The type of such texts. Of bytes, it knows no more than the keywords do. */
export function textType({ minLength = 0, notBlank, pattern, not = [], maxBytes }: Texts): z.ZodString {
  let type = z.string().min(minLength);
  if (notBlank) type = type.regex(new RegExp(`[^${SPACES}]`));
  if (pattern?.words !== undefined) type = type.regex(pattern.test);
  for (const { test } of not) type = type.regex(new RegExp(`^(?!${test.source})`));
  return maxBytes === undefined ? type : type.max(maxBytes);
}
