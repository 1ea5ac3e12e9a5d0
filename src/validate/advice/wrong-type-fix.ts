import type { Fix } from "../../diagnostics/diagnostic.ts";
import { rewriteFix } from "../../edit/rewrite-fix.ts";
import type { TomlString, TomlTable, TomlValue } from "../../toml/types.ts";
import { outOfBounds } from "../bounds.ts";
import { fits } from "../../resolve/choices.ts";
import { sameWord } from "../../words/nearest.ts";
import { shellWords } from "../../words/shell-words.ts";
import type { NumberShape, Shape } from "../../knowledge/shape.ts";

const WORDS: Readonly<Record<string, boolean>> = { yes: true, on: true, "1": true, no: false, off: false, "0": false };

/** The value that a value of the wrong type was meant to be, as far as one can tell. */
export function wrongTypeFix(name: string, source: string, node: TomlValue, shape: Shape): Fix | undefined {
  const options = shape.kind === "union" ? shape.options : [shape];
  const text = source.slice(node.start, node.end);
  const number = options.find(isNumber);
  const list = options.find((option) => option.kind === "array");
  const takes = (kind: Shape["kind"]): boolean => options.some((option) => option.kind === kind);
  if (node.kind === "string") {
    const word = node.value.trim().toLowerCase();
    if (takes("boolean") && /^(true|false)$/.test(word)) return rewriteFix("Remove the quotes", node, word, true);
    if (number && isPlainNumber(word, number)) return rewriteFix("Remove the quotes", node, word, true);
    if (list?.items.kind === "string") return asList(name, node, text);
  }
  if (takes("boolean") && (node.kind === "string" || node.kind === "integer")) {
    const word = String(node.value).trim().toLowerCase();
    const value = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    if (value !== undefined) return rewriteFix(`Change to ${value}`, node, String(value), false);
  }
  if (node.kind === "float" && number?.kind === "integer" && isPlainNumber(String(node.value), number)) {
    return rewriteFix("Write it without a fraction or exponent", node, String(node.value), true);
  }
  if ((node.kind === "integer" || node.kind === "float") && takes("string")) {
    return rewriteFix("Put it in quotes", node, JSON.stringify(text), true);
  }
  if (node.kind === "boolean") {
    const choice = options.find((option) => option.kind === "enum");
    const value = choice?.values.find((name) => sameWord(name, text));
    if (value !== undefined) return rewriteFix("Put it in quotes", node, JSON.stringify(value), true);
  }
  if (node.kind === "array") {
    const [item] = node.items;
    if (item?.kind === "table" && node.ofTables && node.items.length === 1 && options.some(knowsKeys(item))) {
      return rewriteFix("Write single brackets", node, text.slice(1, -1), true);
    }
    if (item?.kind === "string" && node.items.length === 1 && takes("string")) {
      return rewriteFix("Remove the brackets", node, source.slice(item.start, item.end), false);
    }
  }
  const [only, second] = node.kind === "table" && node.origin === "inline" ? node.entries : [];
  // `theme = { name = "dark" }`
  if (only?.value.kind === "string" && !second && takes("string")) {
    return rewriteFix(
      `Write the value of \`${only.key.name}\` alone`,
      node,
      source.slice(only.value.start, only.value.end),
      false,
    );
  }
  if (node.kind === "table" && node.origin === "header" && list?.items.kind === "table") {
    return rewriteFix("Write double brackets", node, `[${text}]`, true);
  }
  return undefined;
}

/** Keys that hold a program and its arguments, one item each, or such arguments. */
const COMMAND_LINES = ["notify", "args"];

function asList(name: string, node: TomlString, text: string): Fix {
  const parts = COMMAND_LINES.includes(name) ? shellWords(node.value) : undefined;
  if (!parts || parts.length < 2) return rewriteFix("Put it in an array", node, `[${text}]`, false);
  return rewriteFix("Split it into an array", node, `[${parts.map((part) => JSON.stringify(part)).join(", ")}]`, false);
}

/** Whether a place takes a table with all the keys of this one: with others, the header is not what is wrong. */
function knowsKeys({ entries }: TomlTable): (shape: Shape) => boolean {
  return (shape) => {
    if (shape.kind !== "table") return false;
    return entries.every(({ key, value }) => {
      const known = shape.prop(key.name) ?? shape.rest;
      return known !== undefined && fits(value, known);
    });
  };
}

function isNumber(shape: Shape): shape is NumberShape {
  return shape.kind === "integer" || shape.kind === "number";
}

function isPlainNumber(text: string, shape: NumberShape): boolean {
  return /^(0|-?[1-9]\d{0,14})$/.test(text) && outOfBounds(Number(text), shape) === undefined;
}
