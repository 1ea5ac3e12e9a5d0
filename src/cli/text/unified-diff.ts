import { FILE_HEADERS_ONLY, createTwoFilesPatch } from "diff";
import { escapeControls } from "./escape-controls.ts";
import type { Painter, Style } from "./style.ts";

/**
 * What turns one text into another, as `diff -u` and `patch -p0` have it; empty for equal texts.
 *
 * @param terminal Whether to make the text safe for a terminal, which `patch` does not want.
 */
export function unifiedDiff(
  path: string,
  before: string,
  after: string,
  paint: Painter = (text) => text,
  terminal = false,
): string {
  if (before === after) return "";
  const patch = createTwoFilesPatch(path, path, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return patch
    .split("\n")
    .map((line) => {
      const shown = terminal ? safeLine(line) : line;
      const styles = stylesOf(line);
      return styles.length === 0 ? shown : paint(shown, ...styles);
    })
    .join("\n");
}

function safeLine(line: string): string {
  return line.replace(/\r$/, "").split("\t").map(escapeControls).join("\t");
}

function stylesOf(line: string): readonly Style[] {
  if (/^(?:--- |\+\+\+ )/.test(line)) return ["bold"];
  if (line.startsWith("@@")) return ["cyan"];
  if (line.startsWith("-")) return ["red"];
  return line.startsWith("+") ? ["green"] : [];
}
