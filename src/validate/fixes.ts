import type { Fix } from "../diagnostics/diagnostic.ts";
import type { TomlValue } from "../toml/types.ts";
import { sameWord } from "./nearest.ts";
import type { Shape } from "./shape.ts";

/** A fix that replaces one range by another text. */
export function rewriteFix(
  title: string,
  node: { readonly start: number; readonly end: number },
  text: string,
  safe: boolean,
): Fix {
  return { title, safe, edits: [{ range: { start: node.start, end: node.end }, text }] };
}

/** The value that a value of the wrong type was meant to be, where there is no doubt. */
export function wrongTypeFix(source: string, node: TomlValue, shape: Shape): Fix | undefined {
  const options = shape.kind === "union" ? shape.options : [shape];
  const kinds = new Set(options.map((option) => option.kind));
  const text = source.slice(node.start, node.end);
  if (node.kind === "string") {
    const word = node.value.trim();
    if (kinds.has("boolean") && /^(true|false)$/i.test(word)) {
      return rewriteFix("Remove the quotes", node, word.toLowerCase(), true);
    }
    if ((kinds.has("integer") || kinds.has("number")) && /^(0|-?[1-9]\d{0,14})$/.test(word)) {
      return rewriteFix("Remove the quotes", node, word, true);
    }
    if (options.some((option) => option.kind === "array" && option.items.kind === "string")) {
      return rewriteFix("Put it in an array", node, `[${text}]`, false);
    }
  }
  if (node.kind === "float" && kinds.has("integer") && Number.isSafeInteger(node.value)) {
    return rewriteFix("Write it without a fraction or exponent", node, String(node.value), true);
  }
  if ((node.kind === "integer" || node.kind === "float") && kinds.has("string")) {
    return rewriteFix("Put it in quotes", node, JSON.stringify(text), true);
  }
  if (node.kind === "boolean") {
    const choice = options.find((option) => option.kind === "enum");
    const value = choice?.kind === "enum" ? choice.values.find((name) => sameWord(name, text)) : undefined;
    if (value !== undefined) return rewriteFix("Put it in quotes", node, JSON.stringify(value), true);
  }
  return undefined;
}
