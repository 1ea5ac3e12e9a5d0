import { FILE_HEADERS_ONLY, createTwoFilesPatch } from "diff";
import { escapeControls } from "../../text/escape-controls.ts";
import type { Painter, Style } from "../../text/style.ts";

/**
 * What turns one text into another, as `diff -u` and `patch -p0` have it; empty for equal texts.
 *
 * A line with characters that a terminal would act on or a reader would not see shows them as escapes, so that `patch`
 * refuses it.
 *
 * @param terminal Whether the text is for a terminal, which needs no line break of Windows.
 */
export function unifiedDiff(
  path: string,
  before: string,
  after: string,
  paint: Painter = (text) => text,
  terminal = false,
): string {
  if (before === after) return "";
  const name = escapeControls(path);
  const patch = createTwoFilesPatch(name, name, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return patch
    .split("\n")
    .map((line) => {
      const shown = safeLine(line, terminal);
      const styles = stylesOf(line);
      return styles.length === 0 ? shown : paint(shown, ...styles);
    })
    .join("\n");
}

function safeLine(line: string, terminal: boolean): string {
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  const safe = text.split("\t").map(escapeControls).join("\t");
  return terminal ? safe : safe + line.slice(text.length);
}

function stylesOf(line: string): readonly Style[] {
  if (/^(?:--- |\+\+\+ )/.test(line)) return ["bold"];
  if (line.startsWith("@@")) return ["cyan"];
  if (line.startsWith("-")) return ["red"];
  return line.startsWith("+") ? ["green"] : [];
}
