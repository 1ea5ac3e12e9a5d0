import { displayWidth } from "../../src/text/display-width.ts";
import { type Picture, box, escaped } from "./picture.ts";

/** A column and a line of the terminal in pixels. */
const COLUMN = 8.4;
const LINE = 19;
const MARGIN = 14;

const CLASSES: Readonly<Record<string, string>> = {
  "1": "bold",
  "2": "soft",
  "31": "red",
  "32": "green",
  "33": "yellow",
  "34": "blue",
  "36": "cyan",
};

/**
 * A terminal with a command and what it printed.
 *
 * @param command What stands after the prompt.
 * @param output With the sequences of a terminal for colours.
 */
export function terminalPicture(title: string, command: string, output: string): Picture {
  const printed = output.trimEnd().split("\n");
  const plain = [`$ ${command}`, ...printed.map((line) => line.replaceAll(/\x1b\[[\d;]*m/g, ""))];
  const columns = Math.max(...plain.map((line) => displayWidth(line)));
  const lines = [`\x1b[2m$\x1b[0m \x1b[1m${command}\x1b[0m`, ...printed];
  const width = Math.ceil(columns * COLUMN) + 2 * MARGIN;
  const height = lines.length * LINE + 2 * MARGIN;
  return {
    title,
    description: `A terminal.\n${plain.join("\n")}`,
    width,
    height,
    content: [
      box(0.5, 0.5, width - 1, height - 1, "page"),
      ...lines.flatMap((line, at) => (line === "" ? [] : [lineOf(line, MARGIN + (at + 1) * LINE - 5)])),
    ],
  };
}

/** A line of the terminal: each part in its style, at its column and as wide as it is there, whatever the font is. */
function lineOf(line: string, y: number): string {
  let column = 0;
  let classes = "";
  const spans: string[] = [];
  for (const part of line.split(/(\x1b\[[\d;]*m)/)) {
    const [, codes] = /^\x1b\[([\d;]*)m$/.exec(part) ?? [];
    if (codes !== undefined) {
      classes = codes
        .split(";")
        .flatMap((code) => CLASSES[code] ?? [])
        .join(" ");
      continue;
    }
    const [, blanks = "", text = ""] = /^( *)(.*)$/.exec(part) ?? [];
    column += blanks.length;
    if (text === "") continue;
    const width = displayWidth(text);
    const mark = classes === "" ? "" : ` class="${classes}"`;
    spans.push(
      `<tspan x="${rounded(MARGIN + column * COLUMN)}" textLength="${rounded(width * COLUMN)}"${mark}>${escaped(text)}</tspan>`,
    );
    column += width;
  }
  return `<text class="mono" y="${y}">${spans.join("")}</text>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
