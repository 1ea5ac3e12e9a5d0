import { type Detector, NOTHING } from "./damage.ts";
import { jsonOwner } from "./json-owner.ts";
import { jsonAsToml } from "./json-as-toml.ts";

const LONGEST_OPENING = 4000;
/** What may follow the first bracket: a name with its colon, another bracket, or the end of an empty value. */
const AFTER_BRACE = /^(?:"[^"\n]*"\s*:|\})/;
/** Two brackets around a name are a header of TOML. */
const AFTER_BRACKET = /^(?:[{\]]|\[(?![^\],\n]*\]\]))/;

/** A file of JSON, also with comments, or cut off. */
export const jsonFile: Detector = ({ text }) => {
  const head = text.slice(0, LONGEST_OPENING);
  const start = skipSpace(head, head.startsWith("\uFEFF") ? 1 : 0);
  const opening = head.charAt(start);
  const after = head.slice(skipSpace(head, start + 1));
  if (!(opening === "{" ? AFTER_BRACE : AFTER_BRACKET).test(after)) return undefined;
  if (opening !== "{" && opening !== "[") return undefined;
  const value = parsed(text);
  const owner = jsonOwner(value, head);
  const toml = owner.isConfig && value !== undefined ? jsonAsToml(value) : undefined;
  return {
    error: {
      code: "toml/json-file",
      start,
      end: start + 1,
      message: `${owner.what}, and Codex reads TOML from here.`,
      hint: owner.advice,
      ...(toml !== undefined && {
        fix: { title: "Write it as TOML", safe: false, edits: [{ range: { start: 0, end: text.length }, text: toml }] },
      }),
    },
    rest: NOTHING,
  };
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** Where blanks, line breaks and comments end. */
function skipSpace(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && text.charAt(at).trim() === "") at++;
    const comment = text.slice(at, at + 2);
    const end = comment === "//" ? text.indexOf("\n", at) : comment === "/*" ? text.indexOf("*/", at) : undefined;
    if (end === undefined) return at;
    if (end === -1) return text.length;
    at = end + (comment === "//" ? 1 : 2);
  }
}
