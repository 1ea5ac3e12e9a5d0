import { type Detector, NOTHING } from "./damage.ts";
import { jsonOwner } from "./json-owner.ts";
import { jsonAsToml } from "./json-as-toml.ts";

/** What JSON starts with: a brace and a name with its colon, or brackets with one of those in them; comments may come before. */
const OPENING =
  /^\uFEFF?(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*\/)*(?:\{|\[(?=\s*[{\]]))\s*(?:\/\/[^\n]*\n\s*)*(?:"(?:[^"\\\n]|\\.){0,200}"\s*:|\{|\}|\])/;
const LONGEST_OPENING = 4000;

/** A file of JSON, also with comments, or cut off. */
export const jsonFile: Detector = ({ text }) => {
  const head = text.slice(0, LONGEST_OPENING);
  if (!OPENING.test(head)) return undefined;
  const start = head.search(/[{[]/);
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
        fix: { title: "Write it as TOML", safe: false, edits: [{ start: 0, end: text.length, text: toml }] },
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
