/**
 * What is certainly wrong with a regular expression of Rust's `regex` crate; undefined where nothing is found. It has
 * no look-around and no backreferences, so JavaScript's own parser cannot tell.
 */
export function regexProblem(pattern: string): string | undefined {
  let depth = 0;
  let repeatable = false;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at];
    switch (char) {
      case "\\": {
        const next = pattern[at + 1];
        if (next === undefined) return "it ends in a backslash";
        if (/[1-9]/.test(next)) return "it refers back to a group, which is not supported";
        at++;
        repeatable = true;
        break;
      }
      case "[": {
        const end = endOfClass(pattern, at);
        if (end === undefined) return "a `[` is not closed";
        at = end;
        repeatable = true;
        break;
      }
      case "(":
        if (/^\(\?(?:[=!]|<[=!])/.test(pattern.slice(at))) return "it looks ahead or behind, which is not supported";
        depth++;
        repeatable = false;
        // The `?` of `(?:` and the like is no repetition.
        if (pattern[at + 1] === "?") at = endOfGroupStart(pattern, at);
        if (pattern[at] === ")") {
          depth--;
          repeatable = false;
        }
        break;
      case ")":
        if (depth === 0) return "a `)` has no `(`";
        depth--;
        repeatable = true;
        break;
      case "|":
        repeatable = false;
        break;
      case "*":
      case "+":
      case "?":
        if (!repeatable) return `there is nothing before \`${char}\` to repeat`;
        break;
      default:
        repeatable = true;
    }
  }
  return depth > 0 ? "a `(` is not closed" : undefined;
}

function endOfGroupStart(pattern: string, start: number): number {
  const [head] = /^\(\?(?:P?<[^>]*>|[A-Za-z-]*[:)])/.exec(pattern.slice(start)) ?? ["(?"];
  return start + head.length - 1;
}

// Classes nest, and a `]` right at the beginning stands for itself.
function endOfClass(pattern: string, start: number): number | undefined {
  let at = start + 1;
  if (pattern[at] === "^") at++;
  if (pattern[at] === "]") at++;
  for (; at < pattern.length; at++) {
    if (pattern[at] === "\\") at++;
    else if (pattern[at] === "[") {
      const end = endOfClass(pattern, at);
      if (end === undefined) return undefined;
      at = end;
    } else if (pattern[at] === "]") return at;
  }
  return undefined;
}
