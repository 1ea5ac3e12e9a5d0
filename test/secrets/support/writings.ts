import type { KeyPath } from "../../support/walk-schema.ts";

/** Lines that go below a header; those of one header are put together. */
export interface Snippet {
  readonly header: KeyPath;
  readonly lines: string;
}

type Write = (path: KeyPath, text: string) => Snippet;

/** Ways to write a value that leave the rest of a file as it is. */
export const writings: Readonly<Record<string, Write>> = {
  "below a header": (path, text) => belowHeader(path, quoted(text)),
  "dotted key": (path, text) => ({ header: [], lines: `${dotted(names(path))} = ${quoted(text)}` }),
  literal: (path, text) => belowHeader(path, `'${text}'`),
  "on several lines": (path, text) => belowHeader(path, `"""\n${text}\n"""`),
  "on several lines, literal": (path, text) => belowHeader(path, `'''${text}'''`),
  "broken by a backslash": (path, text) => belowHeader(path, `"""${half(text, "\\\n   ")}"""`),
  "with escapes": (path, text) => belowHeader(path, `"${escaped(text)}"`),
  "in an array": (path, text) => belowHeader(path, `[${quoted(text)}]`),
  "in an array of arrays": (path, text) => belowHeader(path, `[1, [${quoted(text)}], []]`),
  "in a table": (path, text) => belowHeader(path, `{ a = ${quoted(text)} }`),
  "in a table of tables": (path, text) => belowHeader(path, `{ a = { b = [${quoted(text)}] } }`),
  "below a header of its own": (path, text) => ({ header: names(path), lines: `x = ${quoted(text)}` }),
  "misspelt key": (path, text) => belowHeader(misspelt(path), quoted(text)),
  "key in capitals": (path, text) => belowHeader([...path.slice(0, -1), last(path).toUpperCase()], quoted(text)),
  "key that there is not": (path, text) => belowHeader([...path.slice(0, -1), "planted_nowhere"], quoted(text)),
  "in the wrong table": (path, text) => belowHeader(["planted_elsewhere", last(path)], quoted(text)),
  "as a key": (path, text) => belowHeader([...path, text], "1"),
  "as a key beside": (path, text) => belowHeader([...path.slice(0, -1), text], "1"),
  twice: (path, text) => followed(belowHeader(path, quoted(text)), `\n${pair(path, quoted(text))}`),
  "a second time": (path, text) => followed(belowHeader(path, "1"), `\n${pair(path, quoted(text))}`),
  "in a comment": (path, text) => followed(belowHeader(path, "1"), ` # was: ${text}`),
  "in a comment as a line": (path, text) => followed(belowHeader(path, "[[]]"), `\n# ${last(path)} = ${quoted(text)}`),
  "without quotes": (path, text) => belowHeader(path, text),
  "not closed": (path, text) => belowHeader(path, `"${text}`),
  "not closed, literal": (path, text) => belowHeader(path, `'${text}`),
  "not opened": (path, text) => belowHeader(path, `${text}"`),
  "other quotes": (path, text) => belowHeader(path, `\u201C${text}\u201D`),
  "wrong closing quote": (path, text) => belowHeader(path, `"${text}'`),
  "with an escape that there is not": (path, text) => belowHeader(path, `"${text}\\q"`),
  "with text behind": (path, text) => belowHeader(path, `"${text}" more`),
  "glued to the next": (path, text) => followed(belowHeader(path, quoted(text)), " x = 1"),
  "with a colon": (path, text) => belowHeader(path, quoted(text), ": "),
  "with a colon, without quotes": (path, text) => belowHeader(path, text, ": "),
  "with an arrow": (path, text) => belowHeader(path, quoted(text), " => "),
  "without an equals sign": (path, text) => belowHeader(path, quoted(text), " "),
  "a line of its own": (path, text) => followed(belowHeader(path, "1"), `\n${text}`),
};

/** Ways that need a file of their own, as they take the rest with them or set a table a second time. */
export const aloneWritings: Readonly<Record<string, Write>> = {
  inline: (path, text) => inline(path, quoted(text)),
  "without quotes, inline": (path, text) => inline(path, text),
  "not closed, inline": (path, text) => inline(path, `"${text}`),
  "in an array of tables": (path, text) => ({ header: [], lines: `[[${dotted(names(path))}]]\nx = ${quoted(text)}` }),
  "in a header that is not closed": (path, text) => followed(belowHeader(path, quoted(text)), "\n[unclosed"),
  "as a header": (path, text) => followed(belowHeader(path, "1"), `\n[${text}]`),
  "as a broken header": (path, text) => followed(belowHeader(path, "1"), `\n[${text}`),
  "not closed, of several lines": (path, text) => belowHeader(path, `"""${text}`),
  "not closed, of several lines, literal": (path, text) => belowHeader(path, `'''${text}`),
  "in an array that is not closed": (path, text) => belowHeader(path, `[${quoted(text)}`),
  "in a table that is not closed": (path, text) => belowHeader(path, `{ a = ${quoted(text)}`),
  "after a broken line": (path, text) => ({
    header: [],
    lines: `= broken\n${document([belowHeader(path, quoted(text))])}`,
  }),
};

function names(path: KeyPath): KeyPath {
  return path.filter((key) => key !== 0);
}

function last(path: KeyPath): string {
  return String(names(path).at(-1));
}

function pair(path: KeyPath, value: string, separator = " = "): string {
  return `${bare(last(path))}${separator}${value}`;
}

function belowHeader(path: KeyPath, value: string, separator = " = "): Snippet {
  return { header: names(path).slice(0, -1), lines: pair(path, value, separator) };
}

function inline(path: KeyPath, value: string): Snippet {
  const [root, ...rest] = path;
  const inner = rest.reduceRight<string>((text, key) => {
    return key === 0 ? `[${text}]` : `{ ${bare(String(key))} = ${text} }`;
  }, value);
  return { header: [], lines: `${bare(String(root))} = ${inner}` };
}

function followed({ header, lines }: Snippet, more: string): Snippet {
  return { header, lines: lines + more };
}

/** A file with the snippets, each header once. */
export function document(snippets: readonly Snippet[]): string {
  const byHeader = new Map<string, string[]>([["", []]]);
  for (const { header, lines } of snippets) {
    const name = dotted(header);
    byHeader.set(name, [...(byHeader.get(name) ?? []), lines]);
  }
  return [...byHeader]
    .map(([header, lines]) => `${header === "" ? "" : `[${header}]\n`}${lines.join("\n")}\n`)
    .join("\n");
}

function dotted(path: KeyPath): string {
  return path.map((key) => bare(String(key))).join(".");
}

function bare(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function half(text: string, between: string): string {
  const middle = text.length >> 1;
  return text.slice(0, middle) + between + text.slice(middle);
}

function escaped(text: string): string {
  return text.replaceAll(/[\s\S]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A key with two letters swapped. */
function misspelt(path: KeyPath): KeyPath {
  const key = last(path);
  return [...path.slice(0, -1), `${key.slice(0, -3)}${key.at(-2)}${key.at(-3)}${key.at(-1)}`];
}
