import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Shape } from "../../knowledge/shape.ts";
import type { Place } from "../../resolve/place.ts";
import { bareOrQuoted } from "../../words/describe.ts";

/** What to write in place of a table under a header where there can only be a text, or one of some words. */
export function wordAdvice({ name, path, node, file }: Place, shape: Shape): Pick<Diagnostic, "hint"> | undefined {
  if (node.kind !== "table" || node.origin === "inline" || file.document.syntax.name === "json") return undefined;
  const where = path.length === 1 ? " above the first table header" : "";
  const line = (value: string): string => `\`${bareOrQuoted(name)} = "${value}"\`${where}`;
  if (shape.kind === "string") return { hint: `Write the text itself: ${line("…")}.` };
  const [only, second] = node.entries;
  if (shape.kind !== "enum" || only?.value.kind !== "string" || second) return undefined;
  return shape.values.includes(only.value.value) ? { hint: `Write ${line(only.value.value)}.` } : undefined;
}
