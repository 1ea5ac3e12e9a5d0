import { describe, expect, it } from "vitest";
import { readStderr, redact, tokensIn } from "../../src/auth/redact.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("what an output may hold of a token", () => {
  it.each([
    ["one two", ["one two"]],
    [" a \r\n\r\n  b c\nd ", ["a", "d"]],
    ["", []],
    [`${"\n".repeat(10)}x`, ["x"]],
  ])("%j", (text, tokens) => {
    expect(tokensIn(bytes(text))).toEqual(tokens);
  });
});

describe("redaction", () => {
  it.each([
    ["abc is in abcd, not abc", ["abc"], "[redacted] is in abcd, not [redacted]"],
    ["BASIC \t dXNlcjpwYXNz is it", [], "BASIC \t [redacted] is it"],
    ["bearer bearer 0123456789", [], "bearer bearer [redacted]"],
    ["https://:pass@host https://me:pa:ss@host", [], "https://:[redacted]@host https://me:[redacted]@host"],
    ["$1 a$&b", ["a$&b"], "$1 [redacted]"],
  ])("%j", (text, secrets, safe) => {
    expect(redact(text, secrets)).toBe(safe);
  });

  // Anything quadratic would take minutes here, and nothing could interrupt it.
  it.each([" ", "\t\n", "\r", "a", "bearer ", "basic\t", "://", "://a:", "sk-", "eyJ", "eyJa.", "-", ".", "@"])(
    "is done with 64 KiB of %j",
    (unit) => {
      const text = bytes(unit.repeat(64 * 1024).slice(0, 64 * 1024));
      expect(readStderr(text, true, ["abc", unit]).length).toBeLessThanOrEqual(4097);
      expect(tokensIn(text).length).toBeLessThanOrEqual(32);
    },
  );
});
