import { brokenLines } from "./broken-lines.ts";
import { type Detector, NOTHING } from "./damage.ts";
import { hideQuoted } from "./hide-quoted.ts";

/** Tags of template languages outside of quotes: `{{ }}`, `{% %}`, `{# #}`, `<% %>`. */
const TAG = /\{\{(?!\s*[\w-]+\s*=[^=]).{0,300}?\}\}|\{%.{0,300}?%\}|\{#.{0,300}?#\}|<%.{0,300}?%>/;
/** Values that only a program that fills them in can have meant: `${NAME}`, `@NAME@`. */
const BLANK = /^(?:\$\{\w+(?::?[-+?=][^}]*)?\}|@[A-Z]\w*@|%[A-Z]\w*%|__[A-Z][A-Z_]*)(?=$|[ \t]*#)/;

/** A template from which another program makes the file. */
export const template: Detector = (broken) => {
  for (const { start, text } of brokenLines(broken)) {
    const bare = hideQuoted(text);
    const tag = TAG.exec(bare);
    const value = bare.slice(bare.indexOf("=") + 1).trimStart();
    const found = tag?.[0] ?? BLANK.exec(value)?.[0];
    if (found === undefined) continue;
    const at = start + (tag?.index ?? bare.length - value.length);
    return {
      error: {
        code: "toml/template",
        start: at,
        end: at + found.length,
        message: "This is a template, from which another program makes the file; Codex reads TOML only.",
        hint: "Check the file that the program makes, and leave this one out (`exclude` in the settings file).",
      },
      rest: NOTHING,
    };
  }
  return undefined;
};
