import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { JsonSchema } from "../schema/json-schema.ts";
import { byteLength, isBlank } from "../words/rust-text.ts";

/** What a finding says of a text, after the name of its key, and how it is reported. */
export interface TextProblem {
  readonly words: string;
  readonly details: Pick<Diagnostic, "code"> & Pick<Partial<Diagnostic>, "hint">;
  /** The pattern that the text must not match, if that is what is wrong. */
  readonly refused?: RegExp;
}

/** What Codex has against a text, of a value or of a name in a table: the first thing that is wrong. */
export function textProblem(text: string, { pattern, "x-bounds": bounds = {} }: JsonSchema): TextProblem | undefined {
  const { code = "out-of-range", hint, notBlank, maxBytes, words, not = [] } = bounds;
  const problem = (what: string, instead = hint, refused?: RegExp): TextProblem => ({
    words: what.replaceAll("NAME", text),
    details: { code, ...(instead !== undefined && { hint: instead.replaceAll("NAME", text) }) },
    ...(refused && { refused }),
  });
  if (notBlank && isBlank(text)) return problem("must not be blank");
  if (words !== undefined && pattern !== undefined && !new RegExp(pattern, "u").test(text)) return problem(words);
  const bytes = maxBytes === undefined ? 0 : byteLength(text);
  if (maxBytes !== undefined && bytes > maxBytes) return problem(`takes at most ${maxBytes} bytes; these are ${bytes}`);
  for (const one of not) {
    const refused = new RegExp(one.pattern, "u");
    if (refused.test(text)) return problem(one.words, one.hint, refused);
  }
  return undefined;
}
