import type { CodeDocs } from "../diagnostics/code-docs.ts";

/** Codes for what has happened to a whole file, or to a part of it. */
export const damageCodes = {
  "toml/json-file": {
    effect: "fatal",
    summary: "The file is JSON.",
    why: "Codex reads TOML, and refuses the file at its first brace. Often a program has written into the wrong file, or settings of another agent were copied.",
    fix: "Write the settings as TOML, or put the file where it belongs: `hooks.json` and `auth.json` have places of their own.",
    bad: '{\n  "model": "gpt-5",\n  "features": { "hooks": true }\n}\n',
    good: 'model = "gpt-5"\n\n[features]\nhooks = true\n',
  },
  "toml/yaml-file": {
    effect: "fatal",
    summary: "The file is YAML.",
    why: "Codex reads TOML. Other agents use YAML, and so did early releases of Codex.",
    fix: "Write `key = value` lines with texts in quotes, and a `[header]` for each level of indentation.",
    bad: "model: gpt-5\nfeatures:\n  hooks: true\n",
    good: 'model = "gpt-5"\n\n[features]\nhooks = true\n',
  },
  "toml/template": {
    effect: "fatal",
    summary: "The file is a template from which another program makes the configuration.",
    why: "Its tags are not TOML, and what is wrong with the template need not be wrong with the file made from it, so nothing else is reported.",
    fix: "Check the file that the program makes, and leave the template out of the check: `exclude` in the settings file.",
    bad: "model = {{ .model | quote }}\n",
    good: 'model = "gpt-5"\n',
  },
  "toml/other-file": {
    effect: "fatal",
    summary: "The file is not TOML at all, but a web page, a script or prose.",
    why: "No line of it is a setting. Most often a download failed, or a program wrote into the wrong file.",
    fix: "Put the right file in its place.",
    bad: "<!DOCTYPE html>\n<html>\n<body>Not found</body>\n</html>\n",
    good: 'model = "gpt-5"\n',
  },
  "toml/nul-bytes": {
    effect: "fatal",
    summary: "The file has NUL bytes in it.",
    why: "A file system leaves them where a write was interrupted, by a crash or a full disk. What was there is lost.",
    fix: "Remove them, and check whether the end of the file is missing. If nothing is left, restore a backup.",
  },
  "toml/wrapping-lines": {
    effect: "fatal",
    summary: "The frame of a code block, or the command around a text, was copied along with the settings.",
    why: "Those lines are not TOML, so Codex refuses the file.",
    fix: "Remove the lines around the settings.",
    bad: '```toml\nmodel = "gpt-5"\n```\n',
    good: 'model = "gpt-5"\n',
  },
  "toml/stray-brackets": {
    effect: "fatal",
    summary: "The whole file is between brackets.",
    why: "A TOML file is `key = value` lines and headers, with nothing around them.",
    fix: "Remove the brackets.",
    bad: '{\nmodel = "gpt-5"\n}\n',
    good: 'model = "gpt-5"\n',
  },
  "toml/unmarked-comment": {
    effect: "fatal",
    summary: "A line that marks the part of a program is not a comment.",
    why: "Installers find what they wrote by such lines. Without `#` they are not TOML, and Codex refuses the file.",
    fix: "Put `# ` in front of it.",
    bad: 'BEGIN MANAGED BLOCK\nmodel = "gpt-5"\nEND MANAGED BLOCK\n',
    good: '# BEGIN MANAGED BLOCK\nmodel = "gpt-5"\n# END MANAGED BLOCK\n',
  },
  "toml/array-remains": {
    effect: "fatal",
    summary: "Lines are left over from an array whose beginning is gone.",
    why: "A program that changes one line at a time replaced the first line of an array of several, and left the others.",
    fix: "Remove the lines, or put them into the array above.",
    bad: 'notify = ["notify-send", "Codex"]\n  "Codex",\n]\n',
    good: 'notify = ["notify-send", "Codex"]\n',
  },
  "toml/broken-header": {
    effect: "fatal",
    summary: "There is a comment and a line break between the brackets of a header.",
    why: "A header ends on the line on which it begins. Libraries that keep comments as part of a name write such headers when they move a table.",
    fix: "Put the comment above the header.",
    bad: "[ # what hooks do\nfeatures ]\nhooks = true\n",
    good: "# what hooks do\n[features]\nhooks = true\n",
  },
  "toml/escaped-line-breaks": {
    effect: "fatal",
    summary: "Line breaks between settings are written as `\\n`.",
    why: "A program has escaped the whole text as if it were one string, so that all of it is one line.",
    fix: "Replace each `\\n` between two settings with a line break.",
    bad: 'model = "gpt-5"\\nreview_model = "gpt-5"\n',
    good: 'model = "gpt-5"\nreview_model = "gpt-5"\n',
  },
  "toml/doubled-file": {
    effect: "fatal",
    summary: "Everything in the file is there twice.",
    why: "An installer ran again and added what it had written before. No key and no table may be set twice.",
    fix: "Remove the second half.",
    bad: 'model = "gpt-5"\n[features]\nhooks = true\nmodel = "gpt-5"\n[features]\nhooks = true\n',
    good: 'model = "gpt-5"\n[features]\nhooks = true\n',
  },
} as const satisfies Readonly<Record<string, CodeDocs>>;

/** The code of a kind of damage. */
export type DamageCode = keyof typeof damageCodes;
