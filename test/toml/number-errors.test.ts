import { describe, expect, it } from "vitest";
import { errorsOf, type ErrorRow } from "./support.ts";

const rows: readonly ErrorRow[] = [
  ["a = 01\nb = -01\nc = 00.5", ["bad-number@1:5-7", "bad-number@2:5-8", "bad-number@3:5-9"]],
  [
    "a = 1__0\nb = 1_\nc = _1\nd = 0x_1\ne = 1_.5",
    ["bad-number@1:5-9", "bad-number@2:5-7", "bad-number@3:5-7", "bad-number@4:5-9", "bad-number@5:5-9"],
  ],
  ["a = 0XFF\nb = 0B1\nc = 0O7", ["bad-number@1:5-9", "bad-number@2:5-8", "bad-number@3:5-8"]],
  ["a = +0x1\nb = -0b1", ["bad-number@1:5-9", "bad-number@2:5-9"]],
  [
    "a = 0x\nb = 0xG\nc = 0b2\nd = 0o8",
    ["bad-number@1:5-7", "bad-number@2:5-8", "bad-number@3:5-8", "bad-number@4:5-8"],
  ],
  ["a = .5\nb = 5.\nc = -.5", ["bad-number@1:5-7", "bad-number@2:5-7", "bad-number@3:5-8"]],
  ["a = 1e\nb = 1e+\nc = 1.e5", ["bad-number@1:5-7", "bad-number@2:5-8", "bad-number@3:5-9"]],
  ["a = 1.2.3\nb = 127.0.0.1", ["bad-number@1:5-10", "bad-number@2:5-14"]],
  ["a = ++1\nb = +-1", ["bad-number@1:5-8", "bad-number@2:5-8"]],
  ["a = 5m\nb = 10MB\nc = 50%", ["bad-number@1:5-7", "bad-number@2:5-9", "bad-number@3:5-8"]],
  ["a = Inf\nb = NaN\nc = +Infinity", ["bad-number@1:5-8", "bad-number@2:5-8", "bad-number@3:5-14"]],
  [
    "a = 9223372036854775808\nb = -9223372036854775809\nc = 0x8000000000000000\nd = 340282366920938463463374607431768211456\ne = [18446744073709551615]",
    [
      "integer-out-of-range@1:5-24",
      "integer-out-of-range@2:5-25",
      "integer-out-of-range@3:5-23",
      "integer-out-of-range@4:5-44",
      "integer-out-of-range@5:6-26",
    ],
  ],
  ["a = 1e999\nb = -1e400", ["float-out-of-range@1:5-10", "float-out-of-range@2:5-11"]],
  [
    "a = 2026-02-30\nb = 1900-02-29\nc = 2026-13-01\nd = 2026-1-1\ne = 10000-01-01",
    ["bad-date@1:5-15", "bad-date@2:5-15", "bad-date@3:5-15", "bad-date@4:5-13", "bad-date@5:5-16"],
  ],
  [
    "a = 25:00\nb = 12:60\nc = 12:00:61\nd = 1:00\ne = 12:00:00.\nf = 12:00.5",
    ["bad-date@1:5-10", "bad-date@2:5-10", "bad-date@3:5-13", "bad-number@4:5-9", "bad-date@5:5-14", "bad-date@6:5-12"],
  ],
  [
    "a = 2026-01-31T\nb = 2026-01-31T08\nc = 2026-01-31 8:00\nd = 2026-01-31_08:00\ne = 2026-01-31T08:00+24:00\nf = 2026-01-31T08:00:00+0100\ng = 08:00Z",
    [
      "bad-date@1:5-16",
      "bad-date@2:5-18",
      "bad-date@3:5-20",
      "bad-date@4:5-21",
      "bad-date@5:5-27",
      "bad-date@6:5-29",
      "bad-date@7:5-11",
    ],
  ],
  ["a = True\nb = FALSE", ["bad-boolean@1:5-9", "bad-boolean@2:5-10"]],
  ["a = null\nb = nil\nc = None", ["null-value@1:5-9", "null-value@2:5-8", "null-value@3:5-9"]],
  ["a = yes\nb = off", ["unquoted-string@1:5-8", "unquoted-string@2:5-8"]],
  [
    "a = hello world # c\nb = /usr/bin\nc = $HOME\nd = https://x.y/z#frag\ne = truex\nf = +",
    [
      "unquoted-string@1:5-16",
      "unquoted-string@2:5-13",
      "unquoted-string@3:5-10",
      "unquoted-string@4:5-23",
      "unquoted-string@5:5-10",
      "unquoted-string@6:5-6",
    ],
  ],
];

describe("errors in numbers, dates and bare words", () => {
  it.each(rows)("%j", (toml, expected) => {
    expect(errorsOf(toml)).toEqual(expected);
  });

  it.each(rows)("has the same errors with CRLF: %j", (toml) => {
    const codes = (text: string): string[] => errorsOf(text).map((error) => error.replace(/@.*/, ""));
    expect(codes(toml.replaceAll("\n", "\r\n"))).toEqual(codes(toml));
  });
});
