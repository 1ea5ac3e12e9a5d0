/** A line with all between quotes, them included, written as `_`: of the same length. What an odd quote opens goes to the end. */
export function hideQuoted(line: string): string {
  let hidden = "";
  let at = 0;
  while (at < line.length) {
    const mark = line.charAt(at);
    const end = mark === '"' || mark === "'" ? quotedEnd(line, at, mark) : at;
    hidden += end === at ? mark : "_".repeat(end - at);
    at = Math.max(end, at + 1);
  }
  return hidden;
}

function quotedEnd(line: string, start: number, mark: string): number {
  for (let at = start + 1; at < line.length; at++) {
    if (line.charAt(at) === mark) return at + 1;
    if (mark === '"' && line.charAt(at) === "\\") at++;
  }
  return line.length;
}
