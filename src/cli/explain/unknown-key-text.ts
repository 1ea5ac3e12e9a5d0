import { currentKnowledge } from "../../knowledge/current.ts";
import type { Shape } from "../../knowledge/shape.ts";
import { lintDocument } from "../../lint-document.ts";
import { parseToml } from "../../toml/parse.ts";
import { wrap } from "../../text/wrap.ts";
import { bareOrQuoted, dotted } from "../../words/describe.ts";
import type { Layout } from "./layout.ts";

/**
 * What a check says of a key that Codex does not know: one of older releases, or what people call another key. Undefined
 * for a name that means nothing.
 */
export function unknownKeyText(steps: readonly string[], { width, paint }: Layout): string | undefined {
  const name = steps.at(-1) ?? "";
  const table = steps.slice(0, -1).reduce<Shape | undefined>(below, currentKnowledge().config);
  if (table?.kind !== "table" || table.has(name) || !(table.former(name) ?? table.otherName(name))) return undefined;
  const header = steps.length > 1 ? `[${dotted(steps.slice(0, -1))}]\n` : "";
  const findings = ["true", '"x"', "1"]
    .flatMap((value) => lintDocument(parseToml(`${header}${bareOrQuoted(name)} = ${value}\n`)))
    .filter(({ code }) => code === "unknown-key");
  // What is said of a value of the right type tells the most.
  const found = findings.find(({ fix }) => fix) ?? findings[0];
  if (!found) return undefined;
  const advice = found.hint ?? (found.fix ? `${found.fix.title}.` : "");
  const text = wrap(`${found.message} ${advice}`.trim(), width).join("\n");
  return `${paint(dotted(steps), "bold", "cyan")}\n${text}\n`;
}

function below(shape: Shape | undefined, step: string): Shape | undefined {
  return shape?.kind === "table" ? (shape.prop(step) ?? shape.rest) : undefined;
}
