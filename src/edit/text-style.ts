import { lineBreakAt } from "../toml/line-break.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlPair } from "../toml/types.ts";
import type { StringStyle } from "./write-string.ts";

/** How the strings of a document are written for the most part. */
export const textStyle = oncePer(({ text, statements }: TomlDocument): StringStyle => {
  let basic = 0;
  let literal = 0;
  for (const statement of statements) {
    if (statement.type !== "pair" || statement.value.kind !== "string") continue;
    if (statement.value.style === "basic") basic++;
    else if (statement.value.style === "literal") literal++;
  }
  return { quotes: literal > basic ? "literal" : "basic", lineBreak: lineBreakAt(text, 0) };
});

/** What stands between key and value, as beside it: nothing but the sign, or one blank on each side. */
export function equalsSign(text: string, beside: TomlPair | undefined): "=" | " = " {
  const key = beside?.keys.at(-1);
  return beside && key && text.slice(key.end, beside.value.start) === "=" ? "=" : " = ";
}
