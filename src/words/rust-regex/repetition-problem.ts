import { type Cursor, isSpace } from "./cursor.ts";

const LARGEST = 0xffff_ffff;

/** Reads the `*`, `+`, `?` or `{` here, with the `?` that may follow; tells what is wrong with it. */
export function repetitionProblem(cursor: Cursor): string | undefined {
  if (cursor.char === "{") {
    const problem = countProblem(cursor);
    if (problem !== undefined) return problem;
  }
  if (cursor.next() === "?") cursor.next();
  return undefined;
}

/** Goes from the `{` to the `}`. */
function countProblem(cursor: Cursor): string | undefined {
  cursor.next();
  const least = readNumber(cursor);
  if (least === undefined) return cursor.char === undefined ? "a `{` is not closed" : "a `{` has no number";
  let most: number | undefined = least;
  if (cursor.char === ",") {
    most = cursor.next() === "}" ? least : readNumber(cursor);
    if (most === undefined) return cursor.char === undefined ? "a `{` is not closed" : "a `{` has no second number";
  }
  if (cursor.char !== "}") return "a `{` is not closed";
  if (least > LARGEST || most > LARGEST) return "a number in `{...}` is too large";
  return least > most ? "the numbers in `{...}` are the wrong way round" : undefined;
}

function readNumber(cursor: Cursor): number | undefined {
  cursor.take(isSpace);
  const digits = cursor.take((char) => char >= "0" && char <= "9");
  cursor.take(isSpace);
  return digits === "" ? undefined : Number(digits);
}
