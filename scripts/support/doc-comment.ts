const WIDTH = 120;

/**
 * A JSDoc comment, wrapped at 120 columns. Every paragraph starts a line of its own; code in backticks is kept on one.
 *
 * @param paragraphs Markdown; a paragraph that starts with `- ` or `@` follows one of that kind without an empty line. An
 *   `@example` is not wrapped.
 * @param indent How far the comment is indented, in columns.
 */
export function docComment(paragraphs: readonly string[], indent = 0): string {
  const pad = " ".repeat(indent);
  const texts = paragraphs.map((text) => text.replaceAll("*/", "*\\/"));
  const [only = ""] = texts;
  const line = `${pad}/** ${only} */`;
  if (texts.length === 1 && line.length <= WIDTH) return line;
  const lines = texts.flatMap((text, index) => {
    const previous = texts[index - 1];
    const joins = previous === undefined || sameBlock(previous, text);
    return [...(joins ? [] : [""]), ...wrap(text, WIDTH - indent - " * ".length)];
  });
  return [`${pad}/**`, ...lines.map((content) => `${pad} * ${content}`.trimEnd()), `${pad} */`].join("\n");
}

/** Items of a list stand together, and so do tags. */
function sameBlock(previous: string, text: string): boolean {
  return ["- ", "@"].some((start) => previous.startsWith(start) && text.startsWith(start));
}

function wrap(text: string, width: number): string[] {
  if (text.startsWith("@example")) return text.split("\n");
  const hang = text.startsWith("- ") ? "  " : "";
  const lines: string[] = [];
  let line = "";
  // A word is what has no blank outside of backticks.
  for (const word of text.match(/(?:`[^`]*`|[^\s`]|`)+/g) ?? []) {
    if (line.trim() === "") line += word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = hang + word;
    }
  }
  return [...lines, line];
}
