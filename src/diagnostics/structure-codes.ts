import type { Effect } from "./diagnostic.ts";

/** What a diagnostic code means; `codex-config explain` shows it. */
export interface CodeDocs {
  /** The effect that its findings have, or have most often. */
  readonly effect: Effect;
  /** What is wrong, in one sentence. */
  readonly summary: string;
  /** What Codex does about it, and why that matters. */
  readonly why: string;
  /** How to repair it. */
  readonly fix: string;
}

/** Codes of findings about the structure: keys, types and values that the models do not allow. */
export const structureCodes = {
  "unknown-key": {
    effect: "ignored",
    summary: "A key that its table does not have.",
    why:
      "Most tables drop keys they do not know: Codex starts, the setting does nothing, and `codex --strict-config` refuses " +
      "the file. Some tables refuse unknown keys outright, and some drop them without any warning at all.",
    fix:
      "Correct the spelling (keys are in snake_case and case-sensitive), move the key to the table it belongs to, or remove " +
      "it. In TOML every key below a `[header]` belongs to that table, up to the next header: keys of the top level go above " +
      "the first header.",
  },
  "wrong-type": {
    effect: "fatal",
    summary: "A value of a type that the key does not take.",
    why: "Codex refuses to start with the file.",
    fix: "Write the value as the message says: strings in quotes, numbers and `true`/`false` without, lists in brackets.",
  },
  "unknown-value": {
    effect: "fatal",
    summary: "A value that is not among the choices of the key.",
    why: "Codex refuses to start with the file. Choices are case-sensitive.",
    fix: "Use one of the choices that the message lists.",
  },
  "refused-value": {
    effect: "fatal",
    summary: "A value that older releases took and this one refuses.",
    why: "Codex refuses to start with the file.",
    fix: "Follow the hint of the finding: it names the replacement.",
  },
  "refused-key": {
    effect: "fatal",
    summary: "A key that stops Codex from starting, whatever its value.",
    why: "Older releases knew the key; this one refuses to start with it rather than to ignore it.",
    fix: "Remove the key and follow the hint of the finding: it names the replacement.",
  },
  "missing-key": {
    effect: "fatal",
    summary: "A table without a key that it must have.",
    why: "Codex refuses to start with the file.",
    fix: "Add the key to the table, or remove the table.",
  },
  "out-of-range": {
    effect: "fatal",
    summary: "A number, text or list outside the bounds of its key.",
    why: "Codex refuses to start with the file.",
    fix: "Use a value within the bounds that the message gives.",
  },
  "duplicate-alias": {
    effect: "ignored",
    summary: "An older spelling of a key beside the key itself.",
    why:
      "Depending on the key, Codex refuses the file, or it drops the older spelling and `codex --strict-config` refuses the " +
      "file.",
    fix: "Keep the current key and remove the older spelling.",
  },
  "quirk/date-as-string": {
    effect: "risk",
    summary: "A date without quotes where a string is wanted.",
    why: "Codex happens to take the date's text. Nothing promises that the next release does, and other tools refuse it.",
    fix: "Put the date in quotes.",
  },
  "quirk/enum-as-table": {
    effect: "risk",
    summary: "A one-key table where one of several fixed strings is wanted.",
    why: "Codex happens to take the key as the value. Nothing promises that the next release does, and editors refuse it.",
    fix: "Write the name as a string.",
  },
  "quirk/array-as-table": {
    effect: "risk",
    summary: "An array where a table is wanted.",
    why:
      "Codex happens to fill the table's keys from the array in the order of its own source code, which may change with any " +
      "release.",
    fix: "Write a table and name the keys.",
  },
} as const satisfies Readonly<Record<string, CodeDocs>>;
