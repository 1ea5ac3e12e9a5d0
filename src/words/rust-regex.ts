const LOOKS_AROUND = /^\(\?<?[=!]/;

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
        if (LOOKS_AROUND.test(pattern.slice(at, at + 4))) return "it looks ahead or behind, which is not supported";
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

/** The last character of what opens a group, such as `(?:`, `(?<name>` or `(?i)`. */
function endOfGroupStart(pattern: string, start: number): number {
  const name = pattern[start + 2] === "P" ? start + 3 : start + 2;
  if (pattern[name] === "<") {
    const end = pattern.indexOf(">", name);
    // Without its end, the group is not closed either.
    return end === -1 ? pattern.length : end;
  }
  let end = start + 2;
  while (isFlag(pattern.charCodeAt(end))) end++;
  return pattern[end] === ":" || pattern[end] === ")" ? end : start + 1;
}

/** A letter or `-`. */
function isFlag(code: number): boolean {
  return code === 0x2d || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

// Classes nest, and a `]` right at the beginning stands for itself.
function endOfClass(pattern: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === "\\") at++;
    else if (char === "[") {
      depth++;
      if (pattern[at + 1] === "^") at++;
      if (pattern[at + 1] === "]") at++;
    } else if (char === "]" && --depth === 0) return at;
  }
  return undefined;
}
