import type { Painter } from "../../text/style.ts";
import { wrap } from "../../text/wrap.ts";

/** How wide explanations are, and how they are painted. */
export interface Layout {
  readonly width: number;
  readonly paint: Painter;
}

/** A title with a text below it, indented. */
export function section(title: string, text: string, { width, paint }: Layout): string {
  const lines = text.split("\n").flatMap((line) => wrap(line, width - 2));
  return `\n${paint(title, "bold")}\n${indented(lines.join("\n"))}`;
}

/** A title with a configuration below it, which is not wrapped. */
export function example(title: string, toml: string, { paint }: Layout): string {
  return `\n${paint(title, "bold")}\n${indented(toml.trimEnd())}`;
}

/** An entry of a list: its name, and what it is below. */
export function listEntry(name: string, note: string, text: string, { width, paint }: Layout): string {
  const title = `${paint(name, "bold", "cyan")}${note === "" ? "" : ` ${paint(note, "dim")}`}\n`;
  return (
    title +
    wrap(text, width - 4)
      .map((line) => `    ${line}\n`)
      .join("")
  );
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => `${`  ${line}`.trimEnd()}\n`)
    .join("");
}
