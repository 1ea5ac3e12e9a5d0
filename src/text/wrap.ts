import { displayWidth } from "./display-width.ts";

/**
 * Breaks text at spaces into lines of at most `width` columns; a longer word (a path, a URL) stays whole.
 *
 * @param firstWidth Columns of the first line, which may follow other text.
 */
export function wrap(text: string, width: number, firstWidth: number = width): string[] {
  const lines: string[] = [];
  let line = "";
  let room = firstWidth;
  for (const word of text.split(" ")) {
    const columns = displayWidth(word);
    if (line !== "" && columns + 1 > room) {
      lines.push(line);
      line = word;
      room = width - columns;
    } else {
      room -= columns + (line === "" ? 0 : 1);
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}
