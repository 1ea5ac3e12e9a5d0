import { describe, expect, it } from "vitest";
import { kindOfContent } from "../../src/kinds/kind-of-content.ts";
import { parseToml } from "../../src/toml/parse.ts";

describe("the kind that the content tells", () => {
  it.each([
    ['model = "gpt-5"', undefined],
    ['name = "x"\ndescription = "y"\ndeveloper_instructions = "z"', "agent-role"],
    ['model = "gpt-5"\ndeveloper_instructions = "z"', "declared-role"],
    ['description = "y"\ndeveloper_instructions = "z"', "agent-role"],
    ['name = "x"\ndeveloper_instructions = "z"', "agent-role"],
    ['developer_instructions = "z"\n[projects."/x"]\ntrust_level = "trusted"', "config"],
    ['nickname_candidates = ["Ada"]', "declared-role"],
    ['allowed_sandbox_modes = ["read-only"]', "requirements"],
    ['enforce_residency = "us"', "requirements"],
    ["", undefined],
  ])("%j: %s", (text, kind) => {
    expect(kindOfContent(parseToml(text).root)).toBe(kind);
  });
});
