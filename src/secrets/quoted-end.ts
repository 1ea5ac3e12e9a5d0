const TRIPLE = /"""|'''/y;
/** Text up to an escape, and the escape. */
const ESCAPED = /[^"\\\r\n]*\\./y;
const DOUBLE = /[^"\\\r\n]*"?/y;
const OTHER = /'[^'\r\n]*'?|[\u2018-\u201F][^\r\n\u2018-\u201F]*[\u2018-\u201F]?/y;

/** Where a text in quotes ends, closed or not, which quotes of any kind begin at a place; undefined where there are none. */
export function quotedEnd(text: string, start: number): number | undefined {
  const triple = matchEnd(TRIPLE, text, start);
  if (triple !== undefined) {
    const close = text.indexOf(text.slice(start, triple), triple);
    return close === -1 ? text.length : close + 3;
  }
  if (text[start] !== '"') return matchEnd(OTHER, text, start);
  let end = start + 1;
  for (let next = matchEnd(ESCAPED, text, end); next !== undefined; next = matchEnd(ESCAPED, text, end)) end = next;
  return matchEnd(DOUBLE, text, end);
}

/** Where the match of a sticky expression at a place ends. */
export function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
