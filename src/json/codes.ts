import type { CodeExplanation } from "../toml/codes.ts";

/** The syntax errors of JSON by code, without the `json/` in front. */
const explanations = {
  "bad-escape": {
    summary: "A backslash in a string starts no valid escape.",
    why: 'JSON knows `\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` and `\\u` with four hexadecimal digits, and no other escape.',
    fix: "Double the backslash: a Windows path is `C:\\\\Users`, a dot in a regular expression `\\\\.`.",
  },
  "bad-number": {
    summary: "A number is malformed.",
    why: "JSON numbers are decimal, with digits on both sides of a point: no leading zeros, no `+`, no `_`, no `0x`, no `NaN` or `Infinity`.",
    fix: "Correct the number, or put it in quotes if it is text.",
  },
  "byte-order-mark": {
    summary: "A byte order mark stands at the start of the file.",
    why: "It is an invisible character that some editors on Windows write. JSON does not allow it, and Codex refuses the file.",
    fix: "Save the file as UTF-8 without a byte order mark.",
  },
  comment: {
    summary: "A comment stands in the file.",
    why: "JSON has no comments, and Codex reads strict JSON: it refuses the file.",
    fix: "Remove the comment. `description` at the top of a `hooks.json` takes a text.",
  },
  "control-character": {
    summary: "A control character stands in a string.",
    why: "JSON strings hold no control characters, not even a tab or a line break.",
    fix: "Write it as an escape, such as `\\t` or `\\n`.",
  },
  "duplicate-key": {
    summary: "A key is defined twice in one object.",
    why: "Where Codex knows the key, it refuses the whole file rather than choose between two values.",
    fix: "Keep the one that you want and remove the other; put what two lists hold into one.",
  },
  "extra-comma": {
    summary: "A comma has no value in front of it.",
    why: "Commas stand between values only.",
    fix: "Remove the comma.",
  },
  "invalid-utf8": {
    summary: "The file is not valid UTF-8.",
    why: "JSON files are UTF-8, and Codex refuses any other bytes.",
    fix: "Save the file as UTF-8.",
  },
  "lone-surrogate": {
    summary: "An escape such as `\\ud83d` is half of a character.",
    why: "Characters beyond U+FFFF are written as two such escapes, one right behind the other.",
    fix: "Write both halves, or the character itself.",
  },
  "missing-colon": {
    summary: "A key has no colon.",
    why: 'Each entry of an object is `"key": value`.',
    fix: "Write a colon between the key and its value.",
  },
  "missing-comma": {
    summary: "A comma is missing between two values.",
    why: "Values of a list and entries of an object are separated by commas, also across lines.",
    fix: "Add the comma.",
  },
  "missing-value": {
    summary: "A value is missing.",
    why: "A file holds one value, and so does each key.",
    fix: "Write the value, or remove the key.",
  },
  "nested-too-deep": {
    summary: "Brackets are nested too deep.",
    why: "Codex gives up at the 128th bracket in another, wherever it reads the value.",
    fix: "Flatten the value.",
  },
  "not-text": {
    summary: "The file is not text.",
    why: "It contains many bytes that no text file has.",
    fix: "Check that this is the file you meant.",
  },
  "stray-text": {
    summary: "Something stands where nothing belongs.",
    why: "A JSON file holds one value, and between its values only commas and blanks.",
    fix: "Remove it.",
  },
  "trailing-comma": {
    summary: "A comma follows the last value.",
    why: "JSON takes a comma between two values only, and Codex refuses the file.",
    fix: "Remove the comma.",
  },
  "unclosed-bracket": {
    summary: "A bracket or brace is not closed.",
    why: "Without its end, Codex cannot tell what belongs in it.",
    fix: "Add the closing bracket behind the last value.",
  },
  "unknown-word": {
    summary: "A word stands without quotes.",
    why: "Without quotes JSON knows `true`, `false`, `null` and numbers.",
    fix: "Put text in double quotes; write `true`, `false` and `null` in small letters.",
  },
  "unquoted-key": {
    summary: "A key stands without quotes.",
    why: "Keys are strings in JSON.",
    fix: "Put the key in double quotes.",
  },
  "unterminated-string": {
    summary: "A string has no closing quote.",
    why: "A string ends on the line on which it starts; a line break in it is written `\\n`.",
    fix: 'Add the closing quote. A quote within the text is written `\\"`.',
  },
  utf16: {
    summary: "The file is UTF-16.",
    why: "JSON files are UTF-8. Windows PowerShell's `>` and Notepad's \"Unicode\" write UTF-16.",
    fix: "Save the file as UTF-8.",
  },
  "wrong-quotes": {
    summary: "A text is in quotes other than double ones.",
    why: 'Only the straight quotes " delimit strings in JSON.',
    fix: "Replace the quotes with double ones.",
  },
} as const satisfies Record<string, CodeExplanation>;

/** The name of a syntax error, without the `json/` in front. */
export type JsonCode = keyof typeof explanations;

/** Every syntax error of JSON by its full code, such as `json/trailing-comma`. */
export const jsonCodes: Readonly<Record<`json/${JsonCode}`, CodeExplanation>> = Object.freeze(
  Object.fromEntries(Object.entries(explanations).map(([code, text]) => [`json/${code}`, text])),
) as Readonly<Record<`json/${JsonCode}`, CodeExplanation>>;
