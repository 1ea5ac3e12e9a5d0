/**
 * The words of a command line, split as a shell does it: at white space outside of quotes. Undefined where a shell would do
 * more than that, such as expand a variable, run a pipe or complain about an open quote.
 */
export function shellWords(line: string): readonly string[] | undefined {
  if (line.length > LONGEST) return undefined;
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (quote === "'") {
      if (char === quote) quote = "";
      else word += char;
    } else if (quote === '"') {
      if (char === quote) quote = "";
      else if (char === "$" || char === "`") return undefined;
      else word += char === "\\" && /["\\$`]/.test(line.charAt(i + 1)) ? line.charAt(++i) : char;
    } else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (char === "'" || char === '"') {
      quote = char;
      word ??= "";
    } else if (/[|&;<>()$`*?#!]/.test(char)) {
      return undefined;
    } else {
      word = (word ?? "") + (char === "\\" && i + 1 < line.length ? line.charAt(++i) : char);
    }
  }
  if (quote !== "") return undefined;
  if (word !== undefined) words.push(word);
  return words;
}

/** A longer line was written by no person. */
const LONGEST = 4096;
