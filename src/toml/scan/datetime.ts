import { COLON, DOT, MINUS, PLUS, SPACE, endsScalar, isDigit } from "../tree/chars.ts";
import { DatetimeNode, InvalidNode } from "../tree/nodes.ts";
import type { ParseState } from "../tree/state.ts";

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Two digits at `i` as a number, or NaN. */
function pair(text: string, i: number): number {
  const a = text.charCodeAt(i);
  const b = text.charCodeAt(i + 1);
  return isDigit(a) && isDigit(b) ? (a - 48) * 10 + b - 48 : NaN;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** A problem in a date or time, as the end of a sentence that starts with its name. */
type Problem = string;

function dateProblem(text: string): Problem | undefined {
  const year = pair(text, 0) * 100 + pair(text, 2);
  if (Number.isNaN(year) || text.charCodeAt(4) !== MINUS) return "needs a four-digit year";
  const month = pair(text, 5);
  if (Number.isNaN(month) || text.charCodeAt(7) !== MINUS) return "needs a two-digit month";
  const day = pair(text, 8);
  if (Number.isNaN(day)) return "needs a two-digit day";
  if (month < 1 || month > 12) return `has no month ${text.slice(5, 7)}`;
  if (day < 1 || day > daysIn(year, month)) return `has no day ${text.slice(8, 10)} in that month`;
  return undefined;
}

interface Time {
  readonly end: number;
  /** RFC 3339 text with seconds. */
  readonly value: string;
}

function readTime(text: string, i: number): Time | Problem {
  const hour = pair(text, i);
  if (Number.isNaN(hour)) return "needs a two-digit hour after the date";
  const minute = pair(text, i + 3);
  if (text.charCodeAt(i + 2) !== COLON || Number.isNaN(minute)) return "needs two-digit minutes after a colon";
  if (hour > 23) return `has no hour ${text.slice(i, i + 2)}`;
  if (minute > 59) return `has no minute ${text.slice(i + 3, i + 5)}`;
  if (text.charCodeAt(i + 5) !== COLON) return { end: i + 5, value: `${text.slice(i, i + 5)}:00` };
  const second = pair(text, i + 6);
  if (Number.isNaN(second)) return "needs two-digit seconds after the second colon";
  if (second > 60) return `has no second ${text.slice(i + 6, i + 8)}`;
  let end = i + 8;
  if (text.charCodeAt(end) === DOT) {
    end++;
    if (!isDigit(text.charCodeAt(end))) return "needs digits after the point";
    while (isDigit(text.charCodeAt(end))) end++;
  }
  return { end, value: text.slice(i, end) };
}

function readOffset(text: string, i: number): Time | Problem {
  const c = text.charCodeAt(i);
  if ((c | 32) === 122) return { end: i + 1, value: "Z" };
  if (c !== PLUS && c !== MINUS) return "is followed by something that is not a time zone";
  const hour = pair(text, i + 1);
  const minute = pair(text, i + 4);
  if (Number.isNaN(hour) || Number.isNaN(minute) || text.charCodeAt(i + 3) !== COLON)
    return "needs a time zone such as `+01:00`";
  if (hour > 23 || minute > 59) return "has a time zone beyond 23:59";
  return { end: i + 6, value: text.slice(i, i + 6) };
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
  s.report(
    "bad-date",
    start,
    end,
    `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\` is not a valid date or time: it ${result}.`,
    {
      hint: "Dates and times look like 2026-01-31T08:30:00Z; put other text in quotes.",
    },
  );
  return new InvalidNode(start, end);
}

function readDatetime(text: string): { type: DatetimeNode["type"]; value: string } | Problem {
  if (text.charCodeAt(2) === COLON) {
    const time = readTime(text, 0);
    if (typeof time === "string") return time;
    return time.end === text.length ? { type: "local-time", value: time.value } : "has something after the time";
  }
  const problem = dateProblem(text);
  if (problem !== undefined) return problem;
  if (text.length === 10) return { type: "local-date", value: text };
  const separator = text.charCodeAt(10);
  if (separator !== SPACE && (separator | 32) !== 116) return "needs a `T` between date and time";
  const time = readTime(text, 11);
  if (typeof time === "string") return time;
  const local = `${text.slice(0, 10)}T${time.value}`;
  if (time.end === text.length) return { type: "local-date-time", value: local };
  const offset = readOffset(text, time.end);
  if (typeof offset === "string") return offset;
  if (offset.end !== text.length) return "has something after the time zone";
  return { type: "offset-date-time", value: local + offset.value };
}
