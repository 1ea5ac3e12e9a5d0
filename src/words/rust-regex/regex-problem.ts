import { classProblem } from "./class-problem.ts";
import { Cursor } from "./cursor.ts";
import { openGroup } from "./open-group.ts";
import { readEscape } from "./read-escape.ts";
import { repetitionProblem } from "./repetition-problem.ts";

/** Groups, classes and repetitions may be nested that deep. */
const DEEPEST = 250;

/**
 * What is certainly wrong with a regular expression of Rust's `regex` crate; undefined where nothing is found. JavaScript's
 * own parser cannot tell: there are no look-around and no backreferences, and an unknown escape is an error. Not looked at
 * are names of properties of characters, and how large an expression becomes.
 */
export function regexProblem(pattern: string): string | undefined {
  const cursor = new Cursor(pattern);
  const names = new Set<string>();
  /** Of each open group, whether spaces mean something after it. */
  const open: boolean[] = [];
  /** How many repetitions what stands before is in; undefined where nothing to repeat does. */
  let repetitions: number | undefined;
  for (let char = cursor.skip(); char !== undefined; char = cursor.skip()) {
    let problem: string | undefined;
    switch (char) {
      case "\\": {
        const escape = readEscape(cursor);
        if (typeof escape === "string") problem = escape;
        repetitions = 0;
        break;
      }
      case "[":
        problem = classProblem(cursor, DEEPEST - open.length);
        repetitions = 0;
        break;
      case "(": {
        const outside = cursor.skipsSpace;
        const start = openGroup(cursor, names);
        repetitions = undefined;
        if (typeof start === "string") return start;
        const { isOnlyFlags, skipsSpace = outside } = start;
        cursor.skipsSpace = skipsSpace;
        if (!isOnlyFlags) open.push(outside);
        if (open.length > DEEPEST) problem = "it is nested too deep";
        if (isOnlyFlags || cursor.char === ":") cursor.at++;
        break;
      }
      case ")": {
        const outside = open.pop();
        if (outside === undefined) return "a `)` has no `(`";
        cursor.skipsSpace = outside;
        cursor.at++;
        repetitions = 0;
        break;
      }
      case "|":
        cursor.at++;
        repetitions = undefined;
        break;
      case "*":
      case "+":
      case "?":
      case "{":
        if (repetitions === undefined) return `there is nothing before \`${char}\` to repeat`;
        problem = repetitionProblem(cursor);
        if (++repetitions + open.length > DEEPEST) problem ??= "it is nested too deep";
        break;
      default:
        cursor.at++;
        repetitions = 0;
    }
    if (problem !== undefined) return problem;
  }
  return open.length > 0 ? "a `(` is not closed" : undefined;
}
