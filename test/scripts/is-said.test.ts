import { describe, expect, it } from "vitest";
import { isSaid } from "../../scripts/support/is-said.ts";

const SAID = "config.toml:2:19: unknown variant `on_request`, expected one of `on-request`, `never`";

describe("a heading that quotes Codex", () => {
  it.each(["unknown variant `…`, expected one of", "Unknown variant", "missing value, or unknown variant", "`never`"])(
    "is said: %s",
    (heading) => {
      expect(isSaid(heading, SAID)).toBe(true);
    },
  );

  it.each(["expected one of … unknown variant", "unknown value, or unknown field", "one of … never … never"])(
    "is not said: %s",
    (heading) => {
      expect(isSaid(heading, SAID)).toBe(false);
    },
  );
});
