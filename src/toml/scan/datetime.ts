import { cut } from "../recover/shorten.ts";
import { SPACE, endsScalar, isDigit } from "../tree/chars.ts";
import { DatetimeNode, InvalidNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";

/** A problem in a date or time, as the end of a sentence that starts with its name. */
type Problem = string;

function daysIn(year: number, month: number): number {
  // Years repeat after 400 of them, and `Date` takes the first hundred for others.
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function dateProblem(text: string): Problem | undefined {
  if (!/^\d{4}-/.test(text)) return "needs a four-digit year";
  if (!/^.{5}\d\d-/.test(text)) return "needs a two-digit month";
  if (!/^.{8}\d\d/.test(text)) return "needs a two-digit day";
  const month = text.slice(5, 7);
  const day = text.slice(8, 10);
  if (+month < 1 || +month > 12) return `has no month ${month}`;
  if (+day < 1 || +day > daysIn(+text.slice(0, 4), +month)) return `has no day ${day} in that month`;
  return undefined;
}

/** What a text begins with. */
interface Part {
  /** RFC 3339 text; of a time with seconds. */
  readonly value: string;
  /** What follows. */
  readonly rest: string;
}

function readTime(text: string): Part | Problem {
  if (!/^\d\d/.test(text)) return "needs a two-digit hour after the date";
  if (!/^..:\d\d/.test(text)) return "needs two-digit minutes after a colon";
  const hour = text.slice(0, 2);
  const minute = text.slice(3, 5);
  if (+hour > 23) return `has no hour ${hour}`;
  if (+minute > 59) return `has no minute ${minute}`;
  if (text.charAt(5) !== ":") return { value: `${text.slice(0, 5)}:00`, rest: text.slice(5) };
  if (!/^.{6}\d\d/.test(text)) return "needs two-digit seconds after the second colon";
  const second = text.slice(6, 8);
  if (+second > 60) return `has no second ${second}`;
  const value = /^.{8}(?:\.\d*)?/.exec(text)?.[0] ?? "";
  return value.endsWith(".") ? "needs digits after the point" : { value, rest: text.slice(value.length) };
}

function readOffset(text: string): Part | Problem {
  if (/^z/i.test(text)) return { value: "Z", rest: text.slice(1) };
  if (!/^[+-]/.test(text)) return "is followed by something that is not a time zone";
  if (!/^.\d\d:\d\d/.test(text)) return "needs a time zone such as `+01:00`";
  if (+text.slice(1, 3) > 23 || +text.slice(4, 6) > 59) return "has a time zone beyond 23:59";
  return { value: text.slice(0, 6), rest: text.slice(6) };
}

/** Reads a date, a time or both at the cursor, which is known to be at two digits and a colon or four and a minus. */
export function scanDatetime(s: ParseState): DatetimeNode | InvalidNode {
  const source = s.text;
  const start = s.pos;
  let end = start;
  while (end < s.length && !endsScalar(source.charCodeAt(end))) end++;
  // A blank may stand for the T, if a time follows.
  if (
    end - start === 10 &&
    source.charCodeAt(end) === SPACE &&
    end + 1 < s.length &&
    isDigit(source.charCodeAt(end + 1))
  ) {
    end++;
    while (end < s.length && !endsScalar(source.charCodeAt(end))) end++;
  }
  s.pos = end;
  const text = source.slice(start, end);
  const result = readDatetime(text);
  if (typeof result !== "string") return new DatetimeNode(start, end, result.type, result.value);
  s.report("bad-date", start, end, `\`${cut(text, 40)}\` is not a valid date or time: it ${result}.`, {
    hint: "Dates and times look like 2026-01-31T08:30:00Z; put other text in quotes.",
  });
  return new InvalidNode(start, end);
}

function readDatetime(text: string): Pick<DatetimeNode, "type" | "value"> | Problem {
  if (text.charAt(2) === ":") {
    const time = readTime(text);
    if (typeof time === "string") return time;
    return time.rest === "" ? { type: "local-time", value: time.value } : "has something after the time";
  }
  const problem = dateProblem(text);
  if (problem !== undefined) return problem;
  if (text.length === 10) return { type: "local-date", value: text };
  if (!/[ Tt]/.test(text.charAt(10))) return "needs a `T` between date and time";
  const time = readTime(text.slice(11));
  if (typeof time === "string") return time;
  const local = `${text.slice(0, 10)}T${time.value}`;
  if (time.rest === "") return { type: "local-date-time", value: local };
  const offset = readOffset(time.rest);
  if (typeof offset === "string") return offset;
  if (offset.rest !== "") return "has something after the time zone";
  return { type: "offset-date-time", value: local + offset.value };
}
