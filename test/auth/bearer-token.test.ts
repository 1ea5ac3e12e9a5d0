import { format, inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { BearerToken, ProviderAuthError } from "../../src/auth/index.ts";

describe("a token", () => {
  const token = new BearerToken("s3cr3t");

  it("gives itself away only when asked", () => {
    expect(token.reveal()).toBe("s3cr3t");
    expect(String(token)).toBe("[redacted]");
    expect(`${token}`).toBe("[redacted]");
    expect(JSON.stringify({ token })).toBe('{"token":"[redacted]"}');
    expect(inspect(token)).toBe("[redacted]");
    expect(inspect({ token }, { showHidden: true, depth: null })).toContain("[redacted]");
    for (const shown of [
      format("%s %o %O %j", token, token, token, token),
      inspect(new ProviderAuthError("exit", `failed with ${token}`, { cause: token })),
      inspect(Object.getOwnPropertyDescriptors(token)),
      JSON.stringify(structuredClone(token)),
    ]) {
      expect(shown).not.toContain("s3cr3t");
    }
  });
});
