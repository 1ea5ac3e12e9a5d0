import { writeKey, writeString } from "../../edit/write-string.ts";
import type { Shape } from "../../knowledge/shape.ts";
import type { Syntax } from "../../toml/types.ts";

/** Writes keys and values as the language of a file has them. */
export class Writer {
  readonly #isJson: boolean;

  constructor({ name }: Syntax) {
    this.#isJson = name === "json";
  }

  key(name: string): string {
    return this.#isJson ? JSON.stringify(name) : writeKey(name);
  }

  /** @param quote The quote that has been typed. */
  string(text: string, quote?: string): string {
    if (this.#isJson) return JSON.stringify(text);
    return writeString(text, { quotes: quote === "'" ? "literal" : "basic", lineBreak: "\n" });
  }

  /** What stands between a key and its value. */
  get equals(): string {
    return this.#isJson ? ": " : " = ";
  }

  /** A snippet of a value of some type: the cursor ends up where something has to be typed. */
  valueSnippet(shapes: readonly Shape[], standard: unknown): string {
    const [shape] = shapes;
    if (shapes.some(({ kind }) => kind === "boolean"))
      return standard === true ? "${1|false,true|}" : "${1|true,false|}";
    if (shapes.length === 1 && shape?.kind === "array") return "[$1]";
    if (shapes.length > 0 && shapes.every(({ kind }) => kind === "table")) return "{ $1 }";
    if (shape?.kind === "integer" || shape?.kind === "number") {
      return typeof standard === "number" ? `\${1:${standard}}` : "$1";
    }
    return shape?.kind === "string" || shape?.kind === "enum" ? '"$1"' : "$1";
  }
}
