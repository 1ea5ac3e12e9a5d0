import { type Cursor, NOTHING } from "./cursor.ts";
import { keyWord } from "./words.ts";

/** What is being written at an offset of a line that begins with a bracket. */
export function scanHeader(text: string, start: number, offset: number): Cursor {
  const isArray = text[start + 1] === "[";
  const from = start + (isArray ? 2 : 1);
  if (offset < from) return NOTHING;
  const names: string[] = [];
  for (let at = skipBlanks(text, from); at <= offset;) {
    const word = keyWord(text, at);
    if (offset <= word.end) {
      const lineEnd = endOfLine(text, word.end);
      const close = text.slice(word.end, lineEnd).search(/[\]#]/);
      const end = close === -1 ? lineEnd : word.end + close;
      return {
        kind: "header",
        names,
        isArray,
        word: { start: word.start, end: word.end },
        whole: { start: from, end },
        isClosed: text[end] === "]",
      };
    }
    at = skipBlanks(text, word.end);
    if (at > offset || text[at] !== ".") return NOTHING;
    names.push(word.text);
    at = skipBlanks(text, at + 1);
  }
  return NOTHING;
}

function skipBlanks(text: string, at: number): number {
  let to = at;
  while (text[to] === " " || text[to] === "\t") to++;
  return to;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
}
