import { brokenLines } from "./broken-lines.ts";
import { type Detector, NOTHING } from "./damage.ts";

/** Tags of template languages outside of quotes: `{{ }}`, `{% %}`, `{# #}`, `<% %>`. */
const TAG = /\{\{(?!\s*[\w-]+\s*=[^=]).{0,300}?\}\}|\{%.{0,300}?%\}|\{#.{0,300}?#\}|<%.{0,300}?%>/;
/** Values that only a program that fills them in can have meant: `${NAME}`, `@NAME@`. */
const BLANK = /=\s*(\$\{\w+(?::?[-+?=][^}]{0,100})?\}|@[A-Z]\w*@|%[A-Z]\w*%|__[A-Z][A-Z_]*__)\s*(?:#.*)?$/;
const QUOTED = /"(?:[^"\\]|\\.)*"|'[^']*'/g;

/** A template from which another program makes the file. */
export const template: Detector = (broken) => {
  for (const { start, text } of brokenLines(broken)) {
    // Quoted parts keep their length, so that a place in the line stays the same.
    const bare = text.replace(QUOTED, (quoted) => "_".repeat(quoted.length));
    const tag = TAG.exec(bare);
    const blank = tag ? undefined : BLANK.exec(bare);
    const found = tag ? tag[0] : blank?.[1];
    if (found === undefined) continue;
    const at = start + (tag ? tag.index : bare.indexOf(found, blank?.index));
    return {
      error: {
        code: "toml/template",
        start: at,
        end: at + found.length,
        message: "This is a template, from which another program makes the file; Codex reads TOML only.",
        hint: "Check the file that the program makes, and leave this one out (`ignore` in the settings of this check).",
      },
      rest: NOTHING,
    };
  }
  return undefined;
};
