import type { Format } from "../../../src/cli/reporters/formats.ts";
import { hiddenCharacters } from "./hidden-characters.ts";

/** What CI services and XML act on. */
const commands = [
  "\n::error::planted",
  "\r##[error]planted",
  " ::set-output name=a::b ",
  "##vso[task.x]",
  "%0A",
  "]]>",
  '<&">',
];
export const texts = [...hiddenCharacters, ...commands, "\r\n", "\x1b]0;planted\x07\x1b[2J"];

/** The same with many of the characters in each. */
export const gathered = [...texts.slice(hiddenCharacters.length), ...chunks(hiddenCharacters, 12)];

function chunks(list: readonly string[], size: number): string[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size).join("a"),
  );
}

/** A text as a string of TOML with escapes; what no TOML can hold is left out. */
export function quoted(text: string): string {
  const characters = [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code >= 0xd800 && code <= 0xdfff ? "" : `\\U${code.toString(16).padStart(8, "0")}`;
  });
  return `"x${characters.join("")}y"`;
}

/** What CI services would take for commands, but for those that the format is made of. */
export function commandsIn(output: string, format: Format): string[] {
  const starts = output.split("\n").filter((line) => /^\s*::/.test(line));
  const own = /^::(?:error|warning|notice) file=[^\n]*$/;
  return [
    ...starts.filter((line) => format !== "github" || !own.test(line)),
    ...(format === "github" ? [] : (output.match(/##\w*\[/g) ?? [])),
  ];
}
