import { expect, it } from "vitest";
import { parseConfig } from "../src/parse-config.ts";

it("gives no bigint where the type says number", () => {
  const result = parseConfig(
    "tool_output_token_limit = 9007199254740993\n[desktop]\nlist = [{ big = -9223372036854775808 }]\n",
  );
  expect(result).toMatchObject({
    ok: true,
    config: { tool_output_token_limit: 9_007_199_254_740_992, desktop: { list: [{ big: -(2 ** 63) }] } },
  });
});
